import { auctionEvents, createPublisher, Hub, topicOf } from "@loopbid/realtime";
import type { Actor, ServiceContext, UserActor } from "@loopbid/services";
import { DatabaseConnection } from "../database/connection.ts";
import type { Speeds } from "../plan.ts";
import { answer, fateOf, LostError, type Wire } from "../faults.ts";
import { RedisConnection } from "../redis/connection.ts";
import type { Owner } from "../scheduler.ts";
import type { World } from "./world.ts";

export type ProcessKind = "web" | "worker";

const SYSTEM: Actor = { kind: "system", job: "simulation" };

/** One process of the product, with its own desks, hub and connections. */
export class SimProcess implements Owner {
  readonly kind: ProcessKind;
  readonly name: string;
  readonly skewMs: number;
  speed = 1;
  alive = true;
  readonly hub: Hub;
  /** What its death ends: requests that wait for an answer, sockets. */
  readonly onDeath = new Set<() => void>();
  /** Jobs that it is at. */
  readonly orphans = new Set<object>();
  readonly #world: World;
  readonly #wire: Wire;
  readonly #database: DatabaseConnection;
  readonly #redis: RedisConnection;
  readonly #subscriber: RedisConnection;
  readonly #base: Omit<ServiceContext, "actor">;

  constructor(world: World, kind: ProcessKind, name: string, skewMs: number) {
    this.#world = world;
    this.kind = kind;
    this.name = name;
    this.skewMs = skewMs;
    const { scheduler, random } = world;
    const wire = (lost: () => number): Wire => ({
      owner: this,
      scheduler,
      random,
      lost,
      slow: () => world.noise.slow,
    });
    this.#wire = wire(() => world.noise.redis);
    this.#database = new DatabaseConnection(
      world.store,
      wire(() => world.noise.database),
    );
    this.#redis = new RedisConnection(world.redis, this.#wire, { retries: 1, timeoutMs: 2_000 });
    this.#subscriber = new RedisConnection(world.redis, this.#wire, { retries: Infinity });
    const logger = world.logger(name);
    const redis = this.#redis.asRedis();
    this.hub = new Hub({ subscriber: this.#subscriber.asRedis(), redis, logger });
    this.#base = {
      db: this.#database.asDb(),
      publisher: createPublisher(redis),
      jobs: { enqueue: this.#enqueue } as ServiceContext["jobs"],
      images: null as never,
      logger,
      now: () => scheduler.now() + skewMs,
      webUrl: "http://localhost:3000",
    };
  }

  readonly #enqueue: ServiceContext["jobs"]["enqueue"] = (name, payload, { delayMs = 0 } = {}) => {
    const label = `enqueue ${name}`;
    const add = () => this.#world.jobs.add(name, payload as { listingId?: string }, delayMs);
    return new Promise((resolve, reject) => {
      const run = () => {
        const fate = fateOf(this.#wire.random, this.#wire.lost());
        if (fate !== "request lost") add();
        if (fate !== "fine") return reject(new LostError(label));
        answer(this.#wire, label, resolve);
      };
      this.#world.scheduler.add({ owner: this, label, run, afterlife: add });
    });
  };

  context(actor: UserActor | "worker"): ServiceContext {
    return { ...this.#base, actor: actor === "worker" ? SYSTEM : actor };
  }

  get connections(): readonly RedisConnection[] {
    return [this.#redis, this.#subscriber];
  }

  /** As a beat of presence: of no history, and of this moment only. */
  tellViewers(listingId: string, viewers: number): Promise<unknown> {
    const event = auctionEvents.viewersEvent!(listingId, viewers);
    const topic = topicOf(auctionEvents, listingId);
    return this.#redis.asRedis().publish(topic, ` ${JSON.stringify(event)}`);
  }

  loseSubscriber(times: number, [there, back, messages]: Speeds): void {
    this.#redis.setSpeeds(there, back);
    this.#subscriber.setSpeeds(there, messages);
    this.#subscriber.lose(times);
  }

  /** Between two steps. What had left it may still arrive; nothing else of it is ever heard again. */
  die(): void {
    this.alive = false;
    const { scheduler, random, network, jobs } = this.#world;
    for (const { afterlife } of scheduler.drop(this)) if (random.chance(0.5)) afterlife?.();
    for (const connection of this.connections) connection.close();
    this.#database.close(network);
    for (const end of this.onDeath) end();
    jobs.orphaned(this.orphans);
  }
}
