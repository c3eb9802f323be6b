import { collectDefaultMetrics, Registry } from "prom-client";

export { Counter, Gauge, Histogram, Registry } from "prom-client";

/** One registry per process, with Node's own figures and the app's name on every series. */
export function createRegistry(app: string): Registry {
  const registry = new Registry();
  registry.setDefaultLabels({ app });
  collectDefaultMetrics({ register: registry });
  return registry;
}

/** Seconds; from a memory read to a slow page. */
export const LATENCY_BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

export interface MetricsRequest {
  authorization: string | null | undefined;
  /** Every address between the caller and this process, from the socket and X-Forwarded-For. */
  addresses: readonly string[];
  token: string | undefined;
}

const LOOPBACK = /^(::1|::ffff:127\.\d+\.\d+\.\d+|127\.\d+\.\d+\.\d+)$/;

/** With a token configured, only its bearer; without one, only callers on this machine. */
export function mayReadMetrics({ authorization, addresses, token }: MetricsRequest): boolean {
  if (token) return authorization === `Bearer ${token}`;
  return addresses.length > 0 && addresses.every((address) => LOOPBACK.test(address.trim()));
}
