import { defineConfig } from "vitest/config";

/** Every unit suite in one run; integration and end-to-end tests have their own commands. */
export default defineConfig({ test: { projects: ["packages/*", "apps/*", "prisma"] } });
