export { createSettings, discardSettings } from "./create-settings.ts";
export { FEATURES_FRESH_MS, featuresOf, requireFeature } from "./features.ts";
export { listFeatures } from "./list-features.ts";
export { listSettings } from "./list-settings.ts";
export { marketTerms, SETTINGS_FRESH_MS } from "./market-terms.ts";
export { publishSettings, rollBackSettings } from "./publish-settings.ts";
export { readSettings } from "./read-settings.ts";
export { shopSettings } from "./shop-settings.ts";
export { setFeature } from "./set-feature.ts";
