import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/** A load balancer gives up on a backend that accepts and says nothing for so long (ms). */
const FIRST_BYTE_MS = 1_500;

interface Link {
  client: Socket;
  backend: Socket;
  /** Half-open: nothing passes and nobody is told. */
  frozen: boolean;
}

export interface Shape {
  /** Ms that every chunk waits. */
  delayMs: number;
  bytesPerSecond: number;
}

const UNSHAPED: Shape = { delayMs: 0, bytesPerSecond: Number.POSITIVE_INFINITY };

/** One address before several backends, in turn; a network that can be made as bad as wanted. */
export class Proxy {
  readonly #server: Server;
  readonly #backends: readonly number[];
  readonly #links = new Set<Link>();
  #next = 0;
  #shape: Shape = UNSHAPED;

  private constructor(backends: readonly number[]) {
    this.#backends = backends;
    this.#server = createServer((client) => void this.#accept(client));
  }

  static async open(backends: readonly number[]): Promise<Proxy> {
    const proxy = new Proxy(backends);
    proxy.#server.listen(0, "127.0.0.1");
    await once(proxy.#server, "listening");
    return proxy;
  }

  get url(): string {
    return `ws://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  get size(): number {
    return this.#links.size;
  }

  async #accept(client: Socket): Promise<void> {
    client.on("error", () => client.destroy());
    const backend = await this.#dial();
    if (!backend || client.destroyed) {
      client.destroy();
      backend?.destroy();
      return;
    }
    const link: Link = { client, backend, frozen: false };
    this.#links.add(link);
    backend.on("error", () => backend.destroy());
    const silent = setTimeout(() => this.#end(link), FIRST_BYTE_MS);
    backend.once("data", () => clearTimeout(silent));
    await Promise.race([this.#pump(link, client, backend), this.#pump(link, backend, client)]);
    clearTimeout(silent);
    if (!link.frozen) this.#end(link);
  }

  async #dial(): Promise<Socket | null> {
    for (let tries = 0; tries < this.#backends.length; tries += 1) {
      this.#next = (this.#next + 1) % this.#backends.length;
      const socket = connect(this.#backends[this.#next]!, "127.0.0.1");
      socket.setNoDelay(true);
      try {
        await once(socket, "connect");
        return socket;
      } catch {
        socket.destroy();
      }
    }
    return null;
  }

  async #pump(link: Link, from: Socket, to: Socket): Promise<void> {
    try {
      for await (const chunk of from as AsyncIterable<Buffer>) {
        const { delayMs, bytesPerSecond } = this.#shape;
        const wait = delayMs + (chunk.length / bytesPerSecond) * 1_000;
        if (wait > 0) await sleep(wait);
        if (link.frozen) return;
        if (to.destroyed) return;
        if (!to.write(chunk)) await Promise.race([once(to, "drain"), once(to, "close")]);
      }
    } catch {
      // A connection that was reset ends like one that was closed.
    }
  }

  #end(link: Link): void {
    this.#links.delete(link);
    link.client.destroy();
    link.backend.destroy();
  }

  #some(share: number, random: () => number): Link[] {
    return [...this.#links].filter(() => random() < share);
  }

  /** Resets this share of the connections, 0 to 1. */
  cut(share: number, random: () => number): void {
    for (const link of this.#some(share, random)) this.#end(link);
  }

  /** From now on nothing passes over this share of the connections, though neither side is told. */
  freeze(share: number, random: () => number): void {
    for (const link of this.#some(share, random)) link.frozen = true;
  }

  shape(shape: Shape): void {
    this.#shape = shape;
  }

  /** Fast again for everyone; connections that were half-open end. */
  heal(): void {
    this.#shape = UNSHAPED;
    for (const link of this.#links) if (link.frozen) this.#end(link);
  }

  async close(): Promise<void> {
    for (const link of this.#links) this.#end(link);
    this.#server.close();
    await once(this.#server, "close");
  }
}
