import { setTimeout as sleep } from "node:timers/promises";
import type { Bench, BenchContext, BenchResult } from "../bench.ts";
import type { Follower } from "../clients/follower.ts";
import { factRow } from "../report/rows.ts";
import { startLoopbid } from "../servers/contenders.ts";
import { complaints, makeCrowd, publishSteadily } from "./crowd.ts";

const EVENT_MS = 50;
const LONGEST_PAUSE_MS = 1_000;

/** Connects until it works, as a browser does; the pause grows and is random. */
export async function resume(follower: Follower, port: () => number): Promise<number> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await follower.connect(port());
      return attempt;
    } catch (error) {
      if (attempt === 10) throw error;
      await sleep(Math.random() * LONGEST_PAUSE_MS * attempt);
    }
  }
}

/** Every connection is cut every so often, at its own moment, while events go on. */
async function run(context: BenchContext): Promise<BenchResult> {
  const { stage, quick, say } = context;
  const clients = context.clients ?? (quick ? 50 : 500);
  const cutEveryMs = quick ? 1_500 : 15_000;
  const seconds = quick ? 5 : 60;
  const server = await startLoopbid(stage);
  const crowd = await makeCrowd(context, clients, "bid");
  let going = true;
  let cuts = 0;
  let resumes = 0;
  const live = async (follower: Follower) => {
    await sleep(Math.random() * cutEveryMs);
    while (going) {
      follower.cut();
      cuts += 1;
      await sleep(Math.random() * 200);
      await resume(follower, () => server.port);
      resumes += 1;
      await sleep(cutEveryMs);
    }
  };
  try {
    await crowd.swarm.connect(server.port);
    const stop = publishSteadily(crowd.announcer, EVENT_MS);
    const lives = Promise.all(crowd.swarm.followers.map(live));
    await sleep(seconds * 1_000);
    going = false;
    await stop();
    await lives;
    await crowd.swarm.caughtUp(20_000);
    const broken = complaints(crowd);
    const share =
      (100 * crowd.swarm.totals().received) / ((crowd.announcer.published - 1) * clients);
    say(`kills: ${cuts} connections cut, ${crowd.announcer.published} events`);
    return {
      rows: [
        factRow(
          "7",
          `delivery to ${clients} clients while each is cut every ${cutEveryMs / 1_000} s for ${seconds} s (${cuts} cuts)`,
          "100.000%, in order, once",
          `${share.toFixed(3)}%${broken.length > 0 ? "" : ", in order, once"}`,
          broken.length === 0,
        ),
      ],
      details: [],
      broken: [...broken, ...(cuts === resumes ? [] : [`${cuts} cuts, ${resumes} resumed`])],
      raw: {
        clients,
        cuts,
        resumes,
        published: crowd.announcer.published,
        ...crowd.swarm.totals(),
      },
    };
  } finally {
    going = false;
    crowd.swarm.cut();
    await server.stop();
  }
}

export const kills: Bench = { name: "kills", run };
