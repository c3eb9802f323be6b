import { defineProject, type TestProjectConfiguration } from "vitest/config";

/** Unit tests of one package: no services, no network. */
export function unitProject(name: string): TestProjectConfiguration {
  return defineProject({
    test: {
      name,
      include: ["tests/**/*.test.{ts,tsx}", "src/**/*.test.{ts,tsx}", "seed/tests/**/*.test.ts"],
      environment: "node",
    },
  });
}
