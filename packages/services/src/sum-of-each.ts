import type { ServiceContext } from "./context.ts";

/**
 * The sum of what the work counts for each of them, one after the other. One's failure is logged, as `failed` with its
 * `subject`, and does not stop the others. @throws the last failure, once all had their turn.
 */
export async function sumOfEach<Item>(
  ctx: ServiceContext,
  items: readonly Item[],
  work: (item: Item) => Promise<number>,
  { failed, subject }: { failed: string; subject: (item: Item) => object },
): Promise<number> {
  let sum = 0;
  const failures: unknown[] = [];
  for (const item of items) {
    try {
      sum += await work(item);
    } catch (error) {
      failures.push(error);
      ctx.logger.error({ err: error, ...subject(item) }, failed);
    }
  }
  if (failures.length > 0) throw failures.at(-1);
  return sum;
}
