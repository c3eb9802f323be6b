import { describe, expect, it } from "vitest";
import { Turnstile } from "../src/turnstile.ts";

describe("the turnstile", () => {
  it("lets so many in at once, in the order that they came, also past failures", async () => {
    const turnstile = new Turnstile(2);
    const begun: number[] = [];
    let inside = 0;
    let most = 0;
    const results = await Promise.allSettled(
      Array.from({ length: 9 }, (_n, number) =>
        turnstile.run(async () => {
          begun.push(number);
          most = Math.max(most, ++inside);
          await Promise.resolve();
          inside -= 1;
          if (number % 3 === 0) throw new Error("failed");
          return number;
        }),
      ),
    );
    expect(most).toBe(2);
    expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(results.filter(({ status }) => status === "rejected")).toHaveLength(3);
    expect(await turnstile.run(() => Promise.resolve("later"))).toBe("later");
  });
});
