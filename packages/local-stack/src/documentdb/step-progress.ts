const STEP_PERCENT = 10;

/** Condenses the lines of a long command, of which about `expectedLines` come, to one message per tenth. */
export function stepProgress(
  label: string,
  expectedLines: number,
  onProgress: (message: string) => void,
): (line: string) => void {
  let lines = 0;
  let shown = -1;
  return () => {
    const percent = Math.min(99, Math.floor((lines++ / expectedLines) * 100));
    const step = Math.floor(percent / STEP_PERCENT);
    if (step <= shown) return;
    shown = step;
    onProgress(`${label}: ${step * STEP_PERCENT}%`);
  };
}
