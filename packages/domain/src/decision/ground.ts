/** The rules of the house that a decision can name, each one that a person may have broken. */
export const GROUNDS = [
  "scam",
  "counterfeit",
  "stolen",
  "prohibited",
  "misleading",
  "contact",
  "shill-bidding",
  "harassment",
  "spam",
  "unpaid",
  "other",
] as const;
export type Ground = (typeof GROUNDS)[number];

/** By the reason of a check, or by what the reason is about. */
const BY_REASON = new Map<string, Ground>(
  Object.entries<Ground>({
    contact: "contact",
    price: "scam",
    duplicate: "scam",
    images: "scam",
    imei: "stolen",
    "text.advance_fee": "scam",
    "text.fake_payment": "scam",
    "text.off_platform": "contact",
    "text.counterfeit": "counterfeit",
    "text.concealed_lock": "stolen",
    "text.credential": "scam",
    "text.phishing_link": "scam",
    "text.misleading": "misleading",
    "text.spam": "spam",
  }),
);

/** The ground that fits the strongest reason of a check ("contact.phone", "text.advance_fee") that names one. */
export function groundOf(reasons: readonly string[]): Ground {
  for (const reason of reasons) {
    const ground = BY_REASON.get(reason) ?? BY_REASON.get(reason.split(".")[0]!);
    if (ground) return ground;
  }
  return "other";
}
