import type { FraudThresholds, WeightTable } from "@loopbid/domain";
import type { SignalKey } from "./signals/signal.ts";

/** Stored with every verdict: change it with any weight, threshold or signal. */
export const WEIGHTS_VERSION = "2026-11-2";

/** How much a full score of each signal counts. The comment says what one signal can do alone. */
export const WEIGHTS: WeightTable<SignalKey> = {
  version: WEIGHTS_VERSION,
  weights: {
    // Holds alone: dealing outside Loopbid is how most buyers lose their money.
    "contact-details": 0.75,
    // Holds alone below about 44% of the median; a mild bargain does not.
    "price-against-comparables": 0.8,
    // Holds alone when another seller's text was copied nearly whole.
    "duplicate-text": 0.7,
    // Holds alone when another seller's picture is shown: it proves nothing about who has the thing.
    "duplicate-images": 0.7,
    // Never holds alone, nor with being new: files say little, and lose even that on the way.
    "image-metadata": 0.2,
    // Never holds alone: everyone was new once.
    "seller-history": 0.35,
    // Never holds alone: who does not pay may still sell what is described.
    "seller-strikes": 0.25,
    // Never holds alone: people buy new phones.
    "new-device": 0.35,
    // Holds alone when another seller offers the same device, or the number is no IMEI or of another model.
    imei: 0.8,
  },
};

/** Removal without a person looking takes three strong signals at once: two strongest alone reach 0.95. */
export const THRESHOLDS: FraudThresholds = { review: 0.5, block: 0.96 };
