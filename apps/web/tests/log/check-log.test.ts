import { describe, expect, it } from "vitest";
import { checkLog, holds } from "../../components/log/check-log.ts";
import { tamper } from "../../components/log/tamper.ts";
import { sampleLog } from "./sample-log.ts";

const NONE = new Map<number, string>();

describe("checking a log with the browser's SHA-256", () => {
  it("finds a real one sound, and counts each hash once", async () => {
    const checked = await checkLog(sampleLog(), NONE);
    expect(holds(checked)).toBe(true);
    // The terms, the reserve, six rows and four maxima.
    expect(checked.hashes).toBe(12);
  });

  it("names the row in which one price was changed", async () => {
    const { log, seq, from, to } = tamper(sampleLog())!;
    expect(to - from).toBe(100);
    const checked = await checkLog(log, NONE);
    expect(holds(checked)).toBe(false);
    expect(checked.report.CHAIN).toEqual({ seq, problem: "HASH_MISMATCH" });
    expect(checked.report.REPLAY).toEqual({ seq, problem: "DIVERGES" });
    expect(checked.report.MAXIMA).toBeNull();
  });

  it("holds a log to the rows that were seen live", async () => {
    const log = sampleLog();
    const seen = new Map(log.rows.slice(0, 2).map((row) => [row.seq, row.hash]));
    expect((await checkLog(log, seen)).receipts).toEqual({ matching: 2, differs: null });
    const checked = await checkLog(log, new Map([...seen, [4, "another"]]));
    expect(checked.receipts.differs).toBe(4);
    expect(holds(checked)).toBe(false);
  });

  it("stops when the page is left", async () => {
    await expect(checkLog(sampleLog(), NONE, AbortSignal.abort())).rejects.toThrow("aborted");
  });
});
