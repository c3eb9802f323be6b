import type { Condition } from "@loopbid/domain";
import type { Voice } from "../../people/index.ts";
import type { Random } from "../../random.ts";
import {
  BARE,
  CHATTER,
  CLOSINGS,
  DELIVERY,
  FACTS,
  KIT,
  LOOKS,
  NUMBERS,
  OPENINGS,
  PICKUP,
  READY,
} from "./banks.ts";
import { ABROAD, BRITISH, LOUD, SHOP, SOUTHERN, TERSE } from "./dialects.ts";
import { capital, drawer, expand } from "./grammar.ts";
import type { Words } from "./grammar.ts";
import { thumbed, withTypos } from "./typos.ts";

type Draw = ReturnType<typeof drawer>;
type Telling = { draw: Draw; dice: Random; words: Words; grade: Condition; ships: boolean };

const numbersFor = ({ words, grade }: Telling): readonly string[] =>
  NUMBERS.filter((template) => {
    if (template.startsWith("[Unlocked")) return words["unlocked"] !== undefined;
    if (/mining|Mined/.test(template)) return false;
    return !(grade === "FOR_PARTS" && template.startsWith("{Deadpixels}"));
  });

const kit = (t: Telling): string[] => (t.words["kit"] ? t.draw(KIT) : t.draw(BARE));
const sending = (t: Telling, count = 1): string[] => t.draw(t.ships ? DELIVERY : PICKUP, count);
const looks = (t: Telling, count: number): string[] =>
  t.draw(LOOKS[t.grade], t.grade === "FOR_PARTS" ? 1 : count);
const ready = (t: Telling): string[] => (t.grade === "FOR_PARTS" ? [] : t.draw(READY));

function careful(t: Telling): string {
  const { draw, dice } = t;
  const paragraphs = [
    [...draw(OPENINGS), ...draw(FACTS)],
    [...looks(t, dice.int(2, 3)), ...draw(numbersFor(t), dice.int(1, 3))],
    [...kit(t), ...ready(t)],
    [...sending(t), ...draw(CLOSINGS, dice.int(1, 2))],
  ];
  return paragraphs.map((sentences) => sentences.join(" ")).join("\n\n");
}

function plain(t: Telling): string {
  const { draw, dice } = t;
  const middle = dice.shuffle([
    ...draw(numbersFor(t), dice.int(0, 2)),
    ...(dice.chance(0.6) ? kit(t) : []),
    ...(dice.chance(0.5) ? draw(FACTS) : []),
  ]);
  return [
    ...draw(OPENINGS),
    ...looks(t, 1),
    ...middle,
    ...ready(t),
    ...(dice.chance(0.7) ? sending(t) : []),
    ...(dice.chance(0.5) ? draw(CLOSINGS) : []),
  ].join(" ");
}

function chatty(t: Telling): string {
  const { draw, dice } = t;
  const first = [...draw(OPENINGS), ...draw(CHATTER)].join(" ");
  const second = [...looks(t, dice.int(1, 2)), ...draw(FACTS), ...draw(numbersFor(t))].join(" ");
  const third = [...kit(t), ...sending(t), ...draw(CLOSINGS)].join(" ");
  return dice.chance(0.5) ? `${first}\n\n${second} ${third}` : `${first} ${second}\n\n${third}`;
}

function list(t: Telling): string {
  const { draw, dice, words } = t;
  const lines = [
    ...looks(t, 2),
    ...draw(numbersFor(t), 3),
    ...kit(t),
    ...ready(t),
    ...dice
      .sample(["fact1", "fact2", "fact3"], 2)
      .flatMap((key) => (words[key] ? [capital(words[key])] : [])),
  ];
  const bullet = dice.pick(["- ", "* ", "• "]);
  return `${draw(OPENINGS)[0]}\n\n${lines.map((line) => bullet + line.replace(/\.$/, "")).join("\n")}\n\n${[...sending(t), ...draw(CLOSINGS)].join(" ")}`;
}

type Dialect = {
  opening: readonly string[];
  middle: readonly string[];
  closing: readonly string[];
};

const inDialect = (t: Telling, bank: Dialect): string =>
  [
    ...t.draw(bank.opening),
    ...looks(t, 1),
    ...t.draw(numbersFor(t), t.dice.int(0, 1)),
    ...t.draw(bank.middle),
    ...(t.dice.chance(0.6) ? kit(t) : []),
    ...t.draw(bank.closing, t.dice.int(1, 2)),
  ].join(" ");

function shop(t: Telling): string {
  const { draw, dice } = t;
  const extra = { ...t.words, looks: looks(t, 1)[0] };
  const middle = drawer(extra, dice)(SHOP.middle, 3);
  return `${draw(SHOP.opening)[0]}\n\n${[...middle, ...draw(numbersFor(t), 2), ...kit(t)].join(" ")}\n\n${draw(SHOP.closing)[0]}`;
}

function terse(t: Telling): string {
  const extra: Words = { ...t.words, looks: looks(t, 1)[0] };
  const [first = ""] = drawer(extra, t.dice)(TERSE);
  const fault = t.words["fault"] ? ` ${capital(t.words["fault"])}.` : "";
  return `${first}${fault}`;
}

function loud(t: Telling): string {
  const look = (looks(t, 1)[0] ?? "").toUpperCase();
  return expand(t.dice.pick(LOUD), { ...t.words, LOOK: look, MODEL: t.words["MODEL"] }, t.dice);
}

const tellers: Record<Voice, (t: Telling) => string> = {
  careful,
  plain,
  chatty,
  list,
  shop,
  terse,
  loud,
  lower: (t) => thumbed(plain(t), t.dice),
  southern: (t) => inDialect(t, SOUTHERN),
  british: (t) => inDialect(t, BRITISH),
  abroad: (t) => inDialect(t, ABROAD),
};

const SLOPPY: readonly Voice[] = ["plain", "chatty", "lower", "southern", "loud"];
const MIN_DESCRIPTION = 40;

/** What this voice writes about this copy; at least 40 characters. */
export function describe(
  voice: Voice,
  words: Words,
  grade: Condition,
  ships: boolean,
  dice: Random,
): string {
  const telling: Telling = { draw: drawer(words, dice), dice, words, grade, ships };
  const told = tellers[voice](telling);
  const text = SLOPPY.includes(voice) && dice.chance(0.4) ? withTypos(told, dice) : told;
  return text.length >= MIN_DESCRIPTION ? text : `${text} ${sending(telling)[0]}`;
}
