import { HOUR_MS } from "@loopbid/domain";
import { expect, it } from "vitest";
import { viewRows } from "../listings/views.ts";
import { listings, market, NOW } from "./sample.ts";

it("the looks by the hour are those that the listings count, none in the future or twice in an hour", () => {
  const rows = viewRows(market.lots, NOW);
  const counted = listings.reduce((sum, { viewCount }) => sum + viewCount, 0);
  expect(rows.reduce((sum, { views }) => sum + views, 0)).toBe(counted);
  expect(new Set(rows.map(({ at }) => at.getTime())).size).toBe(rows.length);
  expect(rows.every(({ at }) => at.getTime() % HOUR_MS === 0 && at.getTime() <= NOW)).toBe(true);
});
