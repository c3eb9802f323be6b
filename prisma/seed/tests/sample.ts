import { generateMarketplace } from "../generate.ts";

export const NOW = Date.UTC(2026, 10, 22, 12);
/** Made once: every suite reads the same marketplace. */
export const market = generateMarketplace(NOW);
export const listings = market.lots.map((lot) => lot.listing);
export const honest = market.lots.filter((lot) => lot.fraud === null);
export const frauds = market.lots.filter((lot) => lot.fraud !== null);
