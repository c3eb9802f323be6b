import { CategorySlug, DeskListingsInput, DeskState, ListingFormat } from "@loopbid/validators";

export type ListingsSearch = Record<string, string | string[] | undefined>;

/** The fields of the filter, as they stand in the address; empty: any. */
export interface ListingsFields {
  q: string;
  state: string;
  format: string;
  category: string;
}

export const ANY_LISTING: ListingsFields = { q: "", state: "", format: "", category: "" };
const MOST_LETTERS = 120;

/** What an address asks for; what makes no sense is left out. */
export function readListingsFields(search: ListingsSearch): ListingsFields {
  const text = (name: string) => {
    const value = search[name];
    return typeof value === "string" ? value.trim().slice(0, MOST_LETTERS) : "";
  };
  return {
    q: text("q"),
    state: DeskState.safeParse(text("state")).data ?? "",
    format: ListingFormat.safeParse(text("format")).data ?? "",
    category: CategorySlug.safeParse(text("category")).data ?? "",
  };
}

export function listingsAddress(fields: ListingsFields): string {
  const query = new URLSearchParams(Object.entries(fields).filter(([, value]) => value));
  return query.size > 0 ? `/listings?${query}` : "/listings";
}

export function toListingsInput({ q, state, format, category }: ListingsFields): DeskListingsInput {
  return DeskListingsInput.parse({
    q,
    state: state || null,
    format: format || null,
    category: category || null,
  });
}
