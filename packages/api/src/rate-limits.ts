import { type Redis, TooManyRequestsError, UnavailableError } from "@loopbid/core";
import { RateLimiterRedis, RateLimiterRes } from "rate-limiter-flexible";

export interface RateLimit {
  readonly name: string;
  readonly points: number;
  readonly seconds: number;
  /** What happens while Redis is away: `open` lets the call pass, `closed` refuses it. */
  readonly whenDown: "open" | "closed";
}

/** Per address, for people who are not signed in; per user otherwise. */
export const RATE_LIMITS = {
  read: { name: "read", points: 600, seconds: 60, whenDown: "open" },
  /** A whole ledger at once. */
  log: { name: "log", points: 60, seconds: 60, whenDown: "open" },
  write: { name: "write", points: 120, seconds: 60, whenDown: "open" },
  /** A page of the desk asks for many things at once, and its live parts go on asking. */
  desk: { name: "desk", points: 1_200, seconds: 60, whenDown: "open" },
  bid: { name: "bid", points: 60, seconds: 60, whenDown: "open" },
  /** Each binds for two days and writes to a person. */
  offer: { name: "offer", points: 60, seconds: 600, whenDown: "open" },
  openThread: { name: "open-thread", points: 60, seconds: 3_600, whenDown: "open" },
  message: { name: "message", points: 60, seconds: 60, whenDown: "open" },
  /** A client says that someone writes every few seconds. */
  typing: { name: "typing", points: 60, seconds: 60, whenDown: "open" },
  searchMessages: { name: "search-messages", points: 30, seconds: 60, whenDown: "open" },
  report: { name: "report", points: 30, seconds: 3_600, whenDown: "open" },
  upload: { name: "upload", points: 60, seconds: 600, whenDown: "open" },
  publish: { name: "publish", points: 30, seconds: 3_600, whenDown: "open" },
  signUp: { name: "sign-up", points: 20, seconds: 3_600, whenDown: "closed" },
  /** Keyed by address and by account: guesses against one account from everywhere count too. */
  signIn: { name: "sign-in", points: 20, seconds: 300, whenDown: "closed" },
  mail: { name: "mail", points: 10, seconds: 3_600, whenDown: "closed" },
} as const satisfies Record<string, RateLimit>;

export interface RateLimiter {
  /** @throws TooManyRequestsError, or UnavailableError where a closed limit cannot be asked. */
  consume(limit: RateLimit, key: string): Promise<void>;
}

/** `scale` multiplies every limit: a load test is many people behind one address. */
export function createRateLimiter(redis: Redis, scale = 1): RateLimiter {
  const limiters = new Map<string, RateLimiterRedis>();
  const limiterOf = (limit: RateLimit) => {
    const known = limiters.get(limit.name);
    if (known) return known;
    const made = new RateLimiterRedis({
      storeClient: redis,
      keyPrefix: `limit:${limit.name}`,
      points: Math.ceil(limit.points * scale),
      duration: limit.seconds,
    });
    limiters.set(limit.name, made);
    return made;
  };
  return {
    async consume(limit, key) {
      try {
        await limiterOf(limit).consume(key);
      } catch (error) {
        if (error instanceof RateLimiterRes) {
          const seconds = Math.max(1, Math.ceil(error.msBeforeNext / 1_000));
          throw new TooManyRequestsError(`Too many requests. Try again in ${seconds} s.`, {
            reason: "RATE_LIMITED",
            data: { retryAfterSeconds: seconds },
          });
        }
        if (limit.whenDown === "closed") {
          throw new UnavailableError("This is not available right now. Try again in a minute.");
        }
      }
    },
  };
}
