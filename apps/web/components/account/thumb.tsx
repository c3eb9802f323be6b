import { CategoryIcon, cn } from "@loopbid/ui";
import { imageSrc } from "../listing/image-src.ts";

export interface ThumbProps {
  imageKey: string | null;
  category: string | null;
  className?: string;
}

export function Thumb({ imageKey, category, className }: ThumbProps) {
  return (
    <span
      className={cn(
        "flex size-22 shrink-0 items-center justify-center overflow-hidden rounded-tile bg-tile text-subtle sm:size-28",
        className,
      )}
    >
      {imageKey ? (
        <img
          src={imageSrc(imageKey, 480)}
          alt=""
          loading="lazy"
          decoding="async"
          className="size-full object-cover"
        />
      ) : (
        <CategoryIcon slug={category ?? ""} className="size-8" strokeWidth={1.25} />
      )}
    </span>
  );
}
