import type { Delivery } from "@loopbid/realtime";
import { followAuction, type UserActor } from "@loopbid/services";
import type { AuctionEvent } from "@loopbid/validators";
import { Lane } from "../scheduler.ts";
import type { SimProcess } from "./process.ts";
import { SocketEnd } from "./socket-end.ts";
import type { World } from "./world.ts";

interface Socket {
  process: SimProcess;
  end: SocketEnd;
  lane: Lane;
  requestId: number;
  onDeath: () => void;
}

interface Reader {
  /** Whether it still wants a socket. */
  wanted: () => boolean;
  deliver: (delivery: Delivery<AuctionEvent>) => void;
  lost?: () => void;
}

/** A client's subscription: it connects again, to any process, and resumes after the last event that it saw. */
export class Follower {
  readonly #world: World;
  readonly #name: string;
  readonly #person: UserActor;
  readonly #reader: Reader;
  #socket: Socket | null = null;
  #lastEventId: string | null = null;
  #requests = 0;

  constructor(world: World, name: string, person: UserActor, reader: Reader) {
    this.#world = world;
    this.#name = name;
    this.#person = person;
    this.#reader = reader;
    world.followers.push(this);
  }

  get connected(): boolean {
    return this.#socket !== null;
  }

  connect(): void {
    if (this.#socket || !this.#reader.wanted()) return;
    const process = this.#world.pick("web");
    if (!process) return this.#reconnectLater();
    const socket = this.#open(process);
    this.#socket = socket;
    process.onDeath.add(socket.onDeath);
    const label = `${this.#name} subscribes after ${this.#lastEventId ?? "nothing"}`;
    const run = () => void this.#subscribe(socket);
    this.#world.scheduler.add({ owner: process, label, run });
  }

  #open(process: SimProcess): Socket {
    const { scheduler, network: owner } = this.#world;
    const lane = new Lane(scheduler);
    const requestId = (this.#requests += 1);
    const end = new SocketEnd({
      requestId,
      waiting: () => lane.length,
      // What is sent over a connection that broke reaches nobody.
      send: (delivery) => {
        if (this.#socket !== socket) return;
        const label = `${this.#name} is sent ${delivery.event.kind} ${delivery.id}`;
        lane.push({ owner, label, run: () => this.#receive(delivery) });
      },
      resync: () => {
        if (this.#socket !== socket) return;
        lane.push({ owner, label: `${this.#name} is too slow`, run: () => this.cut() });
      },
    });
    const socket = { process, end, lane, requestId, onDeath: () => this.#lost() };
    return socket;
  }

  #receive(delivery: Delivery<AuctionEvent>): void {
    this.#lastEventId = delivery.id;
    this.#reader.deliver(delivery);
  }

  async #subscribe(socket: Socket): Promise<void> {
    const { process, end, lane, requestId } = socket;
    const { scheduler, network, ledger } = this.#world;
    const input = { listingId: ledger.auctionId, lastEventId: this.#lastEventId };
    const follower = { outlet: end, connectionId: this.#name };
    try {
      const context = process.context(this.#person);
      const seat = await followAuction(context, process.hub, input, follower);
      const label = `${this.#name} has a seat`;
      scheduler.add({ owner: process, label, run: () => seat.begin(requestId) });
    } catch (error) {
      if (this.#socket !== socket) return;
      const label = `${this.#name} is told: ${(error as Error).message}`;
      lane.push({ owner: network, label, run: () => this.cut() });
    }
  }

  /** The connection between this client and its process breaks. */
  cut(): void {
    const socket = this.#socket;
    if (!socket) return;
    const run = () => socket.end.ended();
    this.#world.scheduler.add({ owner: socket.process, label: `misses ${this.#name}`, run });
    this.#lost();
  }

  #lost(): void {
    const socket = this.#socket;
    if (!socket) return;
    this.#socket = null;
    socket.process.onDeath.delete(socket.onDeath);
    socket.lane.cut();
    this.#reconnectLater();
    this.#reader.lost?.();
  }

  #reconnectLater(): void {
    const { scheduler, network, random } = this.#world;
    const wait = random.int(random.pick([20, 4_000]));
    scheduler.afterAs(network, wait, () => this.connect());
  }
}
