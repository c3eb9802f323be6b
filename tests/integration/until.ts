import { vi } from "vitest";

/**
 * Waits until a check passes: for what another process, Redis or a socket brings. It waits longer than that takes on a
 * machine with other work, and less than the 15 s after which presence says everything anew and would hide a loss.
 */
export function until<T>(check: () => T | Promise<T>, timeoutMs = 10_000): Promise<T> {
  return vi.waitFor(check, { timeout: timeoutMs, interval: 20 });
}

/** The same for what a worker does, which has to start and to read its models first. */
export function untilWorked<T>(check: () => T | Promise<T>): Promise<T> {
  return until(check, 20_000);
}
