export type { ApiContext, ApiServices } from "./context.ts";
export { createRateLimiter, RATE_LIMITS, type RateLimit, type RateLimiter } from "./rate-limits.ts";
export {
  type AppRouter,
  appRouter,
  createCaller,
  type RouterInputs,
  type RouterOutputs,
} from "./root.ts";
export { procedureSeconds } from "./trpc.ts";
