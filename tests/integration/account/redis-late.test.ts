import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { createRedis } from "@loopbid/core";
import { createJobQueue } from "@loopbid/jobs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Harness, startHarness } from "../harness.ts";
import { until } from "../until.ts";

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.close());

/** Stands before Redis: takes connections and says nothing until it is opened. */
async function startGate(redisUrl: string) {
  const { hostname, port } = new URL(redisUrl);
  let open = false;
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on("error", () => undefined));
    if (!open) return;
    const target = connect(Number(port || 6379), hostname);
    target.on("error", () => socket.destroy());
    socket.on("close", () => target.destroy());
    socket.pipe(target).pipe(socket);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = new URL(redisUrl);
  url.port = String((server.address() as AddressInfo).port);
  const dropAll = () => sockets.forEach((socket) => socket.destroy());
  return {
    url: url.href,
    open() {
      open = true;
      dropAll();
    },
    close() {
      dropAll();
      server.close();
    },
  };
}

it("a process that started while Redis was away sends mails once it is back", async () => {
  const gate = await startGate(harness.redisUrl);
  const redis = createRedis(gate.url, "request");
  redis.on("error", () => undefined);
  const jobs = createJobQueue(redis, harness.jobPrefix);
  const mail = { to: "late@example.test", subject: "Late", text: "late", html: "<p>late</p>" };
  await expect(jobs.enqueue("mail.send", mail)).rejects.toThrow("timed out");
  gate.open();
  await until(() => jobs.enqueue("mail.send", mail), 15_000);
  await jobs.close();
  redis.disconnect();
  gate.close();
});
