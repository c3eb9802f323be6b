import { createQueuePool, type QueuePool } from "@loopbid/jobs";
import type { Actor } from "@loopbid/services";
import { Worker } from "bullmq";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createBoard } from "../../../apps/admin/server/jobs/board.ts";
import { serveBoard } from "../../../apps/admin/server/jobs/serve-board.ts";
import { makePerson, type Person } from "../factories.ts";
import { ANONYMOUS, type Harness, startHarness } from "../harness.ts";

const ORIGIN = "http://localhost:3001";

let harness: Harness;
let queues: QueuePool;
let admin: Person;
let moderator: Person;

beforeAll(async () => {
  harness = await startHarness();
  queues = createQueuePool(harness.redis, harness.jobPrefix);
  admin = await makePerson(harness, { role: "ADMIN" });
  moderator = await makePerson(harness, { role: "MODERATOR" });
});
afterAll(async () => {
  await queues.close();
  await harness.close();
});

function ask(actor: Actor, path: string, method = "GET", headers: Record<string, string> = {}) {
  const url = new URL(`/jobs/board/${path}`, ORIGIN);
  return serveBoard({
    request: new Request(url, {
      method,
      headers: {
        "x-nonce": "a-nonce",
        ...(method === "GET" ? {} : { origin: ORIGIN }),
        ...headers,
      },
    }),
    parts: path.split("?")[0]!.split("/").filter(Boolean),
    ctx: harness.ctx(actor),
    board: () => createBoard(queues, "Jobs"),
    origins: [ORIGIN],
  });
}

/** A job that a worker could not do. */
async function failedJob(): Promise<string> {
  const queue = queues.get("mail");
  const data = { to: "a@example.test", subject: "Your link", text: "the secret", html: "secret" };
  const job = await queue.add("mail.send", data, { attempts: 1 });
  const token = "a-worker";
  const worker = new Worker("mail", null, {
    connection: harness.redis.duplicate({ maxRetriesPerRequest: null }),
    prefix: harness.jobPrefix,
  });
  const taken = await worker.getNextJob(token);
  await taken!.moveToFailed(new Error("550 no such mailbox"), token, false);
  await worker.close();
  return job.id!;
}

const lines = () => harness.db.rows.audit_entries.find({ entity: "job" });

describe("the board of jobs", () => {
  it("sends strangers to the sign-in and moderators to the page that refuses them", async () => {
    const stranger = await ask(ANONYMOUS, "");
    expect([stranger.status, stranger.headers.get("location")]).toEqual([303, "/sign-in"]);
    const other = await ask(moderator.actor, "");
    expect([other.status, other.headers.get("location")]).toEqual([303, "/jobs"]);
  });

  it("answers neither of them about anything below it", async () => {
    for (const path of ["api/queues", "static/images/logo.svg"]) {
      expect((await ask(ANONYMOUS, path)).status).toBe(401);
      expect((await ask(moderator.actor, path)).status).toBe(403);
    }
    expect((await ask(moderator.actor, "api/queues/pause", "PUT")).status).toBe(403);
    expect(await queues.get("mail").isPaused()).toBe(false);
  });

  it("gives admins its page with the request's nonce on every script, and its files", async () => {
    const html = await (await ask(admin.actor, "queue/mail")).text();
    const scripts = html.match(/<script [^>]*>/g)!;
    expect(scripts.length).toBeGreaterThan(2);
    for (const script of scripts) expect(script).toContain('nonce="a-nonce"');
    expect(html).toContain('<base href="/jobs/board/"');
    expect(html).not.toMatch(/<%|googleapis/);
    const [, file] = /src="(static\/js\/main[^"]+)"/.exec(html)!;
    const script = await ask(admin.actor, file!);
    expect(script.headers.get("content-type")).toContain("text/javascript");
    expect((await ask(admin.actor, "static/../index.ejs")).status).toBe(404);
  });

  it("shows a failed job without its mail's words, and tries it again with a line in the audit log", async () => {
    const jobId = await failedJob();
    const look = await ask(
      admin.actor,
      "api/queues?activeQueue=mail&status=failed&page=1&jobsPerPage=10",
    );
    const text = await look.text();
    expect(text).toContain("550 no such mailbox");
    expect(text).not.toContain("secret");
    expect(JSON.parse(text).queues).toHaveLength(7);

    const path = `api/queues/mail/${jobId}/retry`;
    const foreign = await ask(admin.actor, path, "PUT", { origin: "https://elsewhere.test" });
    expect([foreign.status, await lines()]).toEqual([403, []]);

    expect((await ask(admin.actor, `${path}/failed`, "PUT")).status).toBe(403);
    expect((await ask(admin.actor, path, "PUT")).status).toBeLessThan(300);
    expect(await (await queues.get("mail").getJob(jobId))!.getState()).toBe("waiting");
    expect(await lines()).toMatchObject([
      {
        action: "jobs.retry",
        actorId: admin.row._id,
        entityId: `mail/${jobId}`,
        data: { queue: "mail", jobId, status: null },
      },
    ]);
  });

  it("offers no way to add jobs, rewrite their payloads or wipe a queue", async () => {
    const before = await lines();
    for (const [path, method] of [
      ["api/queues/mail/add", "POST"],
      ["api/queues/mail/1/update-data", "PATCH"],
      ["api/queues/mail/empty", "PUT"],
      ["api/queues/mail/obliterate", "PUT"],
      ["api/queues/nothing/pause", "PUT"],
    ] as const) {
      expect((await ask(admin.actor, path, method)).status).toBeGreaterThanOrEqual(403);
    }
    expect(await lines()).toEqual(before);
  });
});
