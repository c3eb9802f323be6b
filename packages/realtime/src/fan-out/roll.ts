import { type RequestId, trackedFrames } from "./frames.ts";
import type { Entry } from "../history.ts";
import type { Outlet } from "./outlet.ts";
import type { Seat } from "./seat.ts";
import type { HubStats } from "./stats.ts";

/** The seats that follow live, by request id: those of one id get the very same bytes. */
export class Roll {
  readonly #byRequest = new Map<RequestId, Set<Outlet>>();
  readonly #stats: HubStats;

  constructor(stats: HubStats) {
    this.#stats = stats;
  }

  add({ requestId, outlet }: Seat): void {
    const outlets = this.#byRequest.get(requestId!);
    if (outlets) outlets.add(outlet);
    else this.#byRequest.set(requestId!, new Set([outlet]));
  }

  remove({ requestId, outlet }: Seat): void {
    if (requestId === null) return;
    const outlets = this.#byRequest.get(requestId);
    if (outlets?.delete(outlet) && outlets.size === 0) this.#byRequest.delete(requestId);
  }

  get size(): number {
    let size = 0;
    for (const outlets of this.#byRequest.values()) size += outlets.size;
    return size;
  }

  /** Encodes once a request id, not once a reader, and writes once a reader, not once an event. */
  write(entries: readonly Entry[]): void {
    if (entries.length === 0) return;
    for (const [requestId, outlets] of this.#byRequest) {
      const frames = trackedFrames(requestId, entries);
      this.#count(entries.length, frames.length, outlets.size);
      for (const outlet of outlets) outlet.write(frames);
    }
  }

  writeTo({ requestId, outlet }: Seat, entries: readonly Entry[]): void {
    if (entries.length === 0) return;
    const frames = trackedFrames(requestId!, entries);
    this.#count(entries.length, frames.length, 1);
    outlet.write(frames);
  }

  #count(entries: number, bytes: number, readers: number): void {
    this.#stats.deliveries += entries * readers;
    this.#stats.writes += readers;
    this.#stats.bytes += bytes * readers;
  }
}
