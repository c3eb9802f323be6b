import type { DeviceSuggestion, SuggestDevicesInput } from "@loopbid/validators";
import type { z } from "zod";
import { offeredDevices } from "../catalogue/memory.ts";
import type { ServiceContext } from "../context.ts";
import { deviceScore } from "./device-rank.ts";

const LIMIT = 8;

/** Devices that sellers may choose and whose name, or another name of theirs, has a word for every typed beginning, best match first, newer models before older ones. */
export async function suggestDevices(
  ctx: ServiceContext,
  { q, category }: z.output<typeof SuggestDevicesInput>,
): Promise<z.infer<typeof DeviceSuggestion>[]> {
  const devices = await offeredDevices(ctx);
  return devices
    .filter((device) => !category || device.categorySlug === category)
    .map((device) => ({ device, score: deviceScore(device, q) }))
    .filter(({ score }) => score > 0)
    .sort(
      (a, b) =>
        b.score - a.score ||
        b.device.year - a.device.year ||
        a.device.model.localeCompare(b.device.model),
    )
    .slice(0, LIMIT)
    .map(({ device: { slug, categorySlug, brand, model, year } }) => ({
      slug,
      categorySlug: categorySlug as z.infer<typeof DeviceSuggestion>["categorySlug"],
      brand,
      model,
      year,
    }));
}
