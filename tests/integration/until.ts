import { vi } from "vitest";

/**
 * Waits until a check passes: for what another process, Redis or a socket brings. It waits much longer than that takes, so
 * that a machine with other work fails nothing, and less than a test may last, so that the check's own words are the failure.
 */
export function until<T>(check: () => T | Promise<T>, timeoutMs = 25_000): Promise<T> {
  return vi.waitFor(check, { timeout: timeoutMs, interval: 20 });
}
