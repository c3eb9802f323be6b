/** Windows in one run of the network. More gain nothing on a processor, and a straggler's padding costs all. */
const BATCH = 16;

/** Indices of windows, sixteen at a time, sorted by length so that a batch holds hardly any padding. */
export function batchesByLength(windows: readonly (readonly number[])[]): number[][] {
  const length = (index: number) => windows[index]?.length ?? 0;
  const order = windows.map((_, index) => index).sort((a, b) => length(a) - length(b));
  return Array.from({ length: Math.ceil(order.length / BATCH) }, (_, batch) =>
    order.slice(batch * BATCH, (batch + 1) * BATCH),
  );
}

/** One batch as the network takes it: ids padded with zeros to the longest or to a width, and a mask. */
export function padded(
  windows: readonly (readonly number[])[],
  width?: number,
): {
  ids: BigInt64Array;
  mask: BigInt64Array;
  dims: [rows: number, columns: number];
} {
  const columns = width ?? Math.max(...windows.map((window) => window.length));
  const ids = new BigInt64Array(windows.length * columns);
  const mask = new BigInt64Array(windows.length * columns);
  windows.forEach((window, row) => {
    window.forEach((id, column) => {
      ids[row * columns + column] = BigInt(id);
      mask[row * columns + column] = 1n;
    });
  });
  return { ids, mask, dims: [windows.length, columns] };
}
