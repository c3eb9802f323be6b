import { describe, expect, it } from "vitest";
import { avatarTint, HUES } from "../src/avatar-tint.ts";
import { initials } from "../src/avatar.tsx";
import { contrastRatio, oklchToLinearRgb } from "./contrast.ts";

function ratio(first: string, second: string): number {
  const [a, b] = [first, second].map((text) => {
    const [l = 0, c = 0, h = 0] = (text.match(/[\d.]+/g) ?? []).map(Number);
    return oklchToLinearRgb(l, c, h);
  });
  if (!a || !b) throw new Error("Two colours are needed");
  return contrastRatio(a, b);
}

describe("avatar", () => {
  it.each(HUES)("initials on hue %i are readable in both themes", (hue) => {
    const tint = avatarTint(hue);
    expect(ratio(tint.light.ground, tint.light.text)).toBeGreaterThanOrEqual(4.5);
    expect(ratio(tint.dark.ground, tint.dark.text)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ["Mara Lindqvist", "ML"],
    ["jo_tech", "JT"],
    ["noor", "N"],
    ["Ana María Ruiz", "AR"],
    ["", "?"],
  ])("initials of %j are %s", (name, expected) => {
    expect(initials(name)).toBe(expected);
  });
});
