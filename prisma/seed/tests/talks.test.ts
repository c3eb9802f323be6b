import { describe, expect, it } from "vitest";
import { listings, market, NOW } from "./sample.ts";

const { talks } = market;
const listingOf = (id: string) => listings.find((listing) => listing._id === id)!;

describe("talks", () => {
  it("number their messages without a gap, in the order of time, all before now", () => {
    expect(talks.length).toBeGreaterThanOrEqual(8);
    for (const { thread, messages } of talks) {
      expect(messages.map(({ seq }) => seq)).toEqual(messages.map((_, index) => index + 1));
      expect(thread.seq).toBe(messages.length);
      const times = messages.map(({ createdAt }) => createdAt.getTime());
      expect(times.toSorted((a, b) => a - b)).toEqual(times);
      expect(times.at(-1)).toBeLessThan(NOW);
    }
  });

  it("are about listings that everyone could see, between their seller and somebody else", () => {
    for (const { thread } of talks) {
      const listing = listingOf(thread.listingId);
      expect(["LIVE", "SOLD"]).toContain(listing.state);
      expect(thread.sellerId).toBe(listing.sellerId);
      expect(thread.buyerId).not.toBe(listing.sellerId);
      expect(thread.buyerUnread + thread.sellerUnread).toBeLessThanOrEqual(thread.seq);
    }
    const pairs = talks.map(({ thread }) => `${thread.listingId} ${thread.buyerId}`);
    expect(new Set(pairs).size).toBe(talks.length);
  });

  it("count as unread what the other side wrote after the read mark", () => {
    for (const { thread, messages } of talks) {
      const unread = (reader: string, readSeq: number) =>
        messages.filter(({ senderId, seq }) => senderId !== reader && seq > readSeq).length;
      expect(unread(thread.buyerId, thread.buyerReadSeq)).toBe(thread.buyerUnread);
      expect(unread(thread.sellerId, thread.sellerReadSeq)).toBe(thread.sellerUnread);
    }
  });

  it("haggle below the asking price where the seller takes offers, with one open offer at most", () => {
    const haggled = talks.filter(({ offers }) => offers.length > 0);
    expect(new Set(haggled.flatMap(({ offers }) => offers.map(({ state }) => state)))).toEqual(
      new Set(["OPEN", "COUNTERED", "DECLINED", "ACCEPTED"]),
    );
    for (const { thread, offers } of haggled) {
      const listing = listingOf(thread.listingId);
      expect(listing.takesOffers).toBe(true);
      for (const { cents } of offers) expect(cents).toBeLessThan(listing.priceCents);
      const open = offers.filter(({ state }) => state === "OPEN");
      expect(open.length).toBeLessThanOrEqual(listing.state === "LIVE" ? 1 : 0);
      for (const { expiresAt } of open) expect(expiresAt.getTime()).toBeGreaterThan(NOW);
    }
  });

  it("sell at the price that was agreed", () => {
    const agreed = talks.flatMap(({ offers }) =>
      offers.filter(({ state }) => state === "ACCEPTED"),
    );
    expect(agreed.length).toBeGreaterThan(0);
    for (const { orderId, cents, buyerId } of agreed) {
      const order = market.lots.find((lot) => lot.order?._id === orderId)!.order!;
      expect(order).toMatchObject({ cents, buyerId, source: "OFFER" });
    }
  });

  it("ring the bells of the demo accounts, and mail nobody", () => {
    const { notifications, people } = market;
    const demo = new Set(people.filter((person) => person.demo).map(({ id }) => id));
    expect(notifications.filter(({ readAt }) => readAt === null).length).toBeGreaterThan(2);
    for (const { userId, emailDueAt, pushDueAt } of notifications) {
      expect(demo).toContain(userId);
      expect(emailDueAt ?? pushDueAt).toBeNull();
    }
    expect(new Set(notifications.map(({ _id }) => _id)).size).toBe(notifications.length);
  });
});
