import { describe, expect, it } from "vitest";
import { pageWindow } from "../src/page-window.ts";

describe("page window", () => {
  it.each([
    [1, 1, [1]],
    [1, 3, [1, 2, 3]],
    [1, 18, [1, 2, 3, 4, null, 18]],
    [9, 18, [1, null, 8, 9, 10, null, 18]],
    [4, 18, [1, 2, 3, 4, 5, null, 18]],
    [18, 18, [1, null, 15, 16, 17, 18]],
  ])("page %i of %i", (page, count, expected) => {
    expect(pageWindow(page, count)).toEqual(expected);
  });

  it("a gap never stands for a single page", () => {
    for (let page = 1; page <= 12; page += 1) {
      const shown = pageWindow(page, 12);
      shown.forEach((entry, at) => {
        if (entry === null) expect((shown[at + 1] ?? 0) - (shown[at - 1] ?? 0)).toBeGreaterThan(2);
      });
    }
  });
});
