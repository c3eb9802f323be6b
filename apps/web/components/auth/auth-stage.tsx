import { formatMoney } from "@loopbid/domain";
import { Badge, LoopMark } from "@loopbid/ui";
import { getTranslations } from "next-intl/server";

const BIDS = [
  { who: "m***a", cents: 41_250 },
  { who: "k***7", cents: 40_750 },
  { who: "m***a", cents: 38_500 },
] as const;

/** The other half of the sign-in pages on wide screens: what the place is about, at a glance. */
export async function AuthStage() {
  const t = await getTranslations("auth.stage");
  const [lead, ...rest] = BIDS;
  return (
    <aside className="relative isolate flex min-h-152 flex-col justify-between gap-10 overflow-clip rounded-panel bg-action p-10 text-on-action max-lg:hidden xl:p-14 dark:bg-surface dark:text-ink">
      <LoopMark className="absolute -end-32 -bottom-36 -z-10 size-136 opacity-[0.09]" />
      <div className="max-w-md">
        <p className="font-display text-hero font-semibold text-balance">{t("title")}</p>
        <p className="mt-6 text-lg text-pretty opacity-80">{t("body")}</p>
      </div>
      <div
        aria-hidden
        className="w-full max-w-88 rounded-card bg-paper p-5 text-ink dark:bg-raised"
      >
        <div className="flex items-center justify-between gap-3 text-sm">
          <span className="truncate font-medium">{t("lot")}</span>
          <Badge tone="live" dot>
            {t("live")}
          </Badge>
        </div>
        <p className="figures mt-3 font-display text-4xl font-semibold tracking-tight">
          <span className="volt-underline">{formatMoney(lead.cents)}</span>
        </p>
        <p className="mt-1.5 text-sm text-muted">{t("leads", { who: lead.who })}</p>
        <ul className="mt-4 border-t border-line pt-3 text-sm text-muted">
          {rest.map(({ who, cents }) => (
            <li key={cents} className="figures flex justify-between py-1">
              <span>{who}</span>
              <span>{formatMoney(cents)}</span>
            </li>
          ))}
        </ul>
      </div>
    </aside>
  );
}
