import { CategoryIcon, cn } from "@loopbid/ui";
import { imageSrc } from "../review/image-src.ts";

export interface ThumbProps {
  imageKey: string | null;
  categorySlug?: string | null;
  className?: string;
}

/** A listing's first picture, small, beside its title. */
export function Thumb({ imageKey, categorySlug, className }: ThumbProps) {
  if (imageKey)
    return (
      <img
        src={imageSrc(imageKey, 96)}
        alt=""
        loading="lazy"
        className={cn("size-14 shrink-0 rounded-tile bg-tile object-cover", className)}
      />
    );
  return (
    <span
      className={cn(
        "flex size-14 shrink-0 items-center justify-center rounded-tile bg-tile text-muted",
        className,
      )}
    >
      <CategoryIcon slug={categorySlug ?? ""} className="size-6" strokeWidth={1.25} />
    </span>
  );
}
