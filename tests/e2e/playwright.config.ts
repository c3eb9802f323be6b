import { defineConfig, devices } from "@playwright/test";

const { CHROMIUM_PATH, E2E_WEB_URL } = process.env;

/** Runs against a product that is up already; `npm test` starts one, and `E2E_WEB_URL` names any other. */
export default defineConfig({
  testDir: ".",
  testMatch: "**/*.spec.ts",
  timeout: 120_000,
  expect: { timeout: 20_000 },
  workers: 1,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  outputDir: "test-results",
  use: {
    ...devices["Desktop Chrome"],
    baseURL: E2E_WEB_URL ?? "http://localhost:3000",
    locale: "en-US",
    // What moves is clicked at again after scrolling, and a menu that is scrolled turns over under the pointer.
    contextOptions: { reducedMotion: "reduce" },
    // Pictures of every step would cost more than the tests themselves.
    trace: { mode: "retain-on-failure", screenshots: false, sources: false },
    launchOptions: {
      ...(CHROMIUM_PATH ? { executablePath: CHROMIUM_PATH } : {}),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
});
