import type { Condition } from "@loopbid/domain";
import type { Device } from "../devices/index.ts";
import type { Finish } from "../devices/finishes.ts";
import { album } from "../illustrations/album.ts";
import type { Shot } from "../illustrations/shot.ts";
import type { Wear } from "../illustrations/wear.ts";
import type { Voice } from "../people/index.ts";
import type { Random } from "../random.ts";
import type { Specs } from "./specs.ts";

export const WEAR: Record<Condition, Wear> = {
  PREMIUM: 0,
  EXCELLENT: 1,
  GOOD: 2,
  FAIR: 3,
  FOR_PARTS: 4,
};

const diligent: Partial<Record<Voice, number>> = {
  careful: 1,
  list: 0.95,
  shop: 0.9,
  chatty: 0.7,
  british: 0.7,
  abroad: 0.6,
  plain: 0.55,
  southern: 0.4,
  lower: 0.35,
  loud: 0.25,
  terse: 0.2,
};

/** The first colour of a device is the one that most people bought, and the only one of what is not offered now. */
export const finishFor = (device: Device, offered: boolean, dice: Random): Finish =>
  dice.weighted(
    device.finishes.map((finish, i) => [finish, i === 0 ? 4 : offered ? 1 : 0] as const),
  );

/** Careful sellers show every side, the marks and the box; others one or two pictures. */
export function picturesFor(
  device: Device,
  finish: Finish,
  grade: Condition,
  specs: Specs,
  voice: Voice,
  dice: Random,
): Shot[] {
  const care = diligent[voice] ?? 0.5;
  const kinds: Shot["kind"][] = ["hero"];
  if (dice.chance(care)) kinds.push("back");
  if (dice.chance(care * 0.8)) kinds.push("on");
  if (dice.chance(WEAR[grade] < 2 ? care * 0.3 : WEAR[grade] > 2 ? care + 0.2 : care * 0.45))
    kinds.push("detail");
  const boxed = specs["originalBox"] ?? dice.chance(0.25);
  if (boxed && dice.chance(care + 0.1)) kinds.push("kit");
  return album(device, finish, WEAR[grade], kinds);
}
