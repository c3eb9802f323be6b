import type { Plan } from "./plan.ts";
import { BrokenInvariant } from "./scheduler.ts";
import { BUYERS } from "./world/auction-setup.ts";
import { Follower } from "./world/follower.ts";
import { perform, runScript } from "./world/script.ts";
import type { World } from "./world/world.ts";

const REST_MS = 15_000;

/** Counts of watchers on their way from one process through Redis to the readers of the others. */
export async function playFanOut(world: World, plan: Plan): Promise<void> {
  const { scheduler, witness } = world;
  world.startAll(plan);
  const names = BUYERS.slice(0, plan.pages).map(({ handle }) => handle);
  for (const [index, name] of names.entries()) {
    const follower = new Follower(world, name, BUYERS[index]!, {
      wanted: () => true,
      deliver: ({ id, event }) => witness.events.delivers(name, id, event),
    });
    follower.connect();
  }
  await scheduler.run(() => scheduler.now());
  runScript(world, plan, []);
  await scheduler.run(() => scheduler.now());
  world.calm();
  for (let twice = 0; twice < 2; twice += 1) {
    const horizon = scheduler.now() + REST_MS;
    await scheduler.run(() => horizon);
    // Where events were lost, the next one shows it.
    if (twice === 0) perform(world, { do: "publish", events: 1 });
  }
  const { watcherCount } = world.ledger.listing();
  for (const name of names) {
    const last = witness.events.rankAt(name);
    if (last === watcherCount) continue;
    throw new BrokenInvariant("every page gets there", `${name} knows ${last} of ${watcherCount}`);
  }
}
