import { ALL_USERS, type Hub, type SessionControl, sessionControl } from "@loopbid/realtime";
import { CLOSE } from "@loopbid/validators";
import type { Connection } from "./connection.ts";

/** How long a handshake may take between reading the session and being known here. */
const REMEMBER_MS = 30_000;

/** The connections of each user, so that all of them end with the user's sessions. */
export class Sessions {
  readonly #byUser = new Map<string, Set<Connection>>();
  /** Sessions that ended lately: a handshake may have read its session just before. */
  readonly #ended = new Map<string, SessionControl>();

  /** Listens for sessions that end, in all processes. */
  listen(hub: Hub): Promise<() => void> {
    return hub.listen(sessionControl, ALL_USERS, ({ event }) => this.#end(event));
  }

  add(connection: Connection): void {
    const { claims } = connection.identity;
    if (!claims) return;
    const connections = this.#byUser.get(claims.userId);
    if (connections) connections.add(connection);
    else this.#byUser.set(claims.userId, new Set([connection]));
    const ended = this.#ended.get(claims.userId);
    if (ended) closeIfEnded(connection, ended);
  }

  remove(connection: Connection): void {
    const userId = connection.identity.claims?.userId;
    const connections = userId ? this.#byUser.get(userId) : undefined;
    if (connections?.delete(connection) && connections.size === 0) this.#byUser.delete(userId!);
  }

  #end(event: SessionControl): void {
    this.#ended.set(event.userId, event);
    setTimeout(() => {
      if (this.#ended.get(event.userId) === event) this.#ended.delete(event.userId);
    }, REMEMBER_MS).unref();
    for (const connection of this.#byUser.get(event.userId) ?? []) closeIfEnded(connection, event);
  }
}

function closeIfEnded(connection: Connection, { sessionVersion }: SessionControl): void {
  if (connection.identity.claims!.sessionVersion < sessionVersion)
    connection.close(CLOSE.sessionEnded, "session ended");
}
