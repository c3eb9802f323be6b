import { setTimeout as sleep } from "node:timers/promises";

/** Longer than either branch takes on a busy machine, short enough not to be felt. */
const LEAST_MS = 400;

/** Answers no sooner than a fixed time, so that the time does not tell whether an account exists. */
export async function steadyAnswer<T>(work: () => Promise<T>, leastMs = LEAST_MS): Promise<T> {
  const [result] = await Promise.allSettled([work(), sleep(leastMs)]);
  if (result.status === "rejected") throw result.reason;
  return result.value;
}
