import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { LocalStackError } from "./errors.ts";
import { startLocalStack } from "./start-local-stack.ts";

const { values } = parseArgs({
  options: {
    data: { type: "string", default: ".local/dev" },
    cache: { type: "string" },
    "database-name": { type: "string" },
    "mongo-port": { type: "string", default: "0" },
    "redis-port": { type: "string", default: "0" },
    ephemeral: { type: "boolean", default: false },
  },
});

try {
  const stack = await startLocalStack({
    dataDir: resolve(values.data),
    cacheDir: values.cache && resolve(values.cache),
    databaseName: values["database-name"],
    mongoPort: Number(values["mongo-port"]),
    redisPort: Number(values["redis-port"]),
    ephemeral: values.ephemeral,
    onProgress: (message) => console.error(message),
  });
  console.log(JSON.stringify({ databaseUrl: stack.databaseUrl, redisUrl: stack.redisUrl }));
  const keepAlive = setInterval(() => {}, 60_000);
  const stop = () => {
    clearInterval(keepAlive);
    void stack.stop().then(() => process.exit(0));
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
} catch (error) {
  console.error(error instanceof LocalStackError ? error.message : error);
  process.exitCode = 1;
}
