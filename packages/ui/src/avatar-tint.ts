/** Hues that sit well beside pine and volt. */
export const HUES = [122, 150, 175, 205, 250, 300, 345, 25, 50, 85] as const;

/** Ground and text colour of initials, per theme. */
export function avatarTint(hue: number) {
  return {
    light: { ground: `oklch(0.89 0.07 ${hue})`, text: `oklch(0.32 0.07 ${hue})` },
    dark: { ground: `oklch(0.36 0.06 ${hue})`, text: `oklch(0.93 0.06 ${hue})` },
  };
}

/** The same text always gives the same hue (FNV-1a). */
export function hueOf(seed: string): number {
  let value = 2166136261;
  for (let i = 0; i < seed.length; i += 1) value = Math.imul(value ^ seed.charCodeAt(i), 16777619);
  return HUES[(value >>> 0) % HUES.length] ?? HUES[0];
}
