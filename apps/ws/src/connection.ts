import type { Duplex } from "node:stream";
import { TooManyRequestsError } from "@loopbid/core";
import { type Outlet, textFrame } from "@loopbid/realtime";
import type { SessionClaims } from "@loopbid/services";
import { CLOSE } from "@loopbid/validators";
import {
  CALLS_PER_WINDOW,
  FIRST_MESSAGE_MS,
  MAX_BATCH,
  MAX_BUFFERED_BYTES,
  MAX_SUBSCRIPTIONS,
  PING_MS,
  PONG_WAIT_MS,
  RESYNC_WAIT_MS,
  WINDOW_MS,
} from "./limits.ts";
import type { ServedSocket } from "./served-socket.ts";

/** What one socket brings, read once at the upgrade; whether its session still stands is read on every call. */
export interface Identity {
  claims: SessionClaims | null;
  address: string;
}

const PING = textFrame("PING");

/** One client: what it may still do, and where the fan-out writes. It has no timer of its own; `sweep` looks at all. */
export class Connection implements Outlet {
  readonly id: string;
  readonly identity: Identity;
  readonly #socket: ServedSocket;
  readonly #stream: Duplex;
  readonly #onResync: () => void;
  #seats: Set<{ leave(): void }> | null = null;
  #heardAt: number;
  #spoke = false;
  #asked = false;
  #cut = false;
  #gone = false;
  #windowStart = 0;
  #calls = 0;

  constructor(
    id: string,
    identity: Identity,
    socket: ServedSocket,
    stream: Duplex,
    onResync: () => void,
    now: number,
  ) {
    this.id = id;
    this.identity = identity;
    this.#socket = socket;
    this.#stream = stream;
    this.#onResync = onResync;
    this.#heardAt = now;
  }

  get subscriptions(): number {
    return this.#seats?.size ?? 0;
  }

  write(frames: Buffer): void {
    // Without compression ws writes each frame at once, so whole frames may be written between its own.
    if (this.mayWrite(frames.length)) this.#stream.write(frames);
  }

  /** Whether `bytes` more may wait for this client; one that does not read is closed before its backlog costs memory. */
  mayWrite(bytes: number): boolean {
    if (this.#cut || this.#socket.readyState !== this.#socket.OPEN) return false;
    const waiting = this.#stream.writableLength;
    if (waiting === 0 || waiting + bytes <= MAX_BUFFERED_BYTES) return true;
    this.#cut = true;
    this.#onResync();
    this.#socket.close(CLOSE.resync, "resync");
    setTimeout(() => this.#socket.terminate(), RESYNC_WAIT_MS).unref();
    return false;
  }

  hold(seat: { leave(): void }): void {
    // A call may still be reading when its socket closes, and then the adapter drops its answer without ending it.
    if (this.#gone) throw new TooManyRequestsError("This connection is closed.");
    if (this.subscriptions >= MAX_SUBSCRIPTIONS) {
      const message = `A connection may follow ${MAX_SUBSCRIPTIONS} things at a time.`;
      throw new TooManyRequestsError(message, { reason: "TOO_MANY_SUBSCRIPTIONS" });
    }
    (this.#seats ??= new Set()).add(seat);
  }

  release(seat: { leave(): void }): void {
    this.#seats?.delete(seat);
  }

  /** A message came, whatever it is. */
  heard(now: number): void {
    this.#heardAt = now;
    this.#spoke = true;
    this.#asked = false;
    if (now - this.#windowStart > WINDOW_MS) {
      this.#windowStart = now;
      this.#calls = 0;
    }
    if (this.#isTooMany(1)) this.close(CLOSE.tooManyCalls, "too many calls");
  }

  /** The message holds calls. @throws Error where they are refused, after the connection was closed. */
  called(calls: number): void {
    if (calls > MAX_BATCH) this.#refuse(CLOSE.batchTooLarge, "too many calls in one message");
    if (this.#isTooMany(calls - 1)) this.#refuse(CLOSE.tooManyCalls, "too many calls");
  }

  #isTooMany(more: number): boolean {
    this.#calls += more;
    return this.#calls > CALLS_PER_WINDOW;
  }

  #refuse(code: number, reason: string): never {
    this.#socket.close(code, reason);
    throw new Error(reason);
  }

  /** Asks a client that is silent, and ends one that never spoke or does not answer. */
  sweep(now: number): void {
    const silence = now - this.#heardAt;
    if (!this.#spoke && silence > FIRST_MESSAGE_MS) this.close(CLOSE.silent, "say something");
    else if (silence > PING_MS + PONG_WAIT_MS) this.#socket.terminate();
    else if (silence > PING_MS && !this.#asked) {
      this.#asked = true;
      this.write(PING);
    }
  }

  close(code: number, reason: string): void {
    this.#socket.close(code, reason);
  }

  cut(): void {
    this.#socket.terminate();
  }

  /** The socket is gone. */
  ended(): void {
    this.#gone = true;
    for (const seat of this.#seats ?? []) seat.leave();
  }
}
