import { DEVICES } from "../devices/index.ts";
import type { Person } from "../people/index.ts";
import { RING } from "../people/table.ts";
import { random } from "../random.ts";
import type { Plan } from "./plan.ts";

const HOUR_MS = 3_600_000;
/** When the auctions ended, hours ago: the sweep for shill bids looks at sellers with one of the last day. */
const ENDED_HOURS_AGO = [5, 70, 160, 240, 350, 500, 700];

/** Auctions of a seller whose friend pushes the price in each of them and never wins. */
export function ringPlans(everyone: readonly Person[]): Plan[] {
  const dice = random("ring");
  const [seller, shill] = RING.map(([, handle]) => everyone.find((one) => one.handle === handle)!);
  const devices = DEVICES.filter(
    ({ category, typicalCents }) =>
      ["phones", "tablets", "consoles", "cameras"].includes(category) && typicalCents.GOOD > 15_000,
  );
  return dice.sample(devices, ENDED_HOURS_AGO.length).map((device, index) => ({
    key: `ring ${index}`,
    device,
    seller: seller!,
    grade: dice.pick(["EXCELLENT", "GOOD"] as const),
    format: "AUCTION",
    state: "SOLD",
    fate: "SOLD_BY_BIDS",
    leftMs: 0,
    shill: shill!,
    endedAgoMs: ENDED_HOURS_AGO[index]! * HOUR_MS,
  }));
}
