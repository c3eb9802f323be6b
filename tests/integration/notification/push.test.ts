import { randomWord } from "@loopbid/core";
import {
  deliverNotification,
  pushKey,
  subscribePush,
  sweepNotifications,
  tell,
  unsubscribePush,
} from "@loopbid/services";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { makePerson, type Person } from "../factories.ts";
import { type Harness, startHarness, SYSTEM } from "../harness.ts";
import { killWorkers, ready, startWorker } from "../worker/worker-process.ts";
import {
  CERTIFICATE,
  claimsOf,
  makeBrowserKeys,
  makeVapidKeys,
  startPushEndpoint,
} from "./push-endpoint.ts";
import { HOUR, keepingPush, makeBrowser, MINUTE, told } from "./told.ts";
import { untilWorked } from "../until.ts";

const vapid = makeVapidKeys();
let harness: Harness;
let endpoint: Awaited<ReturnType<typeof startPushEndpoint>>;
let bob: Person;
beforeAll(async () => {
  harness = await startHarness();
  endpoint = await startPushEndpoint();
});
afterEach(killWorkers);
afterAll(async () => {
  await endpoint.close();
  await harness.close();
});
beforeEach(async () => {
  bob = await makePerson(harness);
  endpoint.received.length = 0;
});

const web = (person = bob) => ({
  ...harness.ctx(person.actor),
  push: { publicKey: vapid.publicKey, extraHosts: [endpoint.host] },
});
const browsersOf = ({ row }: Person) =>
  harness.db.rows.push_subscriptions.find({ userId: row._id }, { sort: { createdAt: 1 } });
const subscribe = (address: string, keys = makeBrowserKeys().keys, person = bob) =>
  subscribePush(web(person), { endpoint: address, keys });

describe("a push message", () => {
  it("reaches the browser from a worker encrypted and signed, once; a browser that is gone is forgotten", async () => {
    const env = {
      VAPID_PUBLIC_KEY: vapid.publicKey,
      VAPID_PRIVATE_KEY: vapid.privateKey,
      VAPID_SUBJECT: "mailto:ops@shop.test",
      PUSH_HOSTS: endpoint.host,
      NODE_EXTRA_CA_CERTS: CERTIFICATE,
    };
    await Promise.all([1, 2].map(async () => ready(await startWorker(harness, env))));
    const { keys, open } = makeBrowserKeys();
    await subscribe(`https://${endpoint.host}/push/one`, keys);
    const news = { title: "Pixel 8", amount: "$120.00" };
    await tell(harness.ctx(SYSTEM), [
      { userId: bob.row._id, type: "sold", key: "s1", values: news, path: "/listing/pixel-8" },
    ]);
    await untilWorked(() => expect(endpoint.received).toHaveLength(1));
    const row = (await harness.db.rows.notifications.findOne({ userId: bob.row._id }))!;
    for (let round = 0; round < 3; round += 1)
      await harness.jobs.enqueue(
        "notification.deliver",
        { notificationId: row._id },
        { redo: true },
      );
    await idle();
    expect(endpoint.received).toHaveLength(1);
    const [{ path, headers, body }] = endpoint.received as [(typeof endpoint.received)[number]];
    expect(path).toBe("/push/one");
    expect(headers).toMatchObject({ "content-encoding": "aes128gcm", urgency: "normal" });
    expect(headers["topic"]).toMatch(/^[\w-]{32}$/);
    const claims = claimsOf(String(headers["authorization"]), vapid.publicKey);
    expect(claims).toMatchObject({
      aud: `https://${endpoint.host}`,
      sub: "mailto:ops@shop.test",
    });
    expect(claims["exp"]).toBeGreaterThan(Date.now() / 1_000);
    expect(JSON.parse(open(body))).toMatchObject({
      id: row._id,
      title: "Sold: Pixel 8",
      body: "Pixel 8 sold for $120.00.",
      path: "/listing/pixel-8",
    });

    endpoint.answerWith(410);
    await tell(harness.ctx(SYSTEM), [
      { userId: bob.row._id, type: "sold", key: "s2", values: news, path: "/listing/pixel-8" },
    ]);
    await untilWorked(async () => expect(await browsersOf(bob)).toEqual([]));
    endpoint.answerWith(201);
  });

  async function idle(): Promise<void> {
    await untilWorked(async () => {
      const { waiting, active, delayed } = (await harness.jobs.depth()).notification;
      expect(waiting! + active! + delayed!).toBe(0);
    });
  }

  it("is sent again only where every push service said that it did not take it", async () => {
    await makeBrowser(harness, bob);
    const answers = ["refused", "unknown", "sent"] as const;
    let asked = 0;
    const { service: push, sent } = keepingPush(() => answers[asked++]!);
    const start = harness.now();
    const { _id: notificationId } = await told(harness, bob, "sold", { at: start });
    const at = (ms: number) => ({ ...harness.ctx(SYSTEM), push, now: () => start + ms });
    await deliverNotification(at(0), { notificationId });
    expect(sent).toHaveLength(1);
    await deliverNotification(at(1_000), { notificationId });
    expect(sent).toHaveLength(1);
    expect(await sweepNotifications(at(2 * MINUTE))).toBeGreaterThan(0);
    await deliverNotification(at(2 * MINUTE), { notificationId });
    expect(sent).toHaveLength(2);
    // Nobody knows whether the second one came through, so there is no third.
    await deliverNotification(at(HOUR), { notificationId });
    expect(sent).toHaveLength(2);
  });
});

