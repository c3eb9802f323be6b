const started = performance.now();

/** Seconds since the command began, for a person who waits. */
export function elapsed(): string {
  return `${((performance.now() - started) / 1_000).toFixed(0).padStart(4)} s`;
}

export function say(message: string): void {
  process.stdout.write(`${elapsed()}  ${message}\n`);
}

/** A failure that a person can mend: its message says how. Everything else is shown with its stack. */
export class SetupError extends Error {}
