export const TEMPLATES = [
  "contact",
  "payment",
  "phishing",
  "scam",
  "misleading",
  "copied",
  "identity",
  "forbidden",
  "other",
] as const;
export type Template = (typeof TEMPLATES)[number];

/** By the reason of the check, or by what it is about. */
const BY_REASON: Readonly<Record<string, Template>> = {
  contact: "contact",
  price: "scam",
  duplicate: "copied",
  images: "copied",
  imei: "identity",
  "text.advance_fee": "payment",
  "text.fake_payment": "payment",
  "text.off_platform": "contact",
  "text.counterfeit": "forbidden",
  "text.concealed_lock": "forbidden",
  "text.credential": "forbidden",
  "text.phishing_link": "phishing",
  "text.misleading": "misleading",
};

/** The template that fits the strongest reason of the check ("contact.phone", "text.advance_fee"). */
export function templateFor(reasons: readonly string[]): Template {
  const [strongest = ""] = reasons;
  return BY_REASON[strongest] ?? BY_REASON[strongest.split(".")[0] ?? ""] ?? "other";
}
