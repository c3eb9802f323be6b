import { connect, type Socket } from "node:net";
import { clientFrame, OPCODE, readFrames } from "./frames.ts";

export interface SocketOptions {
  port: number;
  path: string;
  cookie: string;
  origin: string;
  onOpen(): void;
  /** A text frame lies in `data[start, end)`, which is valid during the call only. */
  onText(data: Buffer, start: number, end: number): void;
  /** `code` of the close frame; 0 where the connection just ended. */
  onClose(code: number): void;
}

/** Read into by every socket: reading allocates nothing, and frames are looked at before the next read. */
const shared = Buffer.allocUnsafe(256 * 1024);

/** One WebSocket client over bare TCP; answers pings by itself. */
export class RawSocket {
  readonly #socket: Socket;
  readonly #options: SocketOptions;
  #open = false;
  #carry: Buffer | null = null;
  #code = 0;

  constructor(options: SocketOptions) {
    this.#options = options;
    const { port, path, cookie, origin } = options;
    this.#socket = connect({
      port,
      host: "127.0.0.1",
      noDelay: true,
      onread: { buffer: shared, callback: (length) => this.#read(length) },
    });
    this.#socket.on("error", () => undefined);
    this.#socket.on("close", () => options.onClose(this.#code));
    this.#socket.write(
      `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
        `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: bG9vcGJpZC1sb2FkLXRzdA==\r\n` +
        `Origin: ${origin}\r\nCookie: ${cookie}\r\n\r\n`,
    );
  }

  send(text: string): void {
    this.#socket.write(clientFrame(text));
  }

  /** From now on nothing is read: the kernel's buffers fill, then the server's. */
  stall(): void {
    this.#socket.pause();
  }

  /** Ends at once, with a reset where data is on its way. */
  destroy(): void {
    this.#socket.resetAndDestroy();
  }

  #read(length: number): boolean {
    let data = shared;
    let size = length;
    if (this.#carry) {
      data = Buffer.concat([this.#carry, shared.subarray(0, length)]);
      size = data.length;
      this.#carry = null;
    }
    const used = this.#open ? this.#frames(data, size) : this.#handshake(data, size);
    if (used < size) this.#carry = Buffer.from(data.subarray(used, size));
    return true;
  }

  #handshake(data: Buffer, size: number): number {
    const end = data.subarray(0, size).indexOf("\r\n\r\n");
    if (end < 0) return 0;
    if (!data.toString("latin1", 0, 12).endsWith(" 101")) {
      this.#code = Number(data.toString("latin1", 9, 12)) || 0;
      this.#socket.destroy();
      return size;
    }
    this.#open = true;
    this.#options.onOpen();
    const rest = Buffer.from(data.subarray(end + 4, size));
    return end + 4 + this.#frames(rest, rest.length);
  }

  #frames(data: Buffer, size: number): number {
    return readFrames(data, size, (opcode, start, end) => {
      if (opcode === OPCODE.text) this.#options.onText(data, start, end);
      else if (opcode === OPCODE.ping)
        this.#socket.write(clientFrame(Buffer.from(data.subarray(start, end)), OPCODE.pong));
      else if (opcode === OPCODE.close) {
        this.#code = end - start >= 2 ? data.readUInt16BE(start) : 1005;
        this.#socket.end(clientFrame(Buffer.from(data.subarray(start, end)), OPCODE.close));
      }
    });
  }
}
