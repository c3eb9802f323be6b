export type HealthCheck = () => Promise<unknown>;

export interface HealthReport {
  status: "ok" | "degraded";
  app: string;
  /** Seconds since the process started. */
  uptime: number;
  dependencies: Record<string, { status: "ok" | "down"; ms: number }>;
}

const CHECK_TIMEOUT_MS = 2_000;

async function probe(check: HealthCheck): Promise<{ status: "ok" | "down"; ms: number }> {
  const started = performance.now();
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("timeout")), CHECK_TIMEOUT_MS);
  });
  try {
    await Promise.race([check(), timeout]);
    return { status: "ok", ms: Math.round(performance.now() - started) };
  } catch {
    return { status: "down", ms: Math.round(performance.now() - started) };
  } finally {
    clearTimeout(timer);
  }
}

/** Asks every dependency at once, each for at most two seconds. Never throws. */
export async function checkHealth(
  app: string,
  checks: Record<string, HealthCheck>,
): Promise<HealthReport> {
  const names = Object.keys(checks);
  const results = await Promise.all(names.map((name) => probe(checks[name] as HealthCheck)));
  const dependencies = Object.fromEntries(names.map((name, index) => [name, results[index]!]));
  const healthy = results.every((result) => result.status === "ok");
  return {
    status: healthy ? "ok" : "degraded",
    app,
    uptime: Math.round(process.uptime()),
    dependencies,
  };
}
