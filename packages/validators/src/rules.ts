import { CHECK_TRUTHS, SCORE_BINS, VERDICT_MOVES } from "@loopbid/domain";
import { z } from "zod";
import { id, instant, line, paragraphs } from "./common.ts";
import { Verdict } from "./moderation.ts";
import { WeighedKey } from "./signal-key.ts";

export const FraudRulesState = z.enum(["DRAFT", "SHADOW", "ACTIVE", "RETIRED"]);
export type FraudRulesState = z.infer<typeof FraudRulesState>;

/** Fewer observers would let one mistake remove a listing that nobody looked at. */
export const FEWEST_OBSERVERS = 2;
export const MOST_OBSERVERS = 6;

const share = z.number().min(0).max(1);
const number = z.number().int().min(1).max(1_000_000);

/** Weights and thresholds as a person may set them. */
export const RulesContent = z
  .object({
    /** Of every signal. */
    weights: z.record(WeighedKey, share),
    review: share,
    block: share,
    observers: z
      .number()
      .int()
      .min(FEWEST_OBSERVERS, `Removal takes at least ${FEWEST_OBSERVERS} observers.`)
      .max(MOST_OBSERVERS),
  })
  .refine(({ review, block }) => review <= block, {
    message: "A listing cannot be removed at a lower score than it is held.",
    path: ["block"],
  });
export type RulesContent = z.infer<typeof RulesContent>;

export const FraudRules = z.object({
  number: z.number(),
  name: z.string(),
  note: z.string(),
  weights: z.array(z.object({ key: z.string(), weight: z.number() })),
  review: z.number(),
  block: z.number(),
  observers: z.number(),
  state: FraudRulesState,
  parentNumber: z.number().nullable(),
  /** Handle of who saved it; null for the built-in one, and where the account is gone. */
  author: z.string().nullable(),
  createdAt: instant,
  shadowedAt: instant.nullable(),
  /** Null for one that never judged. */
  activatedAt: instant.nullable(),
  retiredAt: instant.nullable(),
});
export type FraudRules = z.infer<typeof FraudRules>;

/** Newest first; empty until a worker has run once. */
export const RulesListResult = z.object({ items: z.array(FraudRules) });
export type RulesListResult = z.infer<typeof RulesListResult>;

export const CreateRulesInput = z.object({
  parent: number,
  name: line(1, 60),
  note: paragraphs(0, 1_000).default(""),
  content: RulesContent,
});
export type CreateRulesInput = z.input<typeof CreateRulesInput>;
export const RulesNumber = z.object({ number });
export type RulesNumber = z.infer<typeof RulesNumber>;

export const PromoteRulesInput = z
  .object({
    number,
    /** The active version that the admin looked at: another admin may have changed it since. */
    replaces: number,
    /** The number once more, typed by hand. */
    confirm: number,
  })
  .refine((input) => input.confirm === input.number, {
    message: "Type the number of the version.",
    path: ["confirm"],
  });
export type PromoteRulesInput = z.input<typeof PromoteRulesInput>;

const LONGEST_RANGE_MS = 400 * 24 * 3_600_000;
const range = { from: instant, to: instant };
const isRange = ({ from, to }: { from: string; to: string }) => {
  const length = Date.parse(to) - Date.parse(from);
  return length > 0 && length <= LONGEST_RANGE_MS;
};
const RANGE_ISSUE = { message: "Choose a range of at most 400 days.", path: ["to"] };

export const BackTestInput = z
  .object({
    base: number,
    /** A saved version, or one that is only being thought about. */
    candidate: z.union([RulesNumber, z.object({ content: RulesContent })]),
    ...range,
  })
  .refine(isRange, RANGE_ISSUE);
export type BackTestInput = z.input<typeof BackTestInput>;

const CheckTruth = z.enum(CHECK_TRUTHS);
const count = z.number();
const perTruth = <Value extends z.ZodType>(value: Value) => z.record(CheckTruth, value);

const RulesOutcome = z.object({
  confusion: perTruth(z.record(Verdict, count)),
  /** By score, in bins of 0.02. */
  histogram: perTruth(z.array(count).length(SCORE_BINS)),
  /** Listings that a moderator would have had to decide on, by day (UTC). Days without one are left out. */
  queue: z.array(z.object({ day: z.iso.date(), count })),
});
export type RulesOutcome = z.infer<typeof RulesOutcome>;

const ExampleCheck = z.object({
  checkId: id,
  listingId: id,
  /** Null where the listing is gone. */
  title: z.string().nullable(),
  truth: CheckTruth,
});

export const BackTestMove = z.object({
  count,
  removed: count,
  approved: count,
  examples: z.array(ExampleCheck.extend({ before: z.number(), after: z.number() })),
});
export type BackTestMove = z.infer<typeof BackTestMove>;

export const BackTestResult = z.object({
  checks: count,
  /** The newest checks that it stopped at; null where it read them all. Of clear ones the oldest are left out first. */
  clearSince: instant.nullable(),
  readAt: instant,
  base: RulesOutcome,
  candidate: RulesOutcome,
  moves: z.record(z.enum(VERDICT_MOVES), BackTestMove),
});
export type BackTestResult = z.infer<typeof BackTestResult>;

export const ShadowResult = z.object({
  number: z.number(),
  checks: count,
  /** Checks by the verdict that counted and by what the shadow would have said. */
  agreement: z.array(z.object({ verdict: Verdict, shadow: Verdict, truth: CheckTruth, count })),
  /** The newest on which they disagree. */
  examples: z.array(
    ExampleCheck.extend({
      verdict: Verdict,
      score: z.number(),
      shadowVerdict: Verdict,
      shadowScore: z.number(),
      at: instant,
    }),
  ),
});
export type ShadowResult = z.infer<typeof ShadowResult>;
