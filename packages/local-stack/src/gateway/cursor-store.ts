interface OpenCursor {
  db: string;
  continuation: Buffer;
  expiresAt: number;
}

/** MongoDB's own default for idle cursors. */
const IDLE_MS = 600_000;

/** Where each open cursor continues. PostgreSQL keeps the rows; only the position lives here. */
export class CursorStore {
  readonly #cursors = new Map<bigint, OpenCursor>();

  put(id: bigint, db: string, continuation: Buffer): void {
    // A copy, so that a small position does not keep the chunk of the whole page alive.
    const position = Buffer.from(continuation);
    this.#cursors.set(id, { db, continuation: position, expiresAt: Date.now() + IDLE_MS });
  }

  /** Takes the cursor out, so that two getMores never read one page twice. */
  take(id: bigint): OpenCursor | undefined {
    const cursor = this.#cursors.get(id);
    this.#cursors.delete(id);
    return cursor;
  }

  /** Forgets idle cursors and returns their ids. */
  expire(now: number): bigint[] {
    const expired: bigint[] = [];
    for (const [id, cursor] of this.#cursors) if (cursor.expiresAt < now) expired.push(id);
    for (const id of expired) this.#cursors.delete(id);
    return expired;
  }
}
