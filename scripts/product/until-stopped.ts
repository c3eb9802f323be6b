import { SetupError } from "./progress.ts";

/** Resolves at the first Ctrl-C, SIGTERM or closed terminal. */
export function untilStopped(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      process.once(signal, () => resolve(signal));
    }
  });
}

/** The work's result, or an end at once where the person stops it first. @throws SetupError */
export function unlessStopped<T>(stopped: Promise<string>, work: Promise<T>): Promise<T> {
  const end = stopped.then((signal): never => {
    throw new SetupError(`Stopped (${signal}) before it was done; run the command again to go on.`);
  });
  return Promise.race([work, end]);
}
