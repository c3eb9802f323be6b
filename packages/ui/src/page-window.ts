/** The page numbers to show around `page`; null is a gap. First and last are always there. */
export function pageWindow(page: number, pageCount: number): (number | null)[] {
  const wanted = new Set([1, pageCount, page - 1, page, page + 1]);
  if (page <= 3) for (const n of [2, 3, 4]) wanted.add(n);
  if (page >= pageCount - 2) for (const n of [1, 2, 3]) wanted.add(pageCount - n);
  const shown = [...wanted].filter((n) => n >= 1 && n <= pageCount).sort((a, b) => a - b);
  const result: (number | null)[] = [];
  for (const n of shown) {
    const before = result[result.length - 1];
    if (typeof before === "number" && n - before === 2) result.push(n - 1);
    else if (typeof before === "number" && n - before > 2) result.push(null);
    result.push(n);
  }
  return result;
}