describe("a browser", () => {
  it("is offered push only where keys are set", async () => {
    expect(pushKey(web())).toEqual({ publicKey: vapid.publicKey });
    expect(pushKey(harness.ctx())).toEqual({ publicKey: null });
    await expect(
      subscribePush(harness.ctx(bob.actor), {
        endpoint: "https://fcm.googleapis.com/fcm/send/x",
        keys: makeBrowserKeys().keys,
      }),
    ).rejects.toMatchObject({ detail: { reason: "PUSH_OFF" } });
  });

  it.each([
    "http://fcm.googleapis.com/x",
    "https://127.0.0.1/x",
    "https://[::1]/x",
    "https://169.254.169.254/latest/meta-data",
    "https://10.0.0.8/x",
    "https://redis.internal/x",
    "https://fcm.googleapis.com.evil.test/x",
    "https://evil.test/fcm.googleapis.com",
    "https://fcm.googleapis.com:6379/x",
    "https://user:pass@fcm.googleapis.com/x",
    "https://fcm.googleapis.com\\@evil.test/x",
    "https://a.b.push.apple.com/x",
    "https://localhost/x",
  ])("cannot make the shop write to %s", async (address) => {
    await expect(subscribe(address)).rejects.toMatchObject({
      detail: { reason: "NOT_A_PUSH_SERVICE" },
    });
    expect(await browsersOf(bob)).toEqual([]);
  });

  it("is one of ten at most, belongs to who signed in there last, and can be let go", async () => {
    const ids = Array.from({ length: 12 }, () => randomWord(12));
    for (const id of ids) {
      harness.advance(1);
      await subscribe(`https://web.push.apple.com/${id}`);
    }
    const kept = await browsersOf(bob);
    expect(kept).toHaveLength(10);
    expect(kept[0]!.endpoint).toContain(ids[2]);
    const ann = await makePerson(harness);
    const { endpoint: shared } = kept[0]!;
    await subscribe(shared, makeBrowserKeys().keys, ann);
    expect(await browsersOf(bob)).toHaveLength(9);
    await unsubscribePush(web(), { endpoint: shared });
    expect(await browsersOf(ann)).toHaveLength(1);
    await unsubscribePush(web(ann), { endpoint: shared });
    expect(await browsersOf(ann)).toEqual([]);
  });
});
