/** Letters of other alphabets that pass for Latin ones, as used to slip past filters. Source: Unicode TR39, a subset. */
const CONFUSABLES: Readonly<Record<string, string>> = {
  а: "a",
  е: "e",
  о: "o",
  р: "p",
  с: "c",
  х: "x",
  у: "y",
  і: "i",
  ј: "j",
  ѕ: "s",
  м: "m",
  т: "t",
  н: "h",
  α: "a",
  ο: "o",
  ι: "i",
  ν: "v",
  ρ: "p",
};

const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** Lower case, composed, without invisible characters, look-alike letters replaced. Keeps line ends. */
export function plain(text: string): string {
  const lower = text.normalize("NFKC").replace(INVISIBLE, "").toLowerCase();
  return lower.replace(/[а-яіјѕα-ω]/g, (letter) => CONFUSABLES[letter] ?? letter);
}

const SPACED_WORD = /(?<![\p{L}\p{N}])(?:[a-z0-9@][ ._*-]{1,2}){3,}[a-z0-9@](?![\p{L}\p{N}])/gu;

/** Words that were typed letter by letter ("g m a i l", "w-h-a-t-s-a-p-p"), closed up. */
export function spacedWords(text: string): string[] {
  return [...text.matchAll(SPACED_WORD)].map(([word]) =>
    word.replace(/[ _*-]/g, "").replace(/\.{2,}/g, "."),
  );
}
