type Rgb = readonly [number, number, number];

const parse = (hex: string): Rgb => {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
};

/** Blends two `#rrggbb` colours; `amount` 0 is the first, 1 the second. */
export function mix(a: string, b: string, amount: number): string {
  const from = parse(a);
  const to = parse(b);
  const channels = from.map((c, i) => Math.round(c + ((to[i] ?? c) - c) * amount));
  return `#${channels.map((c) => c.toString(16).padStart(2, "0")).join("")}`;
}

export const lighter = (hex: string, amount: number): string => mix(hex, "#ffffff", amount);
export const darker = (hex: string, amount: number): string => mix(hex, "#05080a", amount);

/** Perceived brightness, 0 black to 1 white. */
export function luminance(hex: string): number {
  const [r, g, b] = parse(hex);
  return (0.299 * r + 0.587 * g + 0.114 * b) / 255;
}
