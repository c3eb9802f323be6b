import { CONDITIONS, type CategorySlug } from "@loopbid/domain";
import { type CatalogueDevice, DeviceFields } from "@loopbid/validators";

type Condition = (typeof CONDITIONS)[number];

/** A device while it is typed. */
export interface DeviceForm {
  categorySlug: CategorySlug | null;
  brand: string;
  model: string;
  /** Separated by commas. */
  aliases: string;
  year: string;
  launchCents: number | null;
  typicalCents: Readonly<Record<Condition, number | null>>;
}

export function formOf(device: CatalogueDevice | null, category: CategorySlug | null): DeviceForm {
  const none = Object.fromEntries(CONDITIONS.map((one) => [one, null])) as Record<Condition, null>;
  if (!device)
    return {
      categorySlug: category,
      brand: "",
      model: "",
      aliases: "",
      year: "",
      launchCents: null,
      typicalCents: none,
    };
  const { categorySlug, brand, model, aliases, year, launchCents, typicalCents } = device;
  return {
    categorySlug,
    brand,
    model,
    aliases: aliases.join(", "),
    year: String(year),
    launchCents,
    typicalCents: { ...none, ...typicalCents },
  };
}

/** What was typed as a device, or the first thing that is wrong by field. */
export function readForm(
  form: DeviceForm,
): { fields: DeviceFields } | { issues: Readonly<Record<string, string>> } {
  const parsed = DeviceFields.safeParse({
    ...form,
    aliases: form.aliases
      .split(",")
      .map((alias) => alias.trim())
      .filter(Boolean),
    year: Number(form.year),
  });
  if (parsed.success) return { fields: parsed.data };
  const issues: Record<string, string> = {};
  for (const { path, message } of parsed.error.issues) issues[path.join(".")] ??= message;
  for (const { path, message } of parsed.error.issues) issues[String(path[0])] ??= message;
  return { issues };
}
