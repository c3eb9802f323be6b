/** A part of the product that admins can turn off, or give to a share of the people only. */
export interface FeatureFlag {
  /** On or off for everyone, or for a percentage of the people. */
  kind: "boolean" | "percentage";
  /** What counts while nobody decided: the percentage of people who have it. */
  standard: number;
}

/** Every flag there is; who has no entry here is on. The words for them are the desk's. */
export const FEATURE_FLAGS = {
  /** Publishing: drafts can be written and wait, nothing new goes to its check. */
  "new-listings": { kind: "boolean", standard: 100 },
  /** Buying at once, at a fixed price or an auction's buy-now price; bids go on. */
  "buy-now": { kind: "boolean", standard: 100 },
  /** Sellers offer a lower price to everyone who watches. */
  "watcher-offers": { kind: "percentage", standard: 100 },
} as const satisfies Record<string, FeatureFlag>;

export type FeatureName = keyof typeof FEATURE_FLAGS;
export const FEATURE_NAMES = Object.keys(FEATURE_FLAGS) as [FeatureName, ...FeatureName[]];

/** FNV-1a, 32 bits: spreads ids well and is the same everywhere. */
function spread(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash ^= text.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}

/** Which of 100 equal shares of the people somebody is in, for one flag: always the same, and unlike that of other flags. */
export function shareOf(name: FeatureName, userId: string): number {
  return spread(`${name}:${userId}`) % 100;
}

/**
 * Whether somebody has a feature that `percentage` of the people have. Raising the percentage takes it from nobody. A
 * visitor without an account has it only where everyone does.
 */
export function hasFeature(name: FeatureName, percentage: number, userId: string | null): boolean {
  if (percentage >= 100) return true;
  return userId !== null && shareOf(name, userId) < percentage;
}
