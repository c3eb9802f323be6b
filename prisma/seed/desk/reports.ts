import { idOf, type ListingReportRow } from "@loopbid/db";
import type { ListingReportReason } from "@loopbid/validators";
import type { Lot } from "../listings/model.ts";
import type { Person } from "../people/index.ts";
import { random } from "../random.ts";

const MINUTE_MS = 60_000;

type Words = readonly [reason: ListingReportReason, note: string];

/** About what slipped through the check. */
const TRUE: readonly (readonly Words[])[] = [
  [
    ["SCAM", "I asked for a picture with today's date and got a link to a courier site instead."],
    ["SCAM", "Wants me to pay a deposit by gift card before he ships."],
    ["MISDESCRIBED", ""],
  ],
  [
    ["COUNTERFEIT", "The logo on the back is in the wrong place, and the screws are Phillips."],
    ["COUNTERFEIT", "Bought one of these from him. It is a copy."],
  ],
  [["STOLEN", "The serial number in picture 2 is the one of my laptop. I have the police report."]],
];
/** About honest listings: people report those too. */
const MISTAKEN: readonly Words[] = [
  ["MISDESCRIBED", "He says light scratches. I can see one deep scratch."],
  ["OTHER", "Way too expensive for that age."],
];

function row(lot: Lot, [reason, note]: Words, reporter: Person, at: number): ListingReportRow {
  return {
    _id: idOf(`report ${lot.listing._id} ${reporter.id}`),
    listingId: lot.listing._id,
    reporterId: reporter.id,
    reason,
    note,
    state: "OPEN",
    decidedById: null,
    decidedAt: null,
    createdAt: new Date(at),
  };
}

/** Open reports of listings that are on sale: of frauds that nobody has caught, and of two that are no fraud. */
export function reports(
  lots: readonly Lot[],
  people: readonly Person[],
  now: number,
): ListingReportRow[] {
  const dice = random("reports");
  const members = people.filter(({ demo, crook, role }) => !demo && !crook && role === "USER");
  const onSale = lots.filter(({ listing }) => listing.state === "LIVE");
  const frauds = onSale.filter(({ fraud }) => fraud !== null).slice(0, TRUE.length);
  const honest = dice.shuffle(onSale.filter(({ fraud }) => fraud === null));
  const cases: (readonly [Lot, readonly Words[]])[] = [
    ...frauds.map((lot, index) => [lot, TRUE[index]!] as const),
    ...MISTAKEN.map((words, index) => [honest[index]!, [words]] as const),
  ];
  return cases.flatMap(([lot, words]) => {
    const reporters = dice.shuffle(members.filter(({ id }) => id !== lot.listing.sellerId));
    return words.map((each, index) =>
      row(lot, each, reporters[index]!, now - dice.int(20, 600) * MINUTE_MS),
    );
  });
}
