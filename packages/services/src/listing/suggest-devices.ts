import type { Db, DeviceRow } from "@loopbid/db";
import type { DeviceSuggestion, SuggestDevicesInput } from "@loopbid/validators";
import type { z } from "zod";
import type { ServiceContext } from "../context.ts";
import { deviceScore } from "./device-rank.ts";

const LIMIT = 8;
const FRESH_MS = 60_000;

/** The catalogue is small and hardly changes, while this is asked with every key that a seller types. */
const catalogues = new WeakMap<Db, { at: number; devices: Promise<DeviceRow[]> }>();

function catalogueOf({ db, now }: ServiceContext): Promise<DeviceRow[]> {
  const known = catalogues.get(db);
  if (known && now() - known.at < FRESH_MS) return known.devices;
  const devices = db.rows.devices.find({});
  catalogues.set(db, { at: now(), devices });
  devices.catch(() => catalogues.delete(db));
  return devices;
}

/** Devices whose name has a word for every typed beginning, best match first, newer models before older ones. */
export async function suggestDevices(
  ctx: ServiceContext,
  { q, category }: z.output<typeof SuggestDevicesInput>,
): Promise<z.infer<typeof DeviceSuggestion>[]> {
  const devices = await catalogueOf(ctx);
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
