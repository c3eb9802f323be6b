import { cn } from "./cn.ts";

export type SkeletonProps = { className?: string; shape?: "block" | "line" | "circle" };

const shapes = {
  block: "rounded-tile",
  line: "h-[0.8em] rounded-full",
  circle: "rounded-full",
} as const;

/** Holds the place and shape of what is coming. Name the wait once, on the container. */
export function Skeleton({ className, shape = "block" }: SkeletonProps) {
  return (
    <span
      aria-hidden
      className={cn(
        "block animate-shimmer bg-tile bg-[linear-gradient(100deg,transparent_35%,color-mix(in_oklab,var(--color-ink)_6%,transparent)_50%,transparent_65%)] bg-size-[220%_100%] motion-reduce:animate-none",
        shapes[shape],
        className,
      )}
    />
  );
}

/** The shape of a `ListingCard`. */
export function ListingCardSkeleton() {
  return (
    <div aria-hidden>
      <Skeleton className="aspect-square w-full rounded-card" />
      <Skeleton shape="line" className="mt-4 w-4/5" />
      <Skeleton shape="line" className="mt-2.5 w-1/2" />
      <Skeleton shape="line" className="mt-4 h-5 w-1/3" />
    </div>
  );
}
