import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  auditLog,
  closeAuction,
  genesisHash,
  type LogResult,
  type LogTerms,
  logTexts,
  pseudonymous,
  publicTerms,
  LedgerError,
  publicEvent,
  replay,
  retract,
  sealEntries,
  sealTerms,
  verifyLedger,
  winnerOf,
  type AuctionTerms,
  type LedgerRow,
} from "../src/index.ts";
import { Auction, OPENED, sha256 } from "./support/auction.ts";
import { moves, terms } from "./support/histories.ts";
import { play, RULES, type History } from "./support/play.ts";

let salts = 0;
const pseudonym = (userId: string) => `~${userId}`;
const tools = { sha256, pseudonym, makeSalt: () => `salt-${salts++}` };

function sealed(of: AuctionTerms): LogTerms {
  return sealTerms(of, { sha256, pseudonym, reserveSalt: "reserve salt" });
}

/** Sealed rows as the public gets them. */
function seal(history: Pick<History, "terms" | "ledger">): LedgerRow[] {
  const rows = sealEntries(history.ledger, genesisHash(sealed(history.terms), sha256), tools);
  return rows.map((row) => pseudonymous(row, pseudonym));
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
        const { leaderId } = history.head;
        expect(verifyLedger(sealed(someTerms), seal(history), sha256)).toEqual({
          ok: true,
          head: { ...history.head, leaderId: leaderId === null ? null : pseudonym(leaderId) },
        });
      }),
      { numRuns: 150 },
    );
  });

  it("holds a history to the increments that it ran by", () => {
    const increments = [{ upToCents: null, stepCents: 700 }];
    const auction = new Auction({ increments }).bid("ann", 4_000).bid("bob", 9_000);
    const rows = seal(auction);
    const own = sealed(auction.terms);
    expect(auction.head.priceCents).toBe(4_700);
    expect(verifyLedger(own, rows, sha256)).toMatchObject({ ok: true });
    const other = { ...own, increments: [{ upToCents: null, stepCents: 100 }] };
    expect(verifyLedger(other, rows, sha256)).toMatchObject({ problem: "TERMS_MISMATCH" });
    const { increments: _, ...none } = own;
    expect(verifyLedger(none, rows, sha256)).toMatchObject({ problem: "TERMS_MISMATCH" });
  });

  it("sealed in batches is the same chain as sealed at once", () => {
    const { auction, rows } = someRows();
    const start = genesisHash(sealed(auction.terms), sha256);
    const fixed = { sha256, pseudonym, makeSalt: () => "same" };
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
    ["swapped rows", (rows) => rows.reverse(), "TERMS_MISMATCH"],
    ["a missing first row", (rows) => rows.shift(), "TERMS_MISMATCH"],
    ["a changed link", (rows) => Object.assign(rows[2]!, { previousHash: "0" }), "BROKEN_CHAIN"],
  ])("shows %s", (_, tamper, problem) => {
    const { auction, rows } = someRows();
    tamper(rows);
    expect(verifyLedger(sealed(auction.terms), rows, sha256)).toMatchObject({ ok: false, problem });
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
    expect(verifyLedger(sealed(terms), rows, sha256)).toMatchObject({ ok: true });
    for (const [index, row] of rows.entries()) {
      for (const [field, value] of Object.entries(row)) {
        const changed = { ...row, [field]: otherThan(value) } as LedgerRow;
        const verdict = verifyLedger(sealed(terms), rows.with(index, changed), sha256);
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
    expect(verifyLedger(sealed(auction.terms), rows, sha256)).toEqual({
      ok: false,
      seq: 3,
      problem: "DIVERGES",
    });
  });

  it("does not verify against other terms", () => {
    const { auction, rows } = someRows();
    const other = { ...auction.terms, startCents: 999 };
    expect(verifyLedger(sealed(other), rows, sha256)).toEqual({
      ok: false,
      seq: 0,
      problem: "TERMS_MISMATCH",
    });
  });

  it("commits to equal maxima with different salts by different hashes", () => {
    const auction = new Auction().bid("ann", 4_000).bid("bob", 4_000);
    const [one, two] = seal(auction);
    expect(one?.commitment).not.toBe(two?.commitment);
  });
});

