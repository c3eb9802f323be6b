import type { Hub } from "@loopbid/realtime";
import type { Actor, Follower, ServiceContext } from "@loopbid/services";
import type { RateLimiter } from "./rate-limits.ts";

/** What a process offers to every call: made once at start. */
export interface ApiServices extends Omit<ServiceContext, "actor"> {
  limiter: RateLimiter;
  /** Only where subscriptions are served. */
  hub?: Hub;
}

/** What one HTTP request or one socket brings. */
export interface ApiContext {
  services: ApiServices;
  /** Reads the session anew on every call, so that one that was ended is refused at once. */
  resolveActor: () => Promise<Actor>;
  /** The caller's address, for limits. */
  address: string;
  /** Where events go; only on a socket. */
  follower?: Follower;
}
