import { ChevronLeft, ChevronRight, GripVertical, ImagePlus, RotateCw, Trash2 } from "lucide-react";
import type { ComponentPropsWithRef, ReactNode } from "react";
import { cn } from "./cn.ts";
import { Spinner } from "./spinner.tsx";

/** Ordered photos; the first is the cover and takes four cells. */
export function PhotoGrid({ className, ...rest }: ComponentPropsWithRef<"ol">) {
  return (
    <ol
      {...rest}
      className={cn(
        "grid grid-cols-3 gap-2.5 sm:grid-cols-4 lg:grid-cols-5 [&>li:first-child]:col-span-2 [&>li:first-child]:row-span-2",
        className,
      )}
    />
  );
}

export type PhotoTileProps = Omit<ComponentPropsWithRef<"li">, "children"> & {
  src?: string;
  alt: string;
  state?: "ready" | "uploading" | "failed";
  /** 0 to 1 while uploading. */
  progress?: number;
  /** On the first one: "Cover". */
  badge?: ReactNode;
  dragging?: boolean;
  labels: { remove: string; earlier: string; later: string; retry: string; uploading: string };
  onRemove?: () => void;
  /** Buttons for those who cannot drag; leave out at either end of the row. */
  onEarlier?: () => void;
  onLater?: () => void;
  onRetry?: () => void;
};

const chip =
  "flex size-8 items-center justify-center rounded-full bg-raised/92 text-ink transition-colors hover:bg-raised [&_svg]:size-4";

/** One photo. Put `draggable` and the drag handlers of the page on it; buttons do the same by keyboard. */
export function PhotoTile(props: PhotoTileProps) {
  const {
    src,
    alt,
    state = "ready",
    progress,
    badge,
    dragging,
    labels,
    onRemove,
    onEarlier,
    onLater,
    onRetry,
    className,
    ...rest
  } = props;
  return (
    <li
      {...rest}
      className={cn(
        "group relative aspect-square overflow-hidden rounded-tile border border-line bg-tile",
        rest.draggable && "cursor-grab active:cursor-grabbing",
        dragging && "opacity-50 outline-2 outline-offset-2 outline-focus outline-dashed",
        state === "failed" && "border-danger",
        className,
      )}
    >
      {src ? (
        <img
          src={src}
          alt={alt}
          draggable={false}
          className={cn("size-full object-cover", state !== "ready" && "opacity-40")}
        />
      ) : null}
      {rest.draggable && state === "ready" ? (
        <span aria-hidden className={cn(chip, "absolute start-1.5 top-1.5 pointer-coarse:hidden")}>
          <GripVertical />
        </span>
      ) : null}
      {badge ? (
        <span className="absolute start-2 bottom-2 rounded-full bg-volt px-2.5 py-0.5 text-xs font-semibold text-on-volt">
          {badge}
        </span>
      ) : null}
      {state === "uploading" ? (
        <span className="absolute inset-0 flex flex-col items-center justify-center gap-2">
          <Spinner label={labels.uploading} />
          {progress !== undefined ? (
            <span className="h-1 w-2/3 overflow-hidden rounded-full bg-ink/15">
              <span
                className="block h-full rounded-full bg-action transition-[width]"
                style={{ width: `${Math.round(progress * 100)}%` }}
              />
            </span>
          ) : null}
        </span>
      ) : null}
      {state === "failed" && onRetry ? (
        <button
          type="button"
          onClick={onRetry}
          className="absolute inset-x-1.5 bottom-1.5 mx-auto flex h-8 w-fit items-center gap-1.5 rounded-full bg-danger px-3 whitespace-nowrap text-sm font-semibold text-on-danger"
        >
          <RotateCw aria-hidden className="size-4" />
          {labels.retry}
        </button>
      ) : null}
      {onRemove ? (
        <button
          type="button"
          onClick={onRemove}
          aria-label={`${labels.remove}: ${alt}`}
          className={cn(chip, "absolute end-1.5 top-1.5")}
        >
          <Trash2 aria-hidden />
        </button>
      ) : null}
      {state === "ready" && (onEarlier || onLater) ? (
        <span className="absolute end-1.5 bottom-1.5 flex gap-1 sm:opacity-0 sm:transition-opacity sm:group-focus-within:opacity-100 sm:group-hover:opacity-100">
          {onEarlier ? (
            <button
              type="button"
              onClick={onEarlier}
              aria-label={`${labels.earlier}: ${alt}`}
              className={chip}
            >
              <ChevronLeft aria-hidden />
            </button>
          ) : null}
          {onLater ? (
            <button
              type="button"
              onClick={onLater}
              aria-label={`${labels.later}: ${alt}`}
              className={chip}
            >
              <ChevronRight aria-hidden />
            </button>
          ) : null}
        </span>
      ) : null}
    </li>
  );
}

export type PhotoDropProps = Omit<ComponentPropsWithRef<"input">, "type" | "children"> & {
  label: ReactNode;
  hint?: ReactNode;
  /** While a file hovers over the page. */
  active?: boolean;
};

/** The add tile: a real file input, so that it opens the camera or library on a phone. */
export function PhotoDrop({ label, hint, active, className, ...input }: PhotoDropProps) {
  return (
    <li className={cn("aspect-square", className)}>
      <label
        className={cn(
          "flex size-full flex-col items-center justify-center gap-1.5 rounded-tile border-[1.5px] border-dashed border-line-strong bg-sunken p-3 text-center text-sm font-semibold transition-colors hover:border-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus",
          active && "border-ink bg-volt-soft",
        )}
      >
        <ImagePlus aria-hidden className="size-6" />
        {label}
        {hint ? <span className="text-xs font-normal text-muted">{hint}</span> : null}
        <input type="file" accept="image/*" multiple {...input} className="sr-only" />
      </label>
    </li>
  );
}
