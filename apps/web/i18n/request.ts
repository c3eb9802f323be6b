import { getRequestConfig } from "next-intl/server";

/** Each file is one area of the site, and the namespace that its components ask for. */
const AREAS = [
  "common",
  "shop",
  "listing",
  "auth",
  "sell",
  "account",
  "log",
  "notification",
  "chat",
  "offer",
  "saved-search",
  "decision",
] as const;

export default getRequestConfig(async () => {
  const locale = "en";
  const loaded = await Promise.all(
    AREAS.map(async (area) => {
      const file = await import(`../messages/${locale}/${area}.json`);
      return [area, file.default] as const;
    }),
  );
  return { locale, timeZone: "UTC", messages: Object.fromEntries(loaded) };
});
