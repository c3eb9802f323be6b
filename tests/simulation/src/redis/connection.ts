import { EventEmitter } from "node:events";
import type { Redis } from "@loopbid/core";
import { fateOf, LostError, type Wire } from "../faults.ts";
import { Lane } from "../scheduler.ts";
import type { Listener, RedisServer } from "./server.ts";

interface Pending {
  name: string;
  args: string[];
  resolve: (value: unknown) => void;
  reject: (error: Error) => void;
  tries: number;
}

/** How long a connection is away: least and most. */
const AWAY_MS = [
  [0, 40],
  [50, 1_500],
  [50, 1_500],
  [2_000, 8_000],
] as const;

export interface ConnectionOptions {
  /** How often a command is sent again after its connection was lost; Infinity for a subscriber. */
  retries: number;
  /** A command without an answer fails after so long; what it does may still be done. */
  timeoutMs?: number;
}

/**
 * One connection of ioredis: commands run in their order; what had no answer when the connection was lost is sent again,
 * so it may run twice; a subscriber subscribes again by itself, and what was published meanwhile is lost to it.
 */
export class RedisConnection extends EventEmitter implements Listener {
  readonly channels = new Set<string>();
  status: "ready" | "reconnecting" | "end" = "ready";
  readonly #wanted = new Set<string>();
  readonly #server: RedisServer;
  readonly #wire: Wire;
  readonly #options: ConnectionOptions;
  readonly #commands: Lane;
  readonly #incoming: Lane;
  #pending: Pending[] = [];

  constructor(server: RedisServer, wire: Wire, options: ConnectionOptions) {
    super();
    this.#server = server;
    this.#wire = wire;
    this.#options = options;
    this.#commands = new Lane(wire.scheduler);
    this.#incoming = new Lane(wire.scheduler);
    server.listeners.add(this);
  }

  receive(channel: string, message: string): void {
    const run = () => void this.emit("message", channel, message);
    this.#incoming.push({ owner: this.#wire.owner, label: `hears ${message.split(" ")[0]}`, run });
  }

  send(name: string, args: readonly unknown[]): Promise<unknown> {
    const { timeoutMs } = this.#options;
    return new Promise((done, fail) => {
      const texts = args.flat().map(String);
      const late = () => fail(new LostError(`redis ${name} took too long`));
      const cancel = timeoutMs ? this.#wire.scheduler.after(timeoutMs, late) : () => undefined;
      const resolve = (value: unknown) => (cancel(), done(value));
      const reject = (error: Error) => (cancel(), fail(error));
      this.#queue({ name: name.toLowerCase(), args: texts, resolve, reject, tries: 0 });
    });
  }

  /** How often what it sends, and what comes back, gets on; 1 unless said otherwise. */
  setSpeeds(there: number, back: number): void {
    this.#commands.speed = there;
    this.#incoming.speed = back;
  }

  #queue(command: Pending): void {
    this.#pending.push(command);
    if (this.status === "ready") this.#transmit(command);
  }

  #transmit(command: Pending): void {
    const { owner, random } = this.#wire;
    const label = `redis ${command.name}`;
    const run = () => {
      const fate = fateOf(random, this.#wire.lost());
      if (fate === "request lost") return this.lose();
      try {
        const result = this.#effect(command);
        if (fate === "answer lost") return this.lose();
        this.#answer(label, () => {
          this.#done(command);
          command.resolve(result);
        });
      } catch (error) {
        this.#done(command);
        command.reject(error as Error);
      }
    };
    this.#commands.push({ owner, label, run, afterlife: () => void this.#effect(command) });
  }

  /** Answers and messages come in the order in which they left; those of a connection that broke do not come. */
  #answer(label: string, run: () => void): void {
    const { owner, random, slow } = this.#wire;
    const late = random.chance(slow());
    if (!late && this.#incoming.speed === 1 && this.#incoming.length === 0) return run();
    const speed = this.#incoming.speed * (late ? random.pick([1, 0.2, 0.02]) : 1);
    this.#incoming.push({ owner, label: `late answer: ${label}`, run, speed });
  }

  #done(command: Pending): void {
    this.#pending = this.#pending.filter((other) => other !== command);
  }

  #effect({ name, args }: Pending): unknown {
    if (name === "subscribe") {
      for (const channel of args) {
        this.channels.add(channel);
        this.#wanted.add(channel);
      }
      return this.channels.size;
    }
    if (name === "unsubscribe") {
      for (const channel of args) {
        this.channels.delete(channel);
        this.#wanted.delete(channel);
      }
      return this.channels.size;
    }
    return this.#server.run(name, args);
  }

  /** The connection breaks, `times` times in a row; it is back after a while. */
  lose(times = 1): void {
    if (this.status !== "ready") return;
    const { scheduler, owner, random } = this.#wire;
    this.status = "reconnecting";
    this.channels.clear();
    this.#commands.cut();
    this.#incoming.cut();
    for (const command of this.#pending) {
      command.tries += 1;
      if (command.tries <= this.#options.retries) continue;
      this.#done(command);
      command.reject(new LostError(`redis ${command.name}`));
    }
    this.emit("close");
    this.emit("reconnecting");
    const [least, most] = times > 1 ? AWAY_MS[0] : random.pick(AWAY_MS);
    scheduler.afterAs(owner, random.between(least, most), () => this.#reconnect(times - 1));
  }

  #reconnect(losses: number): void {
    const { scheduler, random, owner } = this.#wire;
    scheduler.note(`${owner.name.padEnd(10)} has Redis again`);
    this.status = "ready";
    if (this.#wanted.size > 0) {
      const ignore = () => undefined;
      const args = [...this.#wanted];
      const again = { name: "subscribe", args, resolve: ignore, reject: ignore, tries: 0 };
      this.#pending.unshift(again);
    }
    this.emit("connect");
    for (const command of this.#pending) this.#transmit(command);
    this.emit("ready");
    if (losses > 0) scheduler.after(random.between(0, 30), () => this.lose(losses));
  }

  /** The process died. What it had sent already, in order and up to some point, is still carried out. */
  close(): void {
    this.status = "end";
    this.#server.listeners.delete(this);
    const sent = this.#commands.cut();
    const arrived = this.#wire.random.int(sent.length + 1);
    for (const { afterlife } of sent.slice(0, arrived)) afterlife?.();
    this.channels.clear();
    this.#incoming.cut();
    this.removeAllListeners();
  }

  /** Commands that are sent together and run in one step; each answers with its error, which is none here, and its result. */
  #transaction(): unknown {
    const commands: string[][] = [];
    const chain: unknown = new Proxy(
      {},
      {
        get: (_, name: string) =>
          name === "exec"
            ? () => this.send("exec", [JSON.stringify(commands)])
            : (...args: unknown[]) => {
                commands.push([name, ...args.flat().map(String)]);
                return chain;
              },
      },
    );
    return chain;
  }

  /** What the product takes for ioredis; every method that is not one of the emitter's is a command. */
  asRedis(): Redis {
    return new Proxy(this, {
      get(connection, name: string | symbol) {
        const own = (connection as unknown as Record<string | symbol, unknown>)[name];
        if (typeof name === "symbol" || name === "then") return own;
        if (name === "multi") return () => connection.#transaction();
        if (own !== undefined) return typeof own === "function" ? own.bind(connection) : own;
        return (...args: unknown[]) => connection.send(name, args);
      },
    }) as unknown as Redis;
  }
}
