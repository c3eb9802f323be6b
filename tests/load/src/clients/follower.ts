import { ORIGIN } from "../identity.ts";
import type { Announcer } from "./announcer.ts";
import type { Latencies } from "./latencies.ts";
import type { Protocol } from "./protocol.ts";
import { RawSocket } from "./socket.ts";

export interface FollowerOptions {
  protocol: Protocol;
  announcer: Announcer;
  cookie: string;
  /** Where each delivery's delay goes; none is measured without. */
  latencies?: Latencies | undefined;
  /** The connection ended without being told to. */
  onLost?: ((follower: Follower, code: number) => void) | undefined;
  /** The server asked to connect anew. */
  onReconnect?: ((follower: Follower) => void) | undefined;
}

/** `{"id":1,"result":{"type":"data","id":"…"`: what a client says to resume. */
const EVENT_ID = /"id":"([^"]+)"/;

/** A client that follows one auction, and what it got. */
export class Follower {
  /** The last number that came; the next must be one more. */
  last = 0;
  received = 0;
  missed = 0;
  repeated = 0;
  /** Snapshots after the first: reloads. */
  reloads = 0;
  ready = false;
  lastEventId: string | null = null;
  /** Sizes of event frames, for the report. */
  frameBytes = 0;
  readonly #options: FollowerOptions;
  #socket: RawSocket | null = null;
  #port = 0;

  constructor(options: FollowerOptions) {
    this.#options = options;
    this.last = options.announcer.published;
  }

  /** Connects and follows, from the last event where there was one; resolves once every new event will come. */
  connect(port: number): Promise<void> {
    const { protocol, announcer, cookie } = this.#options;
    const resumed = this.lastEventId !== null;
    this.ready = false;
    this.#port = port;
    return new Promise((resolve, reject) => {
      const socket = new RawSocket({
        port,
        path: protocol.path,
        cookie,
        origin: ORIGIN,
        onOpen: () => {
          for (const text of protocol.onOpen(announcer.listingId, this.lastEventId))
            socket.send(text);
        },
        onText: (data, start, end) => {
          if (this.#socket !== socket || this.#event(data, start, end)) return;
          const text = data.toString("latin1", start, end);
          if (text.includes('"kind":"snapshot"')) this.#snapshot(text, resumed);
          const meaning = protocol.onText(text, announcer.listingId, resumed);
          if (meaning.reply) socket.send(meaning.reply);
          if (meaning.failed) reject(new Error(`refused: ${text.slice(0, 300)}`));
          if (meaning.reconnect) this.#options.onReconnect?.(this);
          if (!meaning.ready) return;
          this.ready = true;
          resolve();
        },
        onClose: (code) => {
          reject(new Error(`closed with ${code} before it followed`));
          if (this.#socket !== socket) return;
          this.#socket = null;
          if (this.ready) this.#options.onLost?.(this, code);
          this.ready = false;
        },
      });
      this.#socket = socket;
    });
  }

  /** The port that it is or was connected to. */
  get port(): number {
    return this.#port;
  }

  get connected(): boolean {
    return this.#socket !== null;
  }

  stall(): void {
    this.#socket?.stall();
  }

  /** Cuts the connection in the middle of whatever is on its way. */
  cut(): void {
    const socket = this.#socket;
    this.#socket = null;
    this.ready = false;
    socket?.destroy();
  }

  #snapshot(text: string, resumed: boolean): void {
    this.lastEventId = EVENT_ID.exec(text)?.[1] ?? null;
    if (resumed) this.reloads += 1;
  }

  #event(data: Buffer, start: number, end: number): boolean {
    const { announcer, latencies } = this.#options;
    const { marker } = announcer;
    let at = data.indexOf(marker, start);
    if (at < 0 || at >= end) return false;
    at += marker.length;
    let number = 0;
    for (let digit = data[at]!; digit >= 48 && digit <= 57; digit = data[++at]!)
      number = number * 10 + digit - 48;
    if (number <= this.last) {
      this.repeated += 1;
      return true;
    }
    this.missed += number - this.last - 1;
    this.last = number;
    this.received += 1;
    this.frameBytes = end - start;
    latencies?.add(performance.now() - announcer.publishedAt[number]!);
    if (this.#options.protocol.path === "/")
      this.lastEventId = EVENT_ID.exec(data.toString("latin1", start, start + 96))?.[1] ?? null;
    return true;
  }
}
