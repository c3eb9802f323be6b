/** What the parent tells the gateway process, as JSON in its first argument. */
export interface GatewayProcessOptions {
  /** TCP port on 127.0.0.1. */
  port: number;
  image: string;
  dataDir: string;
  ephemeral: boolean;
  transactionLifetimeMs: number;
  ttlSeconds: number;
  maxConnections: number;
}

/** What the gateway process tells its parent. */
export type GatewayMessage = { kind: "ready" } | { kind: "failed"; message: string };
