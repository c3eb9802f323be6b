import type { Rows } from "@loopbid/db";

const PAGE = 500;

/** Who watches a listing, a page at a time; `except` is left out. */
export async function* watchersOf(
  { watches }: Rows,
  listingId: string,
  except: ReadonlySet<string>,
): AsyncGenerator<string[], void> {
  let last: string | null = null;
  for (;;) {
    const page: { userId: string }[] = await watches.find(
      { listingId, ...(last ? { userId: { $gt: last } } : {}) },
      { sort: { userId: 1 }, limit: PAGE, projection: { userId: 1 } },
    );
    const ids = page.map(({ userId }) => userId);
    yield ids.filter((userId) => !except.has(userId));
    if (page.length < PAGE) return;
    last = ids.at(-1)!;
  }
}
