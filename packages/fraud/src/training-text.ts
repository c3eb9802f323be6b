import { findEmails } from "./contact/email.ts";
import { plain } from "./contact/normalise.ts";
import { findPhones } from "./contact/phone.ts";
import { findSpelledPhones } from "./contact/spelled-phone.ts";
import { normalise } from "./text/normalise.ts";

const HANDLE = /(?<![\w<])@[\w.]{3,40}/g;
/** "j o h n @ g m a i l", "7 1 4 5 5 5 0 1 9 2": typed apart so that no filter sees it. */
const TYPED_APART = /(?<![\p{L}\p{N}])(?:[\p{L}\p{N}@.] ){4,}[\p{L}\p{N}](?![\p{L}\p{N}])/gu;

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/**
 * A text as the model reads it, without what leads to a person: addresses, telephone numbers and handles become their
 * placeholders, also where they are disguised. What is left is fit to be kept for training.
 */
export function trainingText(text: string): string {
  const read = normalise(text);
  const words = plain(read);
  const found = [...findEmails(words), ...findPhones(words), ...findSpelledPhones(words)].filter(
    ({ excerpt }) => excerpt.length > 0,
  );
  return found
    .reduce(
      (left, { type, excerpt }) =>
        left.replace(new RegExp(escaped(excerpt), "gi"), () => `<${type}>`),
      read,
    )
    .replace(TYPED_APART, (run) =>
      run.includes("@") ? "<email>" : /\d/.test(run) ? "<phone>" : run,
    )
    .replace(HANDLE, "<handle>");
}
