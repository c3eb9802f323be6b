import { runScript } from "./lua.ts";

type Entry = [id: string, fields: string[]];
/** A stream remembers its last id when all of it was trimmed. */
type Value = { text: string } | { stream: Entry[]; lastId: string };

/** One connection that subscribed: messages reach it in order, while it lives. */
export interface Listener {
  readonly channels: Set<string>;
  receive(channel: string, message: string): void;
}

function parts(id: string): [number, number] {
  const [ms, n] = id.split("-");
  return [Number(ms), Number(n ?? 0)];
}

function before(left: string, right: string): boolean {
  const [[a, b], [c, d]] = [parts(left), parts(right)];
  return a < c || (a === c && b < d);
}

/** The commands that the product sends, by name, with the semantics that it relies on. */
export class RedisServer {
  readonly #values = new Map<string, Value>();
  readonly #clock: () => number;
  #skewMs = 0;
  /** How often it was asked for the time: no two answers are the same. */
  #times = 0;
  readonly listeners = new Set<Listener>();
  /** Every message of every channel, in the order of publication; outlives a flush. */
  readonly published: { channel: string; message: string }[] = [];

  constructor(now: () => number) {
    this.#clock = now;
  }

  #now(): number {
    return this.#clock() + this.#skewMs;
  }

  run(name: string, args: readonly string[]): unknown {
    const command = this.#commands[name.toLowerCase()];
    if (!command) throw new Error(`the model of Redis has no ${name}`);
    return command(...args);
  }

  /** Everything is lost; what comes back may have another clock, off by so much. */
  flush(skewMs: number): void {
    this.#values.clear();
    this.#skewMs = skewMs;
  }

  keys(): string[] {
    return [...this.#values.keys()];
  }

  evict(key: string): void {
    this.#values.delete(key);
  }

  /** As if fewer entries than usual were kept. */
  trim(key: string, keep: number): void {
    const stream = this.#stream(key);
    stream.splice(0, Math.max(0, stream.length - keep));
  }

  #stream(key: string): Entry[] {
    const value = this.#values.get(key);
    return value && "stream" in value ? value.stream : [];
  }

  #range(key: string, from: string, to: string): Entry[] {
    return this.#stream(key).filter(
      ([id]) => (from === "-" || !before(id, from)) && (to === "+" || !before(to, id)),
    );
  }

  #count(entries: Entry[], args: readonly string[]): Entry[] {
    const at = args.findIndex((arg) => arg.toUpperCase() === "COUNT");
    return at < 0 ? entries : entries.slice(0, Number(args[at + 1]));
  }

  #append(key: string, ...args: string[]): string {
    const star = args.indexOf("*");
    const most = args[0] === "MAXLEN" ? Number(args[star - 1]) : Infinity;
    const value = this.#values.get(key);
    const known = value && "stream" in value ? value : { stream: [], lastId: "0-0" };
    if (!value) this.#values.set(key, known);
    const { stream } = known;
    const [ms, n] = parts(known.lastId);
    const id = this.#now() > ms ? `${this.#now()}-0` : `${ms}-${n + 1}`;
    known.lastId = id;
    stream.push([id, args.slice(star + 1)]);
    if (stream.length > most) stream.splice(0, stream.length - most);
    return id;
  }

  #publish(channel: string, message: string): number {
    this.published.push({ channel, message });
    let reached = 0;
    for (const listener of this.listeners) {
      if (!listener.channels.has(channel)) continue;
      listener.receive(channel, message);
      reached += 1;
    }
    return reached;
  }

  readonly #commands: Record<string, (...args: string[]) => unknown> = {
    get: (key) => {
      const value = this.#values.get(key!);
      return value && "text" in value ? value.text : null;
    },
    mget: (...keys) => keys.map((key) => this.run("get", [key])),
    set: (key, text) => {
      this.#values.set(key!, { text: text! });
      return "OK";
    },
    del: (...keys) => keys.filter((key) => this.#values.delete(key)).length,
    time: () => {
      this.#times += 1;
      const micros = (this.#now() % 1_000) * 1_000 + (this.#times % 1_000);
      return [String(Math.floor(this.#now() / 1_000)), String(micros)];
    },
    exists: (...keys) => keys.filter((key) => this.#values.has(key)).length,
    // Times to live are days: here a key ends early only by `evict`.
    expire: (key) => (this.#values.has(key!) ? 1 : 0),
    xadd: (key, ...args) => this.#append(key!, ...args),
    xlen: (key) => this.#stream(key!).length,
    xrange: (key, from, to, ...rest) => this.#count(this.#range(key!, from!, to!), rest),
    xrevrange: (key, to, from, ...rest) =>
      this.#count(this.#range(key!, from!, to!).reverse(), rest),
    publish: (channel, message) => this.#publish(channel!, message!),
    exec: (commands) =>
      (JSON.parse(commands!) as string[][]).map(([name, ...args]) => [null, this.run(name!, args)]),
    eval: (script, count, ...rest) => {
      const keys = rest.slice(0, Number(count));
      const args = rest.slice(Number(count));
      return runScript(script!, keys, args, (name, ...own) => this.run(name, own.map(String)));
    },
  };
}
