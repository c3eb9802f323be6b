import { WebSocketServer } from "ws";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { clientFrame, readFrames } from "../src/clients/frames.ts";
import { RawSocket } from "../src/clients/socket.ts";

describe("frames by hand", () => {
  it("are read whole, however they are cut and joined", async () => {
    const sizes = [0, 1, 125, 126, 4_000, 65_535, 65_536, 200_000];
    const wss = new WebSocketServer({ port: 0, host: "127.0.0.1" });
    await once(wss, "listening");
    wss.on("connection", (socket) => {
      for (const size of sizes) socket.send("x".repeat(size));
    });
    const got: number[] = [];
    const { port } = wss.address() as AddressInfo;
    const client = await new Promise<RawSocket>((resolve) => {
      const socket: RawSocket = new RawSocket({
        port,
        path: "/",
        cookie: "a=b",
        origin: "http://shop.test",
        onOpen: () => undefined,
        onText(_, start, end) {
          got.push(end - start);
          if (got.length === sizes.length) resolve(socket);
        },
        onClose: () => undefined,
      });
    });
    expect(got).toEqual(sizes);
    client.destroy();
    wss.close();
  });

  it("are understood by a real server, which answers pings and closes", async () => {
    const wss = new WebSocketServer({ port: 0, host: "127.0.0.1" });
    await once(wss, "listening");
    const { port } = wss.address() as AddressInfo;
    const text = "é".repeat(100);
    const closed = new Promise<number>((resolve) => {
      const client = new RawSocket({
        port,
        path: "/",
        cookie: "",
        origin: "http://shop.test",
        onOpen: () => client.send(text),
        onText: () => undefined,
        onClose: resolve,
      });
    });
    const [socket] = await once(wss, "connection");
    expect(String((await once(socket, "message"))[0])).toBe(text);
    socket.ping("are you there");
    expect(String((await once(socket, "pong"))[0])).toBe("are you there");
    socket.close(4408, "resync");
    expect(await closed).toBe(4408);
    wss.close();
  });

  it("that are not whole are left for later", () => {
    const frame = Buffer.from([0x81, 0x03, 0x61, 0x62, 0x63]);
    const seen: string[] = [];
    const read = (data: Buffer) =>
      readFrames(data, data.length, (opcode, start, end) =>
        seen.push(`${opcode}:${data.toString("latin1", start, end)}`),
      );
    for (let length = 0; length < frame.length; length += 1)
      expect(read(frame.subarray(0, length))).toBe(0);
    expect(read(Buffer.concat([frame, frame.subarray(0, 4)]))).toBe(5);
    expect(seen).toEqual(["1:abc"]);
    expect(() => clientFrame("x".repeat(70_000))).toThrow("64 KiB");
  });
});
