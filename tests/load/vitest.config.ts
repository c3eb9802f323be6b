import { defineProject } from "vitest/config";

export default defineProject({
  test: {
    name: "load",
    include: ["tests/**/*.test.ts"],
    testTimeout: 300_000,
    hookTimeout: 120_000,
    // Each bench has the machine to itself.
    fileParallelism: false,
  },
});
