/** Longer texts do not pass the listing form; what a caller sends all the same is cut. */
const LONGEST = 8_000;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
const BLANK = /[\s\u0000-\u001f\u007f-\u009f]+/g;
const CYRILLIC = "АВЕКМНОРСТХаеорсухіѕј";
const LATIN = "ABEKMHOPCTXaeopcyxisj";
const LOOKALIKE = new RegExp(`[${CYRILLIC}]`, "g");
const EMAIL = /[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,4}/g;
const URL_LIKE = /(?:https?:\/\/|www\.)([^\s/<>()]{1,100})(\/[^\s<>()]{0,200})?/gi;
const PHONE = /\+?\(?[0-9][0-9(). -]{7,18}[0-9]/g;
const PATH_LENGTH = 24;

function digitsAs(run: string): string {
  const digits = run.replace(/[^0-9]/g, "").length;
  if (digits > 13) return "<imei>";
  return digits >= 9 ? "<phone>" : run;
}

/**
 * Makes text plain before the tokenizer sees it: composed, without invisible characters, look-alike letters replaced,
 * addresses and numbers masked. `training/loopfraud/normalise.py` does the same, step by step; a fixture holds them together.
 */
export function normalise(text: string): string {
  return text
    .slice(0, LONGEST)
    .toWellFormed()
    .normalize("NFKC")
    .replace(INVISIBLE, "")
    .replace(LOOKALIKE, (letter) => LATIN[CYRILLIC.indexOf(letter)] ?? letter)
    .replaceAll("[", "(")
    .replaceAll("]", ")")
    .replace(BLANK, " ")
    .replace(EMAIL, "<email>")
    .replace(
      URL_LIKE,
      (_, host: string, path = "") => host.toLowerCase() + path.slice(0, PATH_LENGTH),
    )
    .replace(PHONE, digitsAs)
    .trim();
}
