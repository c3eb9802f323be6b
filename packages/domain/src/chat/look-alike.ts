/** Signs that pass for another. Source: Unicode TR39, a subset, and what sets apart letters in common typefaces. */
const PASSES_FOR: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "l",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "8": "b",
  а: "a",
  в: "b",
  е: "e",
  ё: "e",
  һ: "h",
  і: "i",
  ї: "i",
  ј: "j",
  к: "k",
  м: "m",
  н: "h",
  о: "o",
  р: "p",
  с: "c",
  т: "t",
  у: "y",
  х: "x",
  ѕ: "s",
  ԁ: "d",
  ӏ: "l",
  ı: "i",
  α: "a",
  ε: "e",
  ι: "i",
  κ: "k",
  ν: "v",
  ο: "o",
  ρ: "p",
  τ: "t",
  υ: "u",
};

/** A word as it looks at a glance: without accents, each sign as the Latin letter that it passes for. */
export function skeleton(word: string): string {
  const bare = word.normalize("NFD").replace(/\p{M}/gu, "");
  const letters = [...bare].map((sign) => PASSES_FOR[sign] ?? sign).join("");
  return letters.replaceAll("rn", "m").replaceAll("vv", "w");
}

/** How many letters one must add, drop, change or swap with the next to make one word of the other. */
export function editDistance(left: string, right: string): number {
  // Longer differences are all the same here, and a word in a message may be long.
  if (Math.abs(left.length - right.length) > 2) return 3;
  let before: number[] = [];
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const same = left[i - 1] === right[j - 1];
      let least = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1])
        least = Math.min(least, before[j - 2]! + 1);
      next.push(least);
    }
    before = row;
    row = next;
  }
  return row[right.length]!;
}
