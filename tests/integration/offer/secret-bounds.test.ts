import { afterAll, beforeAll, expect, it } from "vitest";
import { callerFor } from "../api/caller.ts";
import type { Person } from "../factories.ts";
import { ANONYMOUS, type Harness } from "../harness.ts";
import { type Bazaar, fixedPrice, Haggler, openBazaar, people } from "./haggling.ts";

/** Amounts that occur nowhere else. */
const BOUNDS = { autoAcceptCents: 22_347, autoDeclineCents: 15_731 };
const SECRET = /22347|15731|223\.47|157\.31|autoAccept|autoDecline/;
let bazaar: Bazaar;
let harness: Harness;
let seller: Person;
let buyer: Person;

beforeAll(async () => {
  bazaar = await openBazaar();
  ({ harness } = bazaar);
  [seller, buyer] = (await people(harness, 2)) as [Person, Person];
});
afterAll(() => bazaar.close());

/** The answer as it goes over the wire, or the refusal with all that it says. */
async function said(call: Promise<unknown>): Promise<string> {
  return JSON.stringify(
    await call.catch((error: Error & { cause?: unknown }) => [error.message, error.cause]),
  );
}

it("the seller's bounds are in no answer to a buyer or a visitor, whatever they ask or offer", async () => {
  const { _id: listingId, slug, title } = await fixedPrice(harness, seller, BOUNDS);
  const asBuyer = callerFor(harness, buyer.actor);
  const asVisitor = callerFor(harness, ANONYMOUS);
  await new Haggler(harness, buyer).watch(listingId);
  const made = await asBuyer.offer.make({
    target: { listingId },
    cents: 18_000,
    idempotencyKey: "secret-bounds-1",
  });
  const { threadId, id: offerId } = made;
  const answers = [JSON.stringify(made)];
  const low = { target: { threadId }, cents: 9_000, idempotencyKey: "secret-bounds-2" };
  answers.push(await said(asBuyer.offer.make(low)));
  for (const caller of [asBuyer, asVisitor]) {
    answers.push(
      await said(caller.listing.bySlug({ slug })),
      await said(caller.listing.search({ q: title })),
      await said(caller.listing.own({ id: listingId })),
      await said(caller.listing.watched()),
      await said(caller.offer.standing({ listingId })),
      await said(caller.offer.forWatcher({ listingId })),
      await said(caller.offer.make({ ...low, cents: 100, idempotencyKey: "secret-bounds-3" })),
      await said(caller.offer.make({ ...low, cents: 30_000, idempotencyKey: "secret-bounds-4" })),
      await said(caller.offer.accept({ offerId })),
      await said(caller.offer.toWatchers({ listingId, cents: 20_000, idempotencyKey: "watch-1" })),
      await said(caller.chat.thread({ threadId })),
      await said(caller.chat.threads({})),
      await said(caller.chat.messages({ threadId })),
      await said(caller.order.afterSale({ listingId })),
    );
  }
  const { outbox, notifications } = harness.db.rows;
  answers.push(JSON.stringify(await notifications.find({ userId: buyer.row._id })));
  answers.push(JSON.stringify(await outbox.find({ subjectId: offerId })));
  const sold = { target: { threadId }, cents: 23_000, idempotencyKey: "secret-bounds-5" };
  answers.push(await said(asBuyer.offer.make(sold)));
  answers.push(await said(asBuyer.order.purchases({})));
  answers.push(await said(asBuyer.listing.bySlug({ slug })));
  expect(answers.filter((answer) => SECRET.test(answer))).toEqual([]);
  expect(answers.at(-2)).toContain('"source":"OFFER"');
  const own = await callerFor(harness, seller.actor).listing.own({ id: listingId });
  expect(JSON.stringify(own)).toMatch(SECRET);
});
