import type { Mutant } from "../mutate.ts";

const COMMIT = "services/src/auction/commit-batch.ts";

const noUniqueIndexes = {
  file: "db/src/ensure-schema.ts",
  find: "...(unique ? { unique } : {})",
  put: "",
};

/** Defects between a bid and its commit, and at the end. */
export const BID_MUTANTS: readonly Mutant[] = [
  {
    name: "answers before the commit",
    quick: true,
    edits: [
      {
        file: COMMIT,
        find: "await db.transaction((rows) => write(rows, before, planned, options));",
        put: "void db.transaction((rows) => write(rows, before, planned, options)).catch(() => 0);",
      },
    ],
  },
  {
    name: "no condition on seq and no unique index",
    quick: true,
    edits: [{ file: COMMIT, find: "{ _id, seq, status },", put: "{ _id }," }, noUniqueIndexes],
  },
  {
    name: "a refused retry is not looked up",
    quick: true,
    edits: [
      {
        file: COMMIT,
        find: "if (first) settled[index] =",
        put: "if (first && index < 0) settled[index] =",
      },
    ],
  },
  {
    name: "retracts from half a ledger",
    edits: [
      {
        file: COMMIT,
        find: "if (needsLedger && entries.length !== auction.seq) throw new LostRaceError();",
        put: "",
      },
    ],
  },
  {
    name: "a lost race is forgotten",
    edits: [
      { file: COMMIT, find: "if (won === 0) throw new LostRaceError();", put: "" },
      noUniqueIndexes,
    ],
  },
  {
    name: "the second of two twins is not looked up",
    edits: [
      {
        file: COMMIT,
        find: "known = await findByKeys(db.rows, auctionId, keys);",
        put: "known = new Map();",
      },
    ],
  },
  {
    name: "one key, two rows",
    edits: [
      {
        file: "services/src/auction/plan-batch.ts",
        find: "const first = key && answered.get(bidKey(key));",
        put: "const first = undefined as BidRow | undefined;",
      },
      {
        file: COMMIT,
        find: "const first = found?.get(bidKey(key));",
        put: "const first = undefined as BidRow | undefined;",
      },
      noUniqueIndexes,
    ],
  },
  {
    name: "refuses on the word of what a desk remembers",
    edits: [
      {
        file: COMMIT,
        find: "if (remembered && planned.accepted.length === 0)",
        put: "if (remembered && planned.accepted.length < 0)",
      },
    ],
  },
  {
    name: "a desk remembers what was not committed",
    edits: [
      {
        file: COMMIT,
        find: "return await attempt(job, tries === 1 ? from : undefined);",
        put: "return await attempt(job, from);",
      },
      noUniqueIndexes,
      { file: COMMIT, find: "if (won === 0) throw new LostRaceError();", put: "" },
    ],
  },
  {
    name: "events before the commit",
    edits: [
      {
        file: "services/src/auction/desk.ts",
        find: "const committed = await commitBatch(",
        put: "const committed = await commitLate(this.#ctx, ",
      },
      {
        file: "services/src/auction/desk.ts",
        find: "const desks = new WeakMap",
        put: `const commitLate = async (ctx: ServiceContext, ...batch: Parameters<typeof commitBatch>) => {
          const dry = Object.create(ctx.db, { transaction: { value: async () => undefined } });
          await announce(ctx, (await commitBatch(dry, batch[1], batch[2], batch[3])).settled);
          return commitBatch(...batch);
        };
        const desks = new WeakMap`,
      },
    ],
  },
  {
    name: "closes twice",
    quick: true,
    edits: [
      {
        file: "domain/src/auction/close-auction.ts",
        find: "if (isOver(head.status))",
        put: "if (!head)",
      },
    ],
  },
  {
    name: "closes before the end",
    edits: [
      {
        file: "domain/src/auction/close-auction.ts",
        find: "if (now < effectiveEndsAt)",
        put: "if (!effectiveEndsAt)",
      },
    ],
  },
  {
    name: "the order does not wait for the reserve",
    edits: [
      {
        file: "services/src/auction/close-auction.ts",
        find: 'if (state === "SOLD" && head.leaderId !== null)',
        put: "if (head.leaderId !== null)",
      },
    ],
  },
  {
    name: "the later of two equal bids leads",
    edits: [
      {
        file: "domain/src/auction/standing.ts",
        find: "if (maxCents > leaderMaxCents)",
        put: "if (maxCents >= leaderMaxCents)",
      },
    ],
  },
  {
    name: "no cap on soft closes",
    edits: [
      {
        file: "domain/src/auction/soft-close.ts",
        find: "Math.min(bidAt + SOFT_CLOSE_MS, latestEndOf(terms))",
        put: "bidAt + SOFT_CLOSE_MS",
      },
    ],
  },
  {
    name: "bids after the end",
    edits: [
      {
        file: "domain/src/auction/admission.ts",
        find: "|| at >= head.effectiveEndsAt",
        put: "",
      },
    ],
  },
];
