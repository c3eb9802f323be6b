import { cva, type VariantProps } from "class-variance-authority";
import type { ComponentPropsWithRef, MouseEvent, ReactNode } from "react";
import { cn } from "./cn.ts";
import { renderAs, type RenderElement } from "./render-as.tsx";
import { Spinner } from "./spinner.tsx";

export const buttonStyles = cva(
  [
    "relative inline-flex shrink-0 items-center justify-center gap-2 rounded-full font-semibold whitespace-nowrap select-none",
    "transition-[background-color,border-color,color,scale] duration-150 active:scale-[0.98]",
    "disabled:pointer-events-none disabled:opacity-45 aria-disabled:cursor-default aria-disabled:active:scale-100",
    "[&_svg]:shrink-0",
  ],
  {
    variants: {
      variant: {
        primary: "bg-action text-on-action hover:bg-action-hover",
        secondary: "border border-line-strong bg-surface text-ink hover:border-ink hover:bg-sunken",
        ghost: "text-ink hover:bg-ink/7",
        danger: "bg-danger text-on-danger hover:bg-danger-hover",
        live: "bg-volt text-on-volt hover:bg-volt-hover",
      },
      size: {
        sm: "h-9 px-3.5 text-sm [&_svg]:size-4",
        md: "h-11 px-5 text-[0.9375rem] [&_svg]:size-[1.125rem]",
        lg: "h-13 px-7 text-base [&_svg]:size-5",
      },
      block: { true: "w-full", false: "" },
    },
    defaultVariants: { variant: "primary", size: "md", block: false },
  },
);

export type ButtonVariant = NonNullable<VariantProps<typeof buttonStyles>["variant"]>;
export type ButtonSize = NonNullable<VariantProps<typeof buttonStyles>["size"]>;

export type ButtonProps = ComponentPropsWithRef<"button"> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  block?: boolean;
  /** Keeps width and focus, shows a spinner, ignores presses. */
  loading?: boolean;
  iconStart?: ReactNode;
  iconEnd?: ReactNode;
  /** Renders this element instead of a button: `render={<Link href="/sell" />}`. */
  render?: RenderElement;
};

function ignorePress(event: MouseEvent) {
  event.preventDefault();
  event.stopPropagation();
}

/** A press. Works in server components; `loading` needs a client one. */
export function Button(props: ButtonProps) {
  const {
    variant,
    size,
    block,
    loading,
    iconStart,
    iconEnd,
    render,
    className,
    children,
    ...rest
  } = props;
  const content = (
    <>
      {loading ? <Spinner className="absolute" /> : null}
      <span className={cn("inline-flex items-center gap-2", loading && "opacity-0")}>
        {iconStart}
        {children ?? render?.props.children}
        {iconEnd}
      </span>
    </>
  );
  const classes = cn(buttonStyles({ variant, size, block }), className);
  if (render) return renderAs(render, { ...rest, className: classes, children: content });
  return (
    <button
      type="button"
      {...rest}
      {...(loading ? { "aria-disabled": true, "aria-busy": true, onClick: ignorePress } : {})}
      className={classes}
    >
      {content}
    </button>
  );
}
