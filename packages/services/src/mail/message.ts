import catalogue from "./messages/en.json" with { type: "json" };

type Catalogue = typeof catalogue;
export type MailName = Exclude<keyof Catalogue, "layout">;

/** Fills `{name}` places. Values are plain text: the layout escapes what goes into html. */
export function fill(text: string, values: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (place, key: string) => values[key] ?? place);
}

export function mailTexts(name: MailName): Catalogue[MailName] {
  return catalogue[name];
}

export const layoutTexts = catalogue.layout;
