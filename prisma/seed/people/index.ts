import { idOf, type UserRow } from "@loopbid/db";
import { random } from "../random.ts";
import { CROOKS, PEOPLE, RING } from "./table.ts";
import type { Voice } from "./table.ts";

export type { Voice } from "./table.ts";

export type Person = {
  id: string;
  email: string;
  name: string;
  handle: string;
  place: string;
  bio: string | null;
  voice: Voice;
  role: UserRow["role"];
  status: UserRow["status"];
  verified: boolean;
  /** Epoch ms. */
  joinedAt: number;
  demo: boolean;
  crook: boolean;
};

const DAY_MS = 86_400_000;

type Demo = readonly [
  box: string,
  name: string,
  handle: string,
  place: string,
  role: UserRow["role"],
  voice: Voice,
  bio: string | null,
];

const demos: readonly Demo[] = [
  [
    "seller",
    "Sam Seller",
    "sam_sells",
    "austin-tx",
    "USER",
    "careful",
    "I test it, I photograph it, I pack it twice.",
  ],
  [
    "buyer",
    "Bea Buyer",
    "bea_buys",
    "austin-tx",
    "USER",
    "plain",
    "Looking for things with a second life in them.",
  ],
  ["rival", "Remy Rival", "remy_rival", "dallas-tx", "USER", "terse", "Will bid one step more."],
  ["moderator", "Mo Derrick", "mo_derrick", "denver-co", "MODERATOR", "plain", null],
  ["admin", "Ada Minton", "ada_minton", "seattle-wa", "ADMIN", "plain", null],
  ["colleague", "Cole Bering", "cole_bering", "boston-ma", "MODERATOR", "plain", null],
];

const person = (rest: Omit<Person, "id" | "verified"> & { verified?: boolean }): Person => ({
  verified: true,
  ...rest,
  id: idOf(`user ${rest.handle}`),
});

/** Everyone in the marketplace: demo accounts, ordinary people, and the accounts behind the frauds. */
export function people(now: number): Person[] {
  const dice = random("people");
  const helpers = demos.map(([box, name, handle, place, role, voice, bio]) =>
    person({
      email: `${box}@loopbid.test`,
      name,
      handle,
      place,
      bio,
      voice,
      role,
      status: "ACTIVE",
      joinedAt: now - 400 * DAY_MS,
      demo: true,
      crook: false,
    }),
  );
  const sellers = PEOPLE.map(([name, handle, place, voice, months, bio]) =>
    person({
      email: `${handle}@example.com`,
      name,
      handle,
      place,
      bio,
      voice,
      role: "USER",
      status: "ACTIVE",
      verified: true,
      joinedAt: now - Math.round((months * 30.4 + dice.float(0, 25)) * DAY_MS),
      demo: false,
      crook: false,
    }),
  );
  const crook = ([name, handle, place, days, status]: (typeof CROOKS)[number]): Person =>
    person({
      email: `${handle}@example.net`,
      name,
      handle,
      place,
      bio: null,
      voice: "plain",
      role: "USER",
      status,
      verified: dice.chance(0.6),
      joinedAt: now - Math.round((days + dice.float(0.1, 0.9)) * DAY_MS),
      demo: false,
      crook: true,
    });
  const crooks = CROOKS.map(crook);
  const ring = RING.map((line) => ({ ...crook(line), verified: true }));
  return [...helpers, ...sellers, ...crooks, ...ring];
}
