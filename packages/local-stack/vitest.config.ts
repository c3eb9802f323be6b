import { defineProject } from "vitest/config";

export default defineProject({
  test: {
    name: "local-stack",
    include: ["tests/**/*.test.ts"],
    environment: "node",
    globalSetup: ["tests/stack.setup.ts"],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
