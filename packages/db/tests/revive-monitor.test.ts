import { EventEmitter } from "node:events";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type MonitoredClient, reviveMonitor } from "../src/revive-monitor.ts";

const ADDRESS = { connectionId: "127.0.0.1:27017", awaited: false };

class Client extends EventEmitter {
  readonly close = vi.fn(async () => undefined);
  readonly connect = vi.fn(async () => this);
}

let client: Client;
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  client = new Client();
  stop = reviveMonitor(client as unknown as MonitoredClient);
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

describe("a client whose check of the server", () => {
  it.each(["serverHeartbeatSucceeded", "serverHeartbeatFailed"])(
    "ends is left alone: %s",
    async (ended) => {
      client.emit("serverHeartbeatStarted", ADDRESS);
      await vi.advanceTimersByTimeAsync(9_000);
      client.emit(ended, ADDRESS);
      await vi.advanceTimersByTimeAsync(60_000);
      expect(client.close).not.toHaveBeenCalled();
    },
  );

  it("never ends connects anew, and tries until it does", async () => {
    client.connect.mockRejectedValueOnce(new Error("still down"));
    client.emit("serverHeartbeatStarted", ADDRESS);
    await vi.advanceTimersByTimeAsync(11_000);
    expect(client.close).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(client.close).toHaveBeenCalledOnce();
    expect(client.connect).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(client.close).toHaveBeenCalledOnce();
  });

  it("waits for news, as the streaming one does, is left alone", async () => {
    client.emit("serverHeartbeatStarted", { ...ADDRESS, awaited: true });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(client.close).not.toHaveBeenCalled();
  });
});
