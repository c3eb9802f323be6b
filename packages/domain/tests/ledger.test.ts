import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  closeAuction,
  genesisHash,
  LedgerError,
  publicEvent,
  replay,
  retract,
  sealEntries,
  verifyLedger,
  type LedgerRow,
} from "../src/index.ts";
import { Auction, OPENED, sha256 } from "./support/auction.ts";
import { moves, terms } from "./support/histories.ts";
import { play, RULES, type History } from "./support/play.ts";

let salts = 0;
const tools = { sha256, makeSalt: () => `salt-${salts++}` };

function seal(history: Pick<History, "terms" | "ledger">) {
  return sealEntries(history.ledger, genesisHash(history.terms, sha256), tools);
}

function otherThan(value: unknown): unknown {
  if (typeof value === "number") return value + 1;
  if (typeof value === "boolean") return !value;
  return Array.isArray(value) ? [...value, 1] : `${value ?? ""}x`;
}

function someRows(): { auction: Auction; rows: LedgerRow[] } {
  const auction = new Auction().bid("ann", 4_000).bid("bob", 9_000).bid("ann", 7_000);
  return { auction, rows: seal(auction) };
}

describe("the evidence", () => {
  it("of every sealed history verifies and gives the same price and winner", () => {
    fc.assert(
      fc.property(terms, moves, (someTerms, someMoves) => {
        const history = play(RULES, someTerms, someMoves);
        expect(verifyLedger(someTerms, seal(history), sha256)).toEqual({
          ok: true,
          head: history.head,
        });
      }),
      { numRuns: 150 },
    );
  });

  it("sealed in batches is the same chain as sealed at once", () => {
    const { auction, rows } = someRows();
    const start = genesisHash(auction.terms, sha256);
    const fixed = { sha256, makeSalt: () => "same" };
    const whole = sealEntries(auction.ledger, start, fixed);
    const first = sealEntries(auction.ledger.slice(0, 1), start, fixed);
    const rest = sealEntries(auction.ledger.slice(1), first[0]?.hash ?? "", fixed);
    expect([...first, ...rest]).toEqual(whole);
    expect(rows).toHaveLength(3);
  });

  it.each<[string, (rows: LedgerRow[]) => unknown, string]>([
    ["a changed price", (rows) => Object.assign(rows[1]!, { priceCents: 1 }), "HASH_MISMATCH"],
    ["a changed bidder", (rows) => Object.assign(rows[1]!, { bidderId: "eve" }), "HASH_MISMATCH"],
    [
      "a changed maximum",
      (rows) => Object.assign(rows[1]!, { maxCents: 1 }),
      "COMMITMENT_MISMATCH",
    ],
    ["a changed salt", (rows) => Object.assign(rows[1]!, { salt: "x" }), "COMMITMENT_MISMATCH"],
    ["a missing row", (rows) => rows.splice(1, 1), "SEQ_GAP"],
    ["swapped rows", (rows) => rows.reverse(), "SEQ_GAP"],
    ["a missing first row", (rows) => rows.shift(), "SEQ_GAP"],
    ["a changed link", (rows) => Object.assign(rows[2]!, { previousHash: "0" }), "BROKEN_CHAIN"],
  ])("shows %s", (_, tamper, problem) => {
    const { auction, rows } = someRows();
    tamper(rows);
    expect(verifyLedger(auction.terms, rows, sha256)).toMatchObject({ ok: false, problem });
  });

  it("shows a change to any field of any row", () => {
    const auction = new Auction().bid("ann", 4_000).bid("bob", 9_000);
    const { terms } = auction;
    const retraction = { bidderId: "bob", reason: "WRONG_AMOUNT" } as const;
    auction.take(
      retract({ terms, head: auction.head, ledger: auction.ledger, ...retraction }, OPENED + 9),
    );
    auction.take(closeAuction(terms, auction.head, terms.scheduledEndsAt));
    const rows = seal(auction);
    expect(verifyLedger(terms, rows, sha256)).toMatchObject({ ok: true });
    for (const [index, row] of rows.entries()) {
      for (const [field, value] of Object.entries(row)) {
        const changed = { ...row, [field]: otherThan(value) } as LedgerRow;
        const verdict = verifyLedger(terms, rows.with(index, changed), sha256);
        const problem = verdict.ok ? null : verdict.problem;
        expect([field, problem]).not.toEqual([field, null]);
        expect([field, problem]).not.toEqual([field, "DIVERGES"]);
      }
    }
  });

  it("shows rows that were sealed well but that the rules cannot have made", () => {
    const { auction } = someRows();
    const forged = auction.ledger.map((row) =>
      row.seq === 3 ? { ...row, priceCents: 7_101 } : row,
    );
    const rows = seal({ terms: auction.terms, ledger: forged });
    expect(verifyLedger(auction.terms, rows, sha256)).toEqual({
      ok: false,
      seq: 3,
      problem: "DIVERGES",
    });
  });

  it("does not verify against other terms", () => {
    const { auction, rows } = someRows();
    const other = { ...auction.terms, startCents: 999 };
    expect(verifyLedger(other, rows, sha256)).toMatchObject({ ok: false, problem: "BROKEN_CHAIN" });
  });

  it("commits to equal maxima with different salts by different hashes", () => {
    const auction = new Auction().bid("ann", 4_000).bid("bob", 4_000);
    const [one, two] = seal(auction);
    expect(one?.commitment).not.toBe(two?.commitment);
  });
});

describe("replay", () => {
  it("refuses a gap and a repeated seq", () => {
    const { auction } = someRows();
    const [first, second, third] = auction.ledger;
    expect(() => replay(auction.terms, [first!, third!])).toThrow(LedgerError);
    expect(() => replay(auction.terms, [first!, second!, second!])).toThrow("SEQ_GAP");
  });

  it("of an empty ledger is the opened auction", () => {
    expect(replay(new Auction().terms, [])).toEqual(new Auction().head);
  });
});

it("a row read back gives the event that went out when it was made", () => {
  fc.assert(
    fc.property(terms, moves, (someTerms, someMoves) => {
      const { steps, ledger } = play(RULES, someTerms, someMoves);
      const stored: typeof ledger = JSON.parse(JSON.stringify(ledger));
      const again = stored.map((row, index) => {
        const previousEndsAt = stored[index - 1]?.effectiveEndsAt ?? someTerms.scheduledEndsAt;
        return publicEvent(someTerms, row, previousEndsAt);
      });
      expect(again).toEqual(steps.flatMap((step) => step.events));
    }),
  );
});
