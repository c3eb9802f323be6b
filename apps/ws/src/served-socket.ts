import { WebSocket } from "ws";
import type { Connection } from "./connection.ts";

/** A socket that knows its connection, which decides whether it may still send. */
export class ServedSocket extends WebSocket {
  connection: Connection | null = null;

  /** tRPC's adapter sends through here. An empty text is what the codec makes of a handoff: nothing to send. */
  override send(data: Parameters<WebSocket["send"]>[0], ...rest: unknown[]): void {
    if (data === "" || !(this.connection?.mayWrite(0) ?? true)) return;
    (super.send as (...args: unknown[]) => void).call(this, data, ...rest);
  }
}
