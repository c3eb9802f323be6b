export { assessListing, createAssessor, type ModelOpinion } from "./assess-listing.ts";
export { type ListingClassifier, SIGNALS_ONLY } from "./classifier.ts";
export { SIGNAL_KEYS, type SignalKey } from "./signals/signal.ts";
export { THRESHOLDS, WEIGHTS, WEIGHTS_VERSION } from "./weights.ts";
