import { createLogger, createRegistry } from "@loopbid/core";
import { BUILT_IN_RULES } from "@loopbid/fraud";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { watchRules, type WatchRulesOptions } from "../src/watch-rules.ts";

const logger = createLogger("test", "silent");
const of = (active: number, shadow: number | null = null) => ({
  active: { ...BUILT_IN_RULES, number: active },
  shadow: shadow === null ? null : { ...BUILT_IN_RULES, number: shadow },
});
async function watch(read: WatchRulesOptions["read"]) {
  const rules = watchRules({ read, registry: createRegistry("test"), logger });
  await rules.start();
  return rules;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("follows what is active and on trial, and keeps the last while the database is away", async () => {
  let answer: () => ReturnType<WatchRulesOptions["read"]> = async () => of(1);
  const rules = await watch(() => answer());
  expect(rules.current().active.number).toBe(1);
  answer = async () => of(2, 3);
  await vi.advanceTimersByTimeAsync(2_500);
  expect(rules.current()).toMatchObject({ active: { number: 2 }, shadow: { number: 3 } });
  answer = () => Promise.reject(new Error("away"));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(rules.current().active.number).toBe(2);
  answer = async () => ({ active: null, shadow: null });
  await vi.advanceTimersByTimeAsync(2_500);
  expect(rules.current().active.number).toBe(2);
  answer = async () => of(4);
  await vi.advanceTimersByTimeAsync(2_500);
  expect(rules.current()).toMatchObject({ active: { number: 4 }, shadow: null });
  rules.close();
  answer = async () => of(5);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(rules.current().active.number).toBe(4);
});

it("does not start without rules, and judges by none before it has read some", async () => {
  const early = watchRules({ read: async () => of(1), registry: createRegistry("test"), logger });
  expect(early.current).toThrow("not read yet");
  await expect(watch(async () => ({ active: null, shadow: null }))).rejects.toThrow("No rules");
});
