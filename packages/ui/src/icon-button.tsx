import type { ComponentPropsWithRef, ReactNode } from "react";
import { buttonStyles, type ButtonVariant } from "./button.tsx";
import { cn } from "./cn.ts";
import { renderAs, type RenderElement } from "./render-as.tsx";

const sizes = {
  sm: "size-9 [&_svg]:size-4",
  md: "size-11 [&_svg]:size-5",
  lg: "size-13 [&_svg]:size-6",
} as const;

export type IconButtonProps = Omit<ComponentPropsWithRef<"button">, "children"> & {
  /** Read out by screen readers; also the native tooltip. */
  label: string;
  icon: ReactNode;
  variant?: ButtonVariant;
  size?: keyof typeof sizes;
  /** A small count on the corner, such as unread messages. */
  count?: ReactNode;
  render?: RenderElement;
};

export function IconButton(props: IconButtonProps) {
  const { label, icon, variant = "ghost", size = "md", count, render, className, ...rest } = props;
  const classes = cn(buttonStyles({ variant }), "px-0", sizes[size], className);
  const content = (
    <>
      {icon}
      {count ? (
        <span className="figures absolute end-0 top-0 flex h-5 min-w-5 items-center justify-center rounded-full bg-volt px-1 text-2xs font-bold text-on-volt ring-2 ring-paper">
          {count}
        </span>
      ) : null}
    </>
  );
  const shared = {
    ...rest,
    "aria-label": label,
    title: label,
    className: classes,
    children: content,
  };
  return render ? renderAs(render, shared) : <button type="button" {...shared} />;
}
