import { cn } from "@loopbid/ui";
import type { ListingCard } from "@loopbid/validators";
import { ListingTile } from "./listing-tile.tsx";

export type ListingGridProps = {
  listings: readonly ListingCard[];
  /** How many pictures the first view shows: those are loaded at once. */
  eager?: number;
  as?: "h2" | "h3";
  columns?: 3 | 4;
  className?: string;
};

export function ListingGrid({ listings, eager = 0, as, columns = 4, className }: ListingGridProps) {
  return (
    <ul
      className={cn(
        "grid grid-cols-2 gap-x-3 gap-y-8 sm:grid-cols-3 sm:gap-x-5 sm:gap-y-10",
        columns === 4 && "lg:grid-cols-4",
        className,
      )}
    >
      {listings.map((listing, index) => (
        <li key={listing.id} className="min-w-0">
          <ListingTile listing={listing} eager={index < eager} as={as} />
        </li>
      ))}
    </ul>
  );
}
