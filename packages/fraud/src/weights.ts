import { DEFAULT_FRAUD_THRESHOLDS, type FraudRuleSet } from "@loopbid/domain";
import type { SignalKey, TextLabel, WeighedKey } from "@loopbid/validators";

/** How much a full score of each signal counts. The comment says what one signal can do alone. */
export const WEIGHTS: Readonly<Record<SignalKey, number>> = {
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
};

/** The model's manifest has the same, calibrated with it; a test holds the two together. */
const TEXT_WEIGHTS: Readonly<Record<TextLabel, number>> = {
  advance_fee: 0.9,
  off_platform: 0.45,
  fake_payment: 0.9,
  counterfeit: 0.85,
  concealed_lock: 0.85,
  misleading: 0.8,
  credential: 0.8,
  phishing_link: 0.95,
  spam: 0,
};

const textWeights = Object.fromEntries(
  Object.entries(TEXT_WEIGHTS).map(([label, weight]) => [`text.${label}`, weight]),
);

/**
 * Version 1 of the rules, from which every other one descends. What is changed here later reaches a database that has
 * rules only for signals that its rules do not know.
 */
export const BUILT_IN_RULES: FraudRuleSet & { weights: Readonly<Record<WeighedKey, number>> } = {
  number: 1,
  weights: { ...WEIGHTS, ...textWeights } as Record<WeighedKey, number>,
  ...DEFAULT_FRAUD_THRESHOLDS,
  observers: 3,
};
