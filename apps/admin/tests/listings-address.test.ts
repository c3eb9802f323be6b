import { describe, expect, it } from "vitest";
import { readShelf, shelfAddress } from "../components/auctions/auctions-address.ts";
import {
  ANY_LISTING,
  listingsAddress,
  readListingsFields,
  toListingsInput,
} from "../components/listings/listings-address.ts";

describe("the address of the list of listings", () => {
  it("keeps every field, and brings it back", () => {
    const fields = { q: "pixel & co", state: "HELD", format: "AUCTION", category: "phones" };
    const query = new URL(listingsAddress(fields), "http://localhost").searchParams;
    expect(readListingsFields(Object.fromEntries(query))).toEqual(fields);
    expect(listingsAddress(ANY_LISTING)).toBe("/listings");
  });

  it("leaves out what makes no sense, so that what is asked for is always valid", () => {
    const search = { q: ["a", "b"], state: "DRAFT", format: "$where", category: "cars" };
    expect(readListingsFields(search)).toEqual(ANY_LISTING);
    expect(toListingsInput(readListingsFields({ q: "x".repeat(10_000) })).q).toHaveLength(120);
    expect(toListingsInput(ANY_LISTING)).toEqual({
      q: "",
      state: null,
      format: null,
      category: null,
    });
  });
});

describe("the address of the list of auctions", () => {
  it("names what is not running, and nothing else", () => {
    expect(shelfAddress("running")).toBe("/auctions");
    for (const shelf of ["ended", "cancelled"] as const) {
      const query = new URL(shelfAddress(shelf), "http://localhost").searchParams;
      expect(readShelf(Object.fromEntries(query))).toBe(shelf);
    }
    expect(readShelf({ shelf: ["ended", "x"] })).toBe("running");
  });
});
