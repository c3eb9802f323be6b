/**
 * Words that many listings have, by the least share of listings that has them, in singular: counted over a marketplace of
 * some 560 listings. What is not here is rarer; small errors only cost time, never a match.
 */
const BANDS: readonly [share: number, words: string][] = [
  [0.3, "no not you one up box has used all i one was can good only see ship"],
  [
    0.15,
    "apple two case battery photo charger day if out pick scratch screen condition included work new just look well more about bought back here pro grade before nothing",
  ],
  [
    0.09,
    "excellent use cable passed picture black invoice year wear clean what packing send tested next thank replaced happy price first owner extra front part original last fair return like insured 256gb great kept iphone 30 camera",
  ],
  [
    0.05,
    "sony samsung port memory micro mint light parts normal 7 sold half frame storage repair version 512gb shipping reset fine phone accessory galaxy gen free trace unit mark spring unlocked 13 nintendo",
  ],
  [
    0.03,
    "16gb speaker laptop canon panel sensor remote power silver watch glass 3 4 8gb 1tb mini air pixel macbook google oled switch ultra ipad 15 card series lenovo stand 2022 32gb 8 dell 2024 128gb 64gb max headphone display fan tablet white computer 2 1 5",
  ],
  [
    0.015,
    "16 17 6 9 2023 2021 gray asus controller hdmi graphite studio playstation eos 14 10 11 drive console m4 usb dock rtx m1 m2 blue 24 monitor dji intel a7 bose charge tab nikon mac lens kit titanium microsoft classic tv pink red lg 12 2020",
  ],
];

const SHARES = new Map(
  BANDS.toReversed().flatMap(([share, words]) =>
    words.split(" ").map((word) => [word, share] as const),
  ),
);

/**
 * About which share of listings has a word, 0 to 1; only its order matters. Of words that are not known to be common the
 * longer is the rarer, and letters with digits, as in a model's number, are rarer than letters alone.
 */
export function commonness(word: string): number {
  const known = SHARES.get(word) ?? SHARES.get(word.replace(/s$/, ""));
  if (known !== undefined) return known;
  const digits = /\d/.test(word);
  const letters = /\D/.test(word);
  const weight = digits && letters ? 3 : 1;
  return 0.02 / (1 + word.length * weight);
}
