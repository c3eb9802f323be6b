import type { ReactNode } from "react";
import { cn } from "./cn.ts";
import { Price } from "./price.tsx";
import { renderAs, type RenderElement } from "./render-as.tsx";

export type ListingCardProps = {
  /** The router's link, e.g. `<Link href="/l/pixel-8" />`; it covers the whole card. */
  link: RenderElement;
  title: string;
  image?: { src: string; alt: string; srcSet?: string; sizes?: string };
  /** In place of `image`: a `next/image`, or a category icon when there is no photo. */
  media?: ReactNode;
  /** `contain` for cut-out product shots, `cover` for people's photos. */
  fit?: "cover" | "contain";
  priceText: string;
  priceLabel?: ReactNode;
  priceNote?: ReactNode;
  /** Live auction: volt underline on the price. */
  live?: boolean;
  /** Grade, storage, place: short facts in one line. */
  meta?: ReactNode;
  /** Top left, over the picture. */
  badges?: ReactNode;
  /** Top right, over the picture: the watch button. */
  action?: ReactNode;
  /** Last line: countdown and number of bids, or seller. */
  footer?: ReactNode;
  /** Lazy unless the card is in the first view. */
  eager?: boolean;
  layout?: "tile" | "row";
  as?: "h2" | "h3" | "h4";
  className?: string;
};

export function ListingCard(props: ListingCardProps) {
  const {
    link,
    title,
    live,
    meta,
    badges,
    action,
    footer,
    layout = "tile",
    as: Heading = "h3",
  } = props;
  const row = layout === "row";
  return (
    <article
      className={cn(
        "group relative isolate flex min-w-0",
        row ? "gap-4" : "flex-col",
        props.className,
      )}
    >
      <div
        className={cn(
          "relative shrink-0 overflow-hidden bg-tile",
          row ? "size-28 rounded-tile sm:size-36" : "aspect-square rounded-card",
        )}
      >
        <Picture {...props} />
        {badges ? (
          <div className="absolute start-2.5 top-2.5 flex flex-wrap gap-1.5">{badges}</div>
        ) : null}
      </div>
      <div className={cn("flex min-w-0 flex-1 flex-col", row ? "py-0.5" : "pt-3.5")}>
        <Heading className="line-clamp-2 font-sans text-[0.9375rem] leading-snug font-semibold tracking-normal">
          {renderAs(link, {
            className:
              "outline-none after:absolute after:inset-0 after:rounded-card group-hover:underline group-hover:decoration-1 underline-offset-4 focus-visible:after:outline-2 focus-visible:after:outline-offset-4 focus-visible:after:outline-focus",
            children: title,
          })}
        </Heading>
        {meta ? <div className="mt-1 truncate text-sm text-muted">{meta}</div> : null}
        <div className="mt-2">
          <Price
            text={props.priceText}
            label={props.priceLabel}
            note={props.priceNote}
            live={live}
            size="md"
          />
        </div>
        {footer ? (
          <div className="figures mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
            {footer}
          </div>
        ) : null}
      </div>
      {action ? <div className="absolute end-2 top-2 z-1">{action}</div> : null}
    </article>
  );
}

function Picture({ image, media, fit = "cover", eager }: ListingCardProps) {
  const motion =
    "transition-transform duration-500 ease-out-soft group-hover:scale-[1.035] motion-reduce:transform-none";
  if (!image) {
    return (
      <div
        className={cn(
          "flex size-full items-center justify-center text-subtle [&_svg]:size-1/4",
          motion,
        )}
      >
        {media}
      </div>
    );
  }
  return (
    <img
      {...image}
      alt={image.alt}
      loading={eager ? "eager" : "lazy"}
      decoding="async"
      className={cn(
        "size-full",
        fit === "contain" ? "object-contain p-[9%]" : "object-cover",
        motion,
      )}
    />
  );
}
