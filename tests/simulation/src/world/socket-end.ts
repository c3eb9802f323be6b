import { TooManyRequestsError } from "@loopbid/core";
import type { Delivery, Outlet } from "@loopbid/realtime";
import type { AuctionEvent } from "@loopbid/validators";

/** Frames that may wait for a client; one that does not read is closed instead. */
const MAX_WAITING = 6;

interface Message {
  id: number;
  result: { id: string; data: { id: string; data: AuctionEvent } };
}

/** The texts of whole unmasked frames (RFC 6455, 5.2). */
function* textsOf(frames: Buffer): Iterable<string> {
  for (let at = 0; at < frames.length;) {
    const [type, short] = [frames[at]!, frames[at + 1]!];
    const header = short < 126 ? 2 : short === 126 ? 4 : 10;
    const length =
      header === 2
        ? short
        : header === 4
          ? frames.readUInt16BE(at + 2)
          : Number(frames.readBigUInt64BE(at + 2));
    at += header + length;
    if (type !== 0x81 || at > frames.length) throw new TypeError("a broken frame");
    yield frames.toString("utf8", at - length, at);
  }
}

export interface Wire {
  requestId: number;
  /** Frames that were sent and have not arrived. */
  waiting: () => number;
  send: (delivery: Delivery<AuctionEvent>) => void;
  /** The process gives the client up. */
  resync: () => void;
}

/** A process's end of a page's socket, as the connection of the ws process. */
export class SocketEnd implements Outlet {
  readonly #wire: Wire;
  readonly #seats = new Set<{ leave(): void }>();
  #cut = false;
  #gone = false;

  constructor(wire: Wire) {
    this.#wire = wire;
  }

  write(frames: Buffer): void {
    if (this.#cut || this.#gone) return;
    const { requestId, waiting, send, resync } = this.#wire;
    const texts = [...textsOf(frames)];
    if (waiting() > 0 && waiting() + texts.length > MAX_WAITING) {
      this.#cut = true;
      return resync();
    }
    for (const text of texts) {
      const { id, result } = JSON.parse(text) as Message;
      if (id !== requestId) throw new TypeError(`an event for request ${id}, not ${requestId}`);
      send({ id: result.id, event: result.data.data });
    }
  }

  hold(seat: { leave(): void }): void {
    if (this.#gone) throw new TooManyRequestsError("This connection is closed.");
    this.#seats.add(seat);
  }

  release(seat: { leave(): void }): void {
    this.#seats.delete(seat);
  }

  ended(): void {
    this.#gone = true;
    for (const seat of this.#seats) seat.leave();
  }
}
