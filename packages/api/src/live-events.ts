import { type Channel, Handoff, type Hub, type Seat } from "@loopbid/realtime";
import type { Follower } from "@loopbid/services";
import { type TrackedEnvelope, TRPCError } from "@trpc/server";
import type { ApiContext } from "./context.ts";

/**
 * What a subscription returns in place of a generator. The adapter reads one value from it, the handoff, and nothing more:
 * events go from the hub to the socket. It ends when the adapter returns it: at a stop, or with the connection.
 */
class LiveEvents<Event> implements AsyncIterableIterator<TrackedEnvelope<Event>, void> {
  readonly #seat: Seat;
  #handedOver = false;

  constructor(seat: Seat) {
    this.#seat = seat;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Promise<IteratorResult<TrackedEnvelope<Event>, void>> {
    if (this.#handedOver) return new Promise(() => undefined);
    this.#handedOver = true;
    // For the socket's encoder, which sends nothing of it: to a client the stream consists of the events alone.
    const value = new Handoff(this.#seat) as unknown as TrackedEnvelope<Event>;
    return Promise.resolve({ done: false, value });
  }

  return(): Promise<IteratorResult<TrackedEnvelope<Event>, void>> {
    this.#seat.leave();
    return Promise.resolve({ done: true, value: undefined });
  }
}

/**
 * A subscription that the hub serves. To a client it is a stream of the channel's events, tracked.
 * @throws TRPCError where the call did not come over a socket, and what `sit` throws.
 */
export async function liveEvents<Event>(
  ctx: ApiContext,
  _channel: Channel<Event>,
  sit: (hub: Hub, to: Follower) => Promise<Seat>,
): Promise<AsyncIterable<TrackedEnvelope<Event>, void>> {
  const { hub } = ctx.services;
  if (!hub || !ctx.follower)
    throw new TRPCError({ code: "METHOD_NOT_SUPPORTED", message: "Subscribe over WebSocket." });
  return new LiveEvents<Event>(await sit(hub, ctx.follower));
}
