export const TEMPLATES = ["contact", "scam", "copied", "identity", "forbidden", "other"] as const;
export type Template = (typeof TEMPLATES)[number];

const BY_REASON: Readonly<Record<string, Template>> = {
  contact: "contact",
  price: "scam",
  duplicate: "copied",
  imei: "identity",
};

/** The template that fits the strongest reason of the check ("contact.phone"). */
export function templateFor(reasons: readonly string[]): Template {
  const [strongest = ""] = reasons;
  return BY_REASON[strongest.split(".")[0] ?? ""] ?? "other";
}
