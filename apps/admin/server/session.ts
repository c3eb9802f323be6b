import "server-only";
import { readSession } from "@loopbid/auth";
import { type Actor, resolveActor } from "@loopbid/services";
import { env } from "../env.ts";
import { adminProcess } from "./services.ts";

/** Reads the session and its user anew: a suspended moderator or an ended session is anonymous at once. */
export async function actorOf(headers: Headers): Promise<Actor> {
  const { AUTH_SECRET: secret, secure } = env();
  const claims = await readSession(headers.get("cookie"), { app: "admin", secret, secure });
  return resolveActor(adminProcess().services.db, claims);
}
