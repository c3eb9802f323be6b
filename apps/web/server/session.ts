import "server-only";
import { readSession } from "@loopbid/auth";
import { type Actor, resolveActor } from "@loopbid/services";
import { env } from "../env.ts";
import { webProcess } from "./services.ts";

/** Reads the session and its user anew: a suspended user or an ended session is anonymous at once. */
export async function actorOf(headers: Headers): Promise<Actor> {
  const { AUTH_SECRET: secret, secure } = env();
  const claims = await readSession(headers.get("cookie"), { app: "web", secret, secure });
  return resolveActor(webProcess().services.db, claims);
}
