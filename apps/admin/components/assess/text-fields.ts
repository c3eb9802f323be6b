import { type AssessedText, AssessTextInput, type PriceBand } from "@loopbid/validators";

/** What the form holds; `category` is empty where none fits. */
export interface TextFields {
  title: string;
  description: string;
  category: string;
  priceBand: PriceBand;
}

export const NO_TEXT: TextFields = {
  title: "",
  description: "",
  category: "",
  priceBand: "unknown",
};

/** The text as the check takes it, or what is wrong with a field of it, by field. */
export function readFields({
  category,
  ...fields
}: TextFields): { text: AssessedText } | { wrong: Readonly<Record<string, string>> } {
  const read = AssessTextInput.safeParse({ ...fields, categorySlug: category || null });
  if (read.success) return { text: read.data };
  const wrong = read.error.issues.map(({ path, message }) => [String(path[0]), message]);
  return { wrong: Object.fromEntries(wrong) };
}
