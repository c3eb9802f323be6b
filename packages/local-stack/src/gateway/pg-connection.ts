import { connect, type Socket } from "node:net";
import { readFrames } from "./frames.ts";
import {
  encodeBind,
  encodeParse,
  encodeSimple,
  encodeStartup,
  type PgValue,
} from "./pg-messages.ts";
import { parsePgError, PgConnectionLost, type PgError } from "./pg-errors.ts";

/** A statement to prepare once per connection, which knows it by this object; without a name, each time. */
export interface Statement {
  name: string;
  text: string;
}

export type PgRow = (Buffer | null)[];

interface Pending {
  rows: PgRow[];
  error: PgError | undefined;
  resolve(rows: PgRow[]): void;
  reject(error: Error): void;
  /** Set until PostgreSQL has accepted the statement's Parse, so that a refused one is sent again. */
  preparing: Statement | undefined;
}

const layout = {
  headerBytes: 5,
  frameLength: (buffer: Buffer, offset: number) => 1 + buffer.readInt32BE(offset + 1),
};

/**
 * One connection to PostgreSQL over a unix socket, all values in binary. Written for the gateway because
 * general clients decode binary columns as text, which would double the cost of every document.
 */
export class PgConnection {
  /** Transaction state as PostgreSQL reports it: idle, in a transaction, in a failed one. */
  status: "I" | "T" | "E" = "I";
  closed = false;
  readonly #socket: Socket;
  readonly #prepared = new Set<Statement>();
  readonly #pending: Pending[] = [];
  #onReady: ((error?: Error) => void) | undefined;

  private constructor(socket: Socket, onReady: (error?: Error) => void) {
    this.#socket = socket;
    this.#onReady = onReady;
    readFrames(
      socket,
      layout,
      (frame) => this.#receive(frame),
      (error) => socket.destroy(error instanceof Error ? error : new Error(String(error))),
    );
    socket.on("error", () => {});
    socket.on("close", () => this.#lost());
  }

  /** Connects and waits until the server takes queries; rejects with `PgError` or `PgConnectionLost`. */
  static open(socketPath: string, parameters: Record<string, string>): Promise<PgConnection> {
    return new Promise((resolve, reject) => {
      const socket = connect(socketPath);
      const connection = new PgConnection(socket, (error) => {
        if (!error) return resolve(connection);
        socket.destroy();
        reject(error);
      });
      socket.write(encodeStartup(parameters));
    });
  }

  query(statement: Statement, values: PgValue[]): Promise<PgRow[]> {
    const isPrepared = statement.name !== "" && this.#prepared.has(statement);
    const answer = this.#enqueue(isPrepared ? undefined : statement);
    if (this.closed) return answer;
    this.#socket.cork();
    if (!isPrepared) {
      if (statement.name !== "") this.#prepared.add(statement);
      this.#socket.write(encodeParse(statement.name, statement.text));
    }
    this.#socket.write(encodeBind(statement.name, values));
    this.#socket.uncork();
    return answer;
  }

  /** Runs one or more statements without values; rows come back as text and are dropped. */
  simple(sql: string): Promise<PgRow[]> {
    const answer = this.#enqueue(undefined);
    if (!this.closed) this.#socket.write(encodeSimple(sql));
    return answer;
  }

  close(): void {
    this.#socket.destroy();
    this.#lost();
  }

  #enqueue(preparing: Statement | undefined): Promise<PgRow[]> {
    if (this.closed) return Promise.reject(new PgConnectionLost());
    return new Promise((resolve, reject) => {
      this.#pending.push({ rows: [], error: undefined, resolve, reject, preparing });
    });
  }

  #receive(frame: Buffer): void {
    const pending = this.#pending[0];
    switch (frame[0]) {
      case 0x44: // DataRow
        pending?.rows.push(readRow(frame));
        return;
      case 0x31: // ParseComplete
        if (pending) pending.preparing = undefined;
        return;
      case 0x45: // ErrorResponse
        this.#fail(parsePgError(frame));
        return;
      case 0x5a: // ReadyForQuery
        this.#ready(String.fromCharCode(frame[5] ?? 0x49) as "I" | "T" | "E");
        return;
    }
  }

  #fail(error: PgError): void {
    const pending = this.#pending[0];
    if (pending) pending.error ??= error;
    else this.#onReady?.(error);
  }

  #ready(status: "I" | "T" | "E"): void {
    this.status = status;
    if (this.#onReady) {
      this.#onReady();
      this.#onReady = undefined;
      return;
    }
    const done = this.#pending.shift();
    if (!done) return;
    if (!done.error) return done.resolve(done.rows);
    if (done.preparing) this.#prepared.delete(done.preparing);
    done.reject(done.error);
  }

  #lost(): void {
    if (this.closed) return;
    this.closed = true;
    const error = new PgConnectionLost();
    this.#onReady?.(error);
    for (const pending of this.#pending.splice(0)) pending.reject(pending.error ?? error);
  }
}

function readRow(frame: Buffer): PgRow {
  const count = frame.readInt16BE(5);
  const row: PgRow = [];
  let offset = 7;
  for (let i = 0; i < count; i++) {
    const length = frame.readInt32BE(offset);
    offset += 4;
    if (length < 0) {
      row.push(null);
      continue;
    }
    row.push(frame.subarray(offset, offset + length));
    offset += length;
  }
  return row;
}
