import { createHash } from "node:crypto";

/** Hex SHA-256 of a listing's words alone, so that copies with other spacing, case or punctuation are still found. */
export function textHash({ title, description }: { title: string; description: string }): string {
  const words = `${title} ${description}`
    .normalize("NFKC")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return createHash("sha256")
    .update((words ?? []).join(" "))
    .digest("hex");
}