describe("the public log", () => {
  const reserved = (bids: (auction: Auction) => Auction) => {
    const auction = bids(new Auction({ reserveCents: 8_000 }));
    const { terms, ledger } = auction.take(
      closeAuction(auction.terms, auction.head, auction.terms.scheduledEndsAt),
    );
    const rows = seal({ terms, ledger });
    const { head } = auction;
    const winner = winnerOf(head)?.winnerId;
    const result: LogResult = {
      status: head.status,
      priceCents: head.priceCents,
      winnerId: winner === undefined ? null : pseudonym(winner),
      bidCount: head.bidCount,
      effectiveEndsAt: head.effectiveEndsAt,
      headHash: rows.at(-1)!.hash,
    };
    return { terms: publicTerms(sealed(terms), ledger), result, rows };
  };
  const sound = { TERMS: null, CHAIN: null, MAXIMA: null, REPLAY: null, RESULT: null };

  it("names nobody: only pseudonyms are in what is hashed", () => {
    const log = reserved((auction) => auction.bid("ann", 4_000).bid("bob", 9_000));
    expect(JSON.stringify(log)).not.toMatch(/"(ann|bob|seller)"/);
    expect([...logTexts(log)].join()).not.toMatch(/"(ann|bob|seller)"/);
  });

  it("opens a reserve that was met and holds it to its commitment", () => {
    const log = reserved((auction) => auction.bid("ann", 4_000).bid("bob", 9_000));
    expect(log.terms.reserve?.cents).toBe(8_000);
    expect(auditLog(log, sha256)).toEqual(sound);
    const other = {
      ...log,
      terms: { ...log.terms, reserve: { ...log.terms.reserve!, cents: 7_000 } },
    };
    expect(auditLog(other, sha256)).toMatchObject({
      TERMS: { seq: 0, problem: "TERMS_MISMATCH" },
      CHAIN: null,
    });
  });

  it("keeps a reserve that no bid met, and still replays", () => {
    const log = reserved((auction) => auction.bid("ann", 4_000).bid("bob", 7_999));
    expect(log.terms.reserve).toMatchObject({ cents: null, salt: null });
    expect(log.result).toMatchObject({ status: "ENDED_UNSOLD", winnerId: null });
    expect(auditLog(log, sha256)).toEqual(sound);
  });

  it("cannot hide a reserve that was met", () => {
    const log = reserved((auction) => auction.bid("ann", 4_000).bid("bob", 9_000));
    const reserve = { ...log.terms.reserve!, cents: null, salt: null };
    expect(auditLog({ ...log, terms: { ...log.terms, reserve } }, sha256)).toMatchObject({
      TERMS: null,
      REPLAY: { seq: 2, problem: "DIVERGES" },
    });
  });

  it.each<[string, Partial<LogResult>]>([
    ["price", { priceCents: 1 }],
    ["winner", { winnerId: "~ann" }],
    ["status", { status: "CANCELLED" }],
    ["last hash", { headHash: "0" }],
  ])("shows a result with another %s", (_, change) => {
    const log = reserved((auction) => auction.bid("ann", 4_000).bid("bob", 9_000));
    expect(auditLog({ ...log, result: { ...log.result, ...change } }, sha256)).toEqual({
      ...sound,
      RESULT: { seq: 3, problem: "OTHER_RESULT" },
    });
  });

  it("lists every text that is hashed, so that they can be hashed ahead", () => {
    const log = reserved((auction) => auction.bid("ann", 4_000).bid("bob", 9_000));
    const known = new Map([...logTexts(log)].map((text) => [text, sha256(text)]));
    expect(auditLog(log, (text) => known.get(text)!)).toEqual(sound);
    expect(known.size).toBe(1 + 1 + log.rows.length + 2);
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
