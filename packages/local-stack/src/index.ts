export { ensureChromium } from "./chromium.ts";
export { LocalStackError } from "./errors.ts";
export type {
  LocalStack,
  LocalStackOptions,
  MongoService,
  RedisService,
  Service,
} from "./options.ts";
export { withLock } from "./process/lock.ts";
export { startLocalStack } from "./start-local-stack.ts";
