import fc from "fast-check";
import { expect, it } from "vitest";
import { applyBid, openHead, type AuctionHead, type LedgerEntry } from "../src/index.ts";
import { OPENED, someTerms, WELCOME } from "./support/auction.ts";

interface Request {
  bidderId: string;
  key: string;
  maxCents: number;
}

type Answer = ReturnType<typeof applyBid>;

/** The least desk that keeps its promise: the first answer to a bidder's key is the answer to every retry. */
function desk() {
  const terms = someTerms();
  let head: AuctionHead = openHead(terms);
  const ledger: LedgerEntry[] = [];
  const answers = new Map<string, Answer>();
  return {
    ledger,
    head: () => head,
    send({ bidderId, key, maxCents }: Request): Answer {
      const id = `${bidderId}/${key}`;
      const known = answers.get(id);
      if (known) return known;
      const now = OPENED + answers.size;
      const bid = { bidderId, maxCents, placedAt: now };
      const answer = applyBid({ terms, head, bid, bidderState: WELCOME }, now);
      answers.set(id, answer);
      if (answer.ok) {
        head = answer.head;
        ledger.push(...answer.entries);
      }
      return answer;
    },
  };
}

const requests = fc.uniqueArray(
  fc.record({
    bidderId: fc.constantFrom("ann", "bob", "cyd"),
    key: fc.constantFrom("k1", "k2", "k3", "k4"),
    maxCents: fc.integer({ min: 500, max: 20_000 }),
  }),
  { selector: ({ bidderId, key }) => `${bidderId}/${key}`, minLength: 1 },
);

it("a retry with the same key changes nothing and gets the first answer, whenever it comes", () => {
  fc.assert(
    fc.property(requests, fc.infiniteStream(fc.nat()), (sent, picks) => {
      const once = desk();
      const firstAnswers = sent.map((request) => once.send(request));
      const retried = desk();
      sent.forEach((request, index) => {
        expect(retried.send(request)).toEqual(firstAnswers[index]);
        const again = picks.next().value % (index + 1);
        const before = retried.head();
        expect(retried.send(sent[again] as Request)).toEqual(firstAnswers[again]);
        expect(retried.head()).toBe(before);
      });
      expect(retried.ledger).toEqual(once.ledger);
      expect(retried.head()).toEqual(once.head());
    }),
  );
});

it("two bidders may choose the same key", () => {
  const shared = desk();
  shared.send({ bidderId: "ann", key: "k1", maxCents: 5_000 });
  shared.send({ bidderId: "bob", key: "k1", maxCents: 6_000 });
  expect(shared.ledger.map((row) => row.bidderId)).toEqual(["ann", "bob"]);
});
