import type { Logger } from "@loopbid/core";
import { ForbiddenError, UnauthenticatedError } from "@loopbid/core";
import type { Db } from "@loopbid/db";
import type { JobQueue } from "@loopbid/jobs";
import type { Heartbeats, Publisher } from "@loopbid/realtime";
import type { Role } from "@loopbid/validators";
import type { DeskPort } from "./auction/desk-port.ts";
import type { ImageStore } from "./image/store.ts";
import type { PushService } from "./notification/push-service.ts";

export interface UserActor {
  kind: "user";
  userId: string;
  handle: string;
  role: Role;
  emailVerified: boolean;
  /** Epoch ms until which a moderator's limit holds: no new listings, no bids, no purchases. */
  limitedUntil?: number;
}

/** Who asks. Jobs and people run the same verbs. */
export type Actor = { kind: "anonymous" } | UserActor | { kind: "system"; job: string };

export interface ServiceContext {
  actor: Actor;
  db: Db;
  publisher: Publisher;
  jobs: JobQueue;
  images: ImageStore;
  logger: Logger;
  /** Epoch ms; the only clock that verbs read. */
  now: () => number;
  /** How bidding desks wait and draw lots; the system's own where it is left out. */
  deskPort?: DeskPort;
  /** How all processes are; only where admins look at it. */
  heartbeats?: Heartbeats;
  /** Where links in mails lead. */
  webUrl: string;
  /** Sends web push; absent in processes that send none and where it is not set up. */
  push?: PushService | undefined;
}

/** @throws UnauthenticatedError for everyone but a signed-in person. */
export function requireUser(ctx: ServiceContext): UserActor {
  if (ctx.actor.kind !== "user") throw new UnauthenticatedError();
  return ctx.actor;
}

/** @throws UnauthenticatedError, ForbiddenError for everyone but a moderator or an admin. */
export function requireModerator(ctx: ServiceContext): UserActor {
  const actor = requireUser(ctx);
  if (actor.role === "USER") throw new ForbiddenError("Only moderators may do this.");
  return actor;
}

/** @throws UnauthenticatedError, ForbiddenError for everyone but an admin. */
export function requireAdmin(ctx: ServiceContext): UserActor {
  const actor = requireUser(ctx);
  if (actor.role !== "ADMIN") throw new ForbiddenError("Only admins may do this.");
  return actor;
}

/** @throws ForbiddenError for everyone but the system's own jobs. */
export function requireSystem(ctx: ServiceContext): void {
  if (ctx.actor.kind !== "system") throw new ForbiddenError();
}
