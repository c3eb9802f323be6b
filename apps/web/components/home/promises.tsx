import { Clock3, EyeOff, ScrollText, ShieldCheck } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { SectionHead } from "./section-head.tsx";

const PROMISES = [
  { key: "checked", Icon: ShieldCheck },
  { key: "secret", Icon: EyeOff },
  { key: "sniping", Icon: Clock3 },
  { key: "ledger", Icon: ScrollText },
] as const;

export async function Promises() {
  const t = await getTranslations("shop.promises");
  return (
    <section aria-labelledby="promises" className="page">
      <SectionHead id="promises" title={t("title")} lead={t("lead")} />
      <ul className="grid gap-x-8 gap-y-8 border-t border-line pt-8 sm:grid-cols-2 lg:grid-cols-4">
        {PROMISES.map(({ key, Icon }) => (
          <li key={key}>
            <Icon aria-hidden className="size-7" strokeWidth={1.5} />
            <h3 className="mt-4 text-lg">{t(`${key}.title`)}</h3>
            <p className="mt-1.5 text-muted">{t(`${key}.body`)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
