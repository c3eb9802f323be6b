import type { RequestId } from "./frames.ts";
import type { Outlet } from "./outlet.ts";

/** What a seat needs of its topic. */
export interface Seats {
  join(seat: Seat): void;
  leave(seat: Seat): void;
}

/**
 * One subscription of one connection. It counts from the moment it is taken, so that its topic stays, and gets events
 * once its request id is known.
 */
export class Seat {
  readonly outlet: Outlet;
  /** Who looks: a user's id, or the connection's own where nobody is signed in. */
  readonly viewer: string;
  /** The last event that the reader saw, where it comes back. */
  readonly resumeFrom: string | null;
  requestId: RequestId | null = null;
  #topic: Seats | null;

  constructor(topic: Seats, outlet: Outlet, viewer: string, resumeFrom: string | null) {
    this.#topic = topic;
    this.outlet = outlet;
    this.viewer = viewer;
    this.resumeFrom = resumeFrom;
  }

  /** Events go out under this request id from now on: what was missed or a snapshot first, then live. */
  begin(requestId: RequestId): void {
    if (!this.#topic || this.requestId !== null) return;
    this.requestId = requestId;
    this.#topic.join(this);
  }

  /** May be called twice. */
  leave(): void {
    const topic = this.#topic;
    this.#topic = null;
    this.outlet.release(this);
    topic?.leave(this);
  }
}

/**
 * A subscription yields this instead of events, so that the encoder, which sees the request id, starts the seat. Nothing
 * of it goes over the wire.
 */
export class Handoff {
  readonly #seat: Seat;

  constructor(seat: Seat) {
    this.#seat = seat;
  }

  begin(requestId: RequestId): void {
    this.#seat.begin(requestId);
  }
}
