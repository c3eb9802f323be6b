import crypto from "node:crypto";
import { syncBuiltinESMExports } from "node:module";
import timers from "node:timers/promises";

/** Where time and chance come from while a history runs. */
export interface Nature {
  now(): number;
  random(): number;
  /** As `random`, for salts and ids: what comes out never decides a step. */
  secret(): number;
  /** Runs `fire` after `ms` of virtual time, unless what it returns is called first. */
  after(ms: number, fire: () => void): () => void;
}

let nature: Nature | null = null;

/** Gives this thread's clocks, timers and random numbers to a history; null gives them back. */
export function live(under: Nature | null): void {
  nature = under;
}

const real = {
  setTimeout: globalThis.setTimeout,
  clearTimeout: globalThis.clearTimeout,
  setImmediate: globalThis.setImmediate,
  clearImmediate: globalThis.clearImmediate,
  now: Date.now,
  random: Math.random,
  timer: performance.now.bind(performance),
  timeout: timers.setTimeout,
  immediate: timers.setImmediate,
  randomBytes: crypto.randomBytes,
  randomUUID: crypto.randomUUID,
};

/** Resolves after every microtask that is due has run. */
export function settled(): Promise<void> {
  return new Promise((resolve) => real.setImmediate(resolve));
}

class Handle {
  readonly cancel: () => void;
  constructor(cancel: () => void) {
    this.cancel = cancel;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }
}

type Timed = (...args: unknown[]) => void;

function virtualTimeout(fire: Timed, ms = 0, ...args: unknown[]): unknown {
  if (!nature) return real.setTimeout(fire, ms, ...args);
  return new Handle(nature.after(ms, () => fire(...args)));
}

function virtualClear(handle: unknown): void {
  if (handle instanceof Handle) handle.cancel();
  else real.clearTimeout(handle as never);
}

function virtualImmediate(fire: Timed, ...args: unknown[]): unknown {
  if (!nature) return real.setImmediate(fire, ...args);
  return new Handle(nature.after(0, () => fire(...args)));
}

function virtualClearImmediate(handle: unknown): void {
  if (handle instanceof Handle) handle.cancel();
  else real.clearImmediate(handle as never);
}

function pause<T>(ms: number, value: T, signal?: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const aborted = () => reject(new DOMException("aborted", "AbortError"));
    if (signal?.aborted) return aborted();
    const cancel = nature!.after(ms, () => resolve(value));
    signal?.addEventListener("abort", () => {
      cancel();
      aborted();
    });
  });
}

function randomBytes(size: number): Buffer {
  const bytes = Buffer.alloc(size);
  for (let at = 0; at < size; at += 1) bytes[at] = Math.floor(nature!.secret() * 256);
  return bytes;
}

function randomUUID(): string {
  return randomBytes(16)
    .toString("hex")
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/**
 * Replaces what code gets its time and its chance from, before any product code is loaded: then it runs as it is, with
 * no port for a test in it, and whatever it will use of these tomorrow is under the scheduler as well.
 */
function install(): void {
  globalThis.setTimeout = virtualTimeout as never;
  globalThis.clearTimeout = virtualClear as never;
  globalThis.setImmediate = virtualImmediate as never;
  globalThis.clearImmediate = virtualClearImmediate as never;
  Date.now = () => (nature ? nature.now() : real.now());
  performance.now = () => (nature ? nature.now() : real.timer());
  Math.random = () => (nature ? nature.random() : real.random());
  timers.setTimeout = ((ms = 0, value?: unknown, options?: { signal?: AbortSignal }) =>
    nature ? pause(ms, value, options?.signal) : real.timeout(ms, value, options)) as never;
  timers.setImmediate = ((value?: unknown, options?: { signal?: AbortSignal }) =>
    nature ? pause(0, value, options?.signal) : real.immediate(value, options)) as never;
  crypto.randomBytes = ((size: number, done?: never) =>
    nature ? randomBytes(size) : real.randomBytes(size, done as never)) as never;
  crypto.randomUUID = (() => (nature ? randomUUID() : real.randomUUID())) as never;
  syncBuiltinESMExports();
}

install();
