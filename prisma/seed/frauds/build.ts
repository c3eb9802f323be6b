import { categoryBySlug } from "@loopbid/domain";
import { DEVICES } from "../devices/index.ts";
import type { World } from "../listings/honest.ts";
import type { Lot } from "../listings/model.ts";
import { finishFor, picturesFor } from "../listings/pictures.ts";
import { worth } from "../listings/price.ts";
import { listingRow } from "../listings/row.ts";
import { makeImei, specsFor } from "../listings/specs.ts";
import { drawer, expand } from "../listings/text/grammar.ts";
import { wordsFor } from "../listings/text/index.ts";
import type { Person } from "../people/index.ts";
import { RING } from "../people/table.ts";
import { random } from "../random.ts";
import type { Random } from "../random.ts";
import type { FraudScript } from "./kinds.ts";
import { CONTACT_SCRIPTS } from "./scripts-contact.ts";
import { GOODS_SCRIPTS } from "./scripts-goods.ts";

const HOUR_MS = 3_600_000;
/** What slips through asks a share of the worth that the check lets pass. */
const SUBTLE = [0.63, 0.78] as const;
const SCRIPTS: readonly FraudScript[] = [...CONTACT_SCRIPTS, ...GOODS_SCRIPTS];

/** Numbers and hosts that are reserved for fiction (555-01xx, .example). */
function contactWords(seller: Person, dice: Random): Record<string, string> {
  return {
    phone: `(${dice.pick([512, 305, 213, 702])}) 555-01${dice.int(10, 99)}`,
    mail: `${seller.handle}${dice.int(1, 99)}@mailbox.example`,
    contact: `@${seller.handle}_${dice.int(10, 99)}`,
  };
}

type Copied = { description: string; imei: string; device: Lot["device"]; shots: Lot["shots"] };

/** An honest listing that the fraud takes its text or IMEI from. */
function victim(honest: readonly Lot[], script: FraudScript, dice: Random): Lot | undefined {
  const live = honest.filter(
    ({ listing, device }) =>
      listing.state === "LIVE" && script.categories.includes(device.category),
  );
  const fitting =
    script.kind === "reused-imei"
      ? live.filter(({ listing }) => "imei" in (listing.specs as object))
      : live.filter(({ listing }) => listing.description.length > 260);
  return fitting.length > 0 ? dice.pick(fitting) : undefined;
}

function copyFrom(lot: Lot | undefined): Copied | null {
  if (!lot) return null;
  const imei = (lot.listing.specs as Record<string, unknown>)["imei"];
  return {
    description: lot.listing.description,
    imei: typeof imei === "string" ? imei : "",
    device: lot.device,
    shots: lot.shots,
  };
}

function fraudLot(
  script: FraudScript,
  index: number,
  seller: Person,
  honest: readonly Lot[],
  world: World,
): Lot {
  const key = `fraud ${script.kind} ${index}`;
  const dice = random(key);
  const copies = script.kind === "stolen-text" || script.kind === "reused-imei";
  const copied = copies ? copyFrom(victim(honest, script, dice)) : null;
  const valuable = DEVICES.filter(
    (device) => script.categories.includes(device.category) && device.typicalCents.GOOD >= 12_000,
  );
  const device = copied?.device ?? dice.pick(valuable);
  const category = categoryBySlug(device.category);
  if (!category) throw new Error(`unknown category ${device.category}`);
  const grade = dice.weighted([
    ["PREMIUM", 4],
    ["EXCELLENT", 3],
    ["GOOD", 1],
  ] as const);
  const finish = finishFor(device, false, dice);
  const specs = specsFor(category, device, grade, finish, dice);
  delete specs["imei"];
  if (script.kind === "reused-imei") specs["imei"] = copied?.imei || makeImei(dice, device);
  const words = {
    ...wordsFor(
      {
        device,
        finish,
        grade,
        specs,
        place: seller.place,
        year: new Date(world.now).getUTCFullYear(),
      },
      dice,
    ),
    ...contactWords(seller, dice),
    storage: String(specs["storage"] ?? "full set").replace(" ", ""),
    brandhost: device.brand.toLowerCase().replace(/[^a-z]/g, ""),
  };
  const draw = drawer(words, dice);
  const [title = device.model] = draw([script.titles[index % script.titles.length] ?? "{full}"]);
  const text = script.texts[index % Math.max(1, script.texts.length)];
  const description =
    script.kind === "stolen-text" && copied ? copied.description : expand(text ?? "", words, dice);
  const state = script.states[index] ?? "HELD";
  const ageMs = world.now - seller.joinedAt;
  const submittedAt =
    world.now - Math.round(Math.min(ageMs * 0.9, 20 * 24 * HOUR_MS) * dice.float(0.03, 0.9));
  const decidedAt = submittedAt + Math.round((world.now - submittedAt) * dice.float(0.2, 0.8));
  const priceCents = Math.max(
    900,
    Math.round(
      (worth(device, grade, specs) * dice.float(...(state === "LIVE" ? SUBTLE : script.price))) /
        500,
    ) * 500,
  );
  const times = {
    createdAt: submittedAt - dice.int(120_000, 2_400_000),
    submittedAt,
    publishedAt: state === "LIVE" ? submittedAt + dice.int(3_000, 40_000) : null,
    durationHours: null,
    closedAt: state === "REMOVED" ? decidedAt : null,
  };
  const voice = dice.pick(["terse", "plain", "careful"] as const);
  const shots = picturesFor(device, finish, "PREMIUM", specs, voice, dice);
  return {
    listing: listingRow(
      {
        key,
        seller,
        device,
        grade,
        specs,
        title: title.slice(0, 95),
        description,
        times,
        state,
        format: "FIXED_PRICE",
        priceCents,
      },
      random(`${key} row`),
    ),
    device,
    shots: script.kind === "stolen-text" && copied ? copied.shots : shots,
    fraud: script.kind,
    auction: null,
    bids: [],
    order: null,
    check: null,
    action: null,
    watches: [],
  };
}

/** Every script in each of its states, spread over the crooked accounts. */
export function fraudLots(honest: readonly Lot[], world: World): Lot[] {
  const ring = new Set(RING.map(([, handle]) => handle));
  const crooks = world.everyone.filter(({ crook, handle }) => crook && !ring.has(handle));
  const clean = crooks.filter((person) => person.status === "ACTIVE");
  const settled = clean.filter((person) => world.now - person.joinedAt > 30 * 24 * HOUR_MS);
  let turn = 0;
  return SCRIPTS.flatMap((script) =>
    script.states.map((state, index) => {
      // A suspended account has nothing live, and a new one rarely slips through.
      const pool = state === "REMOVED" ? crooks : state === "LIVE" ? settled : clean;
      return fraudLot(script, index, pool[turn++ % pool.length] as Person, honest, world);
    }),
  );
}

export const statementFor = (kind: string): string =>
  SCRIPTS.find((script) => script.kind === kind)?.statement ?? "";
