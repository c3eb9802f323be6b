export interface LocalStackOptions {
  /** Folder that keeps all data of this stack; made where missing. */
  dataDir: string;
  /** A database that runs already: nothing is started for it. */
  databaseUrl?: string | undefined;
  /** A Redis that runs already: nothing is started for it. */
  redisUrl?: string | undefined;
  /** Database named in `databaseUrl` of the result; "loopbid" where left out. */
  databaseName?: string | undefined;
  /** TCP port on 127.0.0.1; 0 or nothing takes a free one. */
  mongoPort?: number | undefined;
  redisPort?: number | undefined;
  /** Where downloads are kept for every checkout of this user; ~/.cache/loopbid where left out. */
  cacheDir?: string | undefined;
  /** One line about what is being done, for a person who waits. */
  onProgress?: ((message: string) => void) | undefined;
  /** For tests: no fsync, and the data is deleted at the stop. */
  ephemeral?: boolean | undefined;
  /** How long a transaction may stay open before it is aborted, in ms (DocumentDB only; MongoDB's 60 s). */
  transactionLifetimeMs?: number | undefined;
  /** How often expired documents are looked for, in seconds, 1 to 59 (DocumentDB only). */
  ttlSeconds?: number | undefined;
}

export interface Service {
  port: number;
  /** Stops the service and starts it again on the same port and data; SIGKILL imitates a crash. */
  restart(signal?: "SIGTERM" | "SIGKILL"): Promise<void>;
  stop(): Promise<void>;
}

export interface MongoService extends Service {
  kind: "external" | "mongod" | "documentdb";
}

export interface RedisService extends Service {
  kind: "external" | "redis-server";
}

export interface LocalStack {
  databaseUrl: string;
  redisUrl: string;
  mongo: MongoService;
  redis: RedisService;
  /** Stops whatever this stack started; safe to call twice. */
  stop(): Promise<void>;
}
