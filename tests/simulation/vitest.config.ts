import { defineProject } from "vitest/config";

export default defineProject({
  test: {
    name: "simulation",
    include: ["tests/**/*.test.ts"],
    environment: "node",
    testTimeout: 600_000,
  },
});
