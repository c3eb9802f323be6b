import type { PersonFile } from "@loopbid/validators";
import { MonitorSmartphone } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { Section } from "../review/section.tsx";

/** From how many browsers somebody signs in, and since when. */
export function PersonDevices({ devices }: Pick<PersonFile, "devices">) {
  const t = useTranslations("people.devices");
  const format = useFormatter();
  const day = (at: string) => format.dateTime(new Date(at), { dateStyle: "medium" });
  return (
    <Section title={t("title")}>
      {devices.length === 0 ? <p className="text-muted">{t("none")}</p> : null}
      <ul className="figures flex flex-col gap-2.5 text-sm">
        {devices.map(({ id, firstAt, lastAt }) => (
          <li key={id} className="flex items-center gap-3">
            <MonitorSmartphone aria-hidden className="size-4.5 shrink-0 text-muted" />
            {firstAt === lastAt
              ? t("once", { last: day(lastAt) })
              : t("line", { last: day(lastAt), first: day(firstAt) })}
          </li>
        ))}
      </ul>
    </Section>
  );
}
