import { readSchema } from "./database/schema.ts";
import { runHistory } from "./history.ts";
import { planOf } from "./plan.ts";
import { shrink } from "./shrink.ts";
import { warmUp } from "./world/auction-setup.ts";

function describe({ items, ...rest }: ReturnType<typeof planOf>): string {
  return `${JSON.stringify(rest)}\n${items.map((item) => `  ${JSON.stringify(item)}`).join("\n")}`;
}

/** Plays one seed again and tells what happened; the steps of its smallest form, or all of them. True where it holds. */
export async function replay(
  seed: number,
  full: boolean,
  say: (text: string) => void,
): Promise<boolean> {
  const schema = await readSchema();
  await warmUp(schema);
  const plan = planOf(seed);
  const { failure, steps, trace } = await runHistory(plan, schema, full);
  if (full) say(`${describe(plan)}\n\n${trace!.join("\n")}\n`);
  if (!failure) {
    say(`seed ${seed} holds, ${steps} steps`);
    return true;
  }
  say(`seed ${seed} breaks after ${steps} steps: ${failure.detail}`);
  if (full) return false;
  const [smallest, outcome] = await shrink(plan, failure.rule, schema);
  say(`\nthe smallest form of it:\n${describe(smallest)}\n\n${outcome.trace!.join("\n")}`);
  say(`\n${outcome.failure!.detail}`);
  return false;
}
