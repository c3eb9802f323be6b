import { tell } from "@loopbid/services";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { makePerson } from "../factories.ts";
import { type Harness, startHarness, SYSTEM } from "../harness.ts";
import { killWorkers, ready, startWorker } from "../worker/worker-process.ts";
import { readMail, startSmtpServer } from "./smtp-server.ts";
import { untilWorked } from "../until.ts";

let harness: Harness;
let smtp: Awaited<ReturnType<typeof startSmtpServer>>;
beforeAll(async () => {
  harness = await startHarness();
  smtp = await startSmtpServer();
});
afterEach(killWorkers);
afterAll(async () => {
  await smtp.close();
  await harness.close();
});

describe("a mail over SMTP", () => {
  it("arrives once from two workers, also after the server turned it away, with headers, text and html", async () => {
    const env = {
      SMTP_URL: smtp.url,
      MAIL_FROM: "Loopbid <hello@shop.test>",
      WEB_URL: "https://shop.test",
    };
    await Promise.all([1, 2].map(async () => ready(await startWorker(harness, env))));
    const bob = await makePerson(harness, { name: "Bob <b>" });
    smtp.refuseNext(1);
    const news = {
      userId: bob.row._id,
      type: "bought" as const,
      key: "bought-1",
      values: { title: "Pixel 8 ”blue”", amount: "$120.00", until: "2030-06-10T12:00:00.000Z" },
      path: "/listing/pixel-8",
      imageKey: "abc",
    };
    // Twice, as after a crash; then everything is asked for again.
    await Promise.all([1, 2].map(() => tell(harness.ctx(SYSTEM), [news])));
    await untilWorked(() => expect(smtp.received).toHaveLength(1));
    const row = (await harness.db.rows.notifications.findOne({ userId: bob.row._id }))!;
    const again = { notificationId: row._id };
    await Promise.all(
      [1, 2, 3].map(() => harness.jobs.enqueue("notification.deliver", again, { redo: true })),
    );
    await untilWorked(async () => {
      const { mail, notification } = await harness.jobs.depth();
      for (const { waiting, active, delayed } of [mail, notification])
        expect(waiting! + active! + delayed!).toBe(0);
    });
    expect(smtp.received).toHaveLength(1);
    const [received] = smtp.received;
    expect(received!.to).toEqual([bob.row.email]);
    const { headers, body } = readMail(received!);
    expect(headers["from"]).toBe("Loopbid <hello@shop.test>");
    expect(headers["list-unsubscribe"]).toMatch(
      /^<https:\/\/shop\.test\/api\/unsubscribe\?k=[\w-]{43}\.orders>$/,
    );
    expect(headers["list-unsubscribe-post"]).toBe("List-Unsubscribe=One-Click");
    expect(headers["content-type"]).toContain("multipart/alternative");
    expect(body).toContain("Content-Type: text/plain; charset=utf-8");
    expect(body).toContain("Hello Bob <b>,");
    expect(body).toContain("Content-Type: text/html; charset=utf-8");
    expect(body).toContain("Hello Bob &lt;b&gt;,");
    expect(body).toContain('src="https://shop.test/images/abc-480.webp"');
    expect(body).toContain("Pixel 8 ”blue” is yours for $120.00");
    expect(body).toContain("Mon, Jun 10, 12:00 PM UTC");
  });
});
