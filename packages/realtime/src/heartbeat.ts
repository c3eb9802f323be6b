import { monitorEventLoopDelay } from "node:perf_hooks";
import type { Logger, Redis } from "@loopbid/core";
import { z } from "zod";

/** How often a process says how it is, in ms. */
export const HEARTBEAT_MS = 4_000;
/** One that fell silent is counted no longer than this. */
const TTL_MS = 3 * HEARTBEAT_MS;
const keyOf = (group = "loopbid") => `heartbeats:${group}`;

export const APPS = ["web", "admin", "ws", "worker"] as const;
export type App = (typeof APPS)[number];

const level = z.number().finite().min(0);

const Heartbeat = z.object({
  app: z.enum(APPS),
  connections: level,
  bidsPerSecond: level,
  /** Events that went to clients. */
  deliveriesPerSecond: level,
  /** Ms from publishing to here; null where this process takes no events. */
  eventLagMs: level.nullable(),
  /** Ms by which the slowest hundredth of the event loop's turns were late. */
  loopLagMs: level,
});
export type Heartbeat = z.infer<typeof Heartbeat>;

/** What a process counts since it started, and what it measures now. What it has nothing of is left out. */
export interface Vitals {
  connections?: number;
  /** A total that only grows. */
  bids?: number;
  /** A total that only grows. */
  deliveries?: number;
  eventLagMs?: number | null;
}

/** By Redis's clock: those of the processes are not compared with one another. */
const BEAT = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
redis.call('HSET', KEYS[1], ARGV[1], string.format('%.0f', now + ARGV[3]) .. ' ' .. ARGV[2])
redis.call('PEXPIRE', KEYS[1], ARGV[3])`;

const READ = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local beats = {}
local all = redis.call('HGETALL', KEYS[1])
for at = 1, #all, 2 do
  local expires, beat = string.match(all[at + 1], '^(%d+) (.*)$')
  if expires and tonumber(expires) >= now then beats[#beats + 1] = beat
  else redis.call('HDEL', KEYS[1], all[at]) end
end
return beats`;

export interface HeartbeatOptions {
  redis: Redis;
  app: App;
  /** Tells this process from all others. */
  processId: string;
  logger: Logger;
  read: () => Vitals | Promise<Vitals>;
  /** Keeps products or test runs that share a Redis apart. */
  group?: string;
}

/**
 * Says every few seconds how this process is. A beat that fails is logged, and the next one comes all the same.
 * @returns what ends it and takes the process out of the count.
 */
export function startHeartbeat(options: HeartbeatOptions): () => Promise<void> {
  const { redis, processId, logger } = options;
  const key = keyOf(options.group);
  const pulse = createPulse(options);
  let beating = false;
  const beat = async () => {
    // Redis hangs: beats do not pile up.
    if (beating) return;
    beating = true;
    try {
      await redis.eval(BEAT, 1, key, processId, JSON.stringify(await pulse.take()), TTL_MS);
    } catch (error) {
      logger.debug({ err: error }, "heartbeat");
    } finally {
      beating = false;
    }
  };
  void beat();
  const timer = setInterval(() => void beat(), HEARTBEAT_MS).unref();
  return async () => {
    clearInterval(timer);
    pulse.stop();
    await redis.hdel(key, processId).catch(() => undefined);
  };
}

function createPulse({ app, read }: HeartbeatOptions) {
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  let before: { at: number; bids: number; deliveries: number } | null = null;
  return {
    async take(): Promise<Heartbeat> {
      const { connections = 0, bids = 0, deliveries = 0, eventLagMs = null } = await read();
      const at = performance.now();
      const seconds = before ? (at - before.at) / 1_000 : 0;
      const rate = (total: number, last = total) =>
        seconds > 0 ? Math.max(0, total - last) / seconds : 0;
      const beat = {
        app,
        connections,
        bidsPerSecond: rate(bids, before?.bids),
        deliveriesPerSecond: rate(deliveries, before?.deliveries),
        eventLagMs,
        // The monitor's own interval is part of what it measures.
        loopLagMs: Math.max(0, delay.percentile(99) / 1e6 - 20),
      };
      before = { at, bids, deliveries };
      delay.reset();
      return beat;
    },
    stop: () => void delay.disable(),
  };
}

export interface Heartbeats {
  /** Of every process that is alive. @throws what Redis throws where it is away. */
  read(): Promise<Heartbeat[]>;
}

export function createHeartbeats(redis: Redis, group?: string): Heartbeats {
  return {
    async read() {
      const beats = (await redis.eval(READ, 1, keyOf(group))) as string[];
      // Processes of another version may say it in other words; those are left out.
      return beats.flatMap((beat) => Heartbeat.safeParse(parseJson(beat)).data ?? []);
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
