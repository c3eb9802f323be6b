import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BenchContext } from "../src/bench.ts";
import { BENCHES } from "../src/benches/index.ts";
import { markdownOf } from "../src/report/table.ts";
import { openStage, type Stage } from "../src/stage.ts";

let stage: Stage;

beforeAll(async () => {
  const { TEST_DATABASE_URL: databaseUrl, TEST_REDIS_URL: redisUrl } = process.env;
  stage = await openStage({ databaseUrl, redisUrl, say: () => undefined });
});
afterAll(() => stage?.close());

/** Small and quick: what they deliver is looked at, never how fast. */
describe("every bench", () => {
  it.each(BENCHES.map((bench) => [bench.name, bench] as const))(
    "%s delivers everything, in order and once, and fills its rows",
    async (name, bench) => {
      const context: BenchContext = {
        stage,
        rounds: 1,
        quick: true,
        clients: 20,
        say: () => undefined,
      };
      const result = await bench.run(context);
      expect(result.broken).toEqual([]);
      expect(result.rows.length).toBeGreaterThan(0);
      for (const row of result.rows) expect(row.measured).not.toContain("NaN");
      const report = { at: "2026-01-01T00:00:00Z", machine: "", rounds: 1, quick: true };
      expect(markdownOf({ ...report, results: { [name]: result } })).toContain(
        result.rows[0]!.what,
      );
    },
  );
});
