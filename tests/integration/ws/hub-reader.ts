import type { Channel, Hub, Outlet, Seat } from "@loopbid/realtime";
import { auctionEvents } from "@loopbid/realtime";
import type { AuctionEvent } from "@loopbid/validators";

interface Message {
  id: number;
  result: { type: "data"; id: string; data: { id: string; data: AuctionEvent } };
}

/** The texts of whole unmasked frames. */
function textsOf(frames: Buffer): string[] {
  const texts: string[] = [];
  for (let at = 0; at < frames.length;) {
    const short = frames[at + 1]!;
    const [start, length] = short === 126 ? [at + 4, frames.readUInt16BE(at + 2)] : [at + 2, short];
    texts.push(frames.toString("utf8", start, start + length));
    at = start + length;
  }
  return texts;
}

/** A connection without a network: what the hub wrote to it. */
export class Reader implements Outlet {
  readonly texts: string[] = [];
  readonly messages: Message[] = [];
  readonly seats = new Set<{ leave(): void }>();
  writes = 0;

  write(frames: Buffer): void {
    this.writes += 1;
    for (const text of textsOf(frames)) {
      this.texts.push(text);
      this.messages.push(JSON.parse(text) as Message);
    }
  }
  hold(seat: { leave(): void }): void {
    this.seats.add(seat);
  }
  release(seat: { leave(): void }): void {
    this.seats.delete(seat);
  }
  /** Watcher counts that came, -1 for a snapshot. */
  get heard(): number[] {
    return this.messages.flatMap(({ result }) => {
      const event = result.data.data;
      if (event.kind === "watchers") return [event.watcherCount];
      return event.kind === "snapshot" ? [-1] : [];
    });
  }
  get lastId(): string {
    return this.messages.at(-1)!.result.id;
  }
}

export const LISTING = "0123456789abcdef01234567";
const AT = "2026-01-01T00:00:00.000Z";
const SNAPSHOT: AuctionEvent = {
  kind: "snapshot",
  watcherCount: 0,
  head: {
    listingId: LISTING,
    status: "LIVE",
    seq: 0,
    headHash: "",
    priceCents: 100,
    startCents: 100,
    minimumNextCents: 100,
    bidCount: 0,
    leader: null,
    leaderTag: null,
    reserve: "NONE",
    buyNowCents: null,
    startsAt: AT,
    scheduledEndsAt: AT,
    effectiveEndsAt: AT,
  },
};

export interface SitOptions {
  channel?: Channel<AuctionEvent>;
  requestId?: number;
  viewer?: string;
  resumeFrom?: string;
  outlet?: Reader;
  snapshot?: () => Promise<AuctionEvent>;
}

/** Sits down at a topic and begins at once. */
export async function sit(
  hub: Hub,
  key: string,
  {
    channel = auctionEvents,
    requestId = 1,
    viewer = "somebody",
    resumeFrom,
    outlet = new Reader(),
    snapshot = () => Promise.resolve(SNAPSHOT),
  }: SitOptions = {},
): Promise<{ reader: Reader; seat: Seat }> {
  const seat = await hub.sit(channel, key, { outlet, viewer, resumeFrom, snapshot });
  seat.begin(requestId);
  return { reader: outlet, seat };
}

export { SNAPSHOT };
