import type { Strikes } from "@loopbid/validators";
import { useFormatter, useTranslations } from "next-intl";

/** The sales that this person let lapse. */
export function StrikeList({ strikes }: { strikes: Strikes }) {
  const t = useTranslations("auth.settings.strikes");
  const format = useFormatter();
  return (
    <>
      <p className="font-semibold">{t("count", { count: strikes.count })}</p>
      <ul className="mt-2 flex flex-col gap-1 text-muted">
        {strikes.items.map(({ id, listingTitle, at }) => (
          <li key={id}>
            {t("line", {
              title: listingTitle ?? t("gone"),
              date: format.dateTime(new Date(at), { dateStyle: "medium" }),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}
