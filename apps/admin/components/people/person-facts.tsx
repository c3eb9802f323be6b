import { cn } from "@loopbid/ui";
import type { PersonFile } from "@loopbid/validators";
import { useTranslations } from "next-intl";

const FACTS = [
  "sold",
  "bought",
  "onSale",
  "held",
  "removed",
  "reports",
  "chatCases",
  "shillAlerts",
  "strikes",
] as const;
/** What speaks against somebody. */
const BAD: ReadonlySet<string> = new Set([
  "held",
  "removed",
  "reports",
  "chatCases",
  "shillAlerts",
  "strikes",
]);

/** Counts over all time; what speaks against the person stands out where there is any. */
export function PersonFacts({ counts }: Pick<PersonFile, "counts">) {
  const t = useTranslations("people.facts");
  return (
    <dl
      aria-label={t("title")}
      className="grid grid-cols-3 gap-px overflow-clip rounded-card border border-line bg-line sm:grid-cols-9"
    >
      {FACTS.map((fact) => (
        <div key={fact} className="flex flex-col-reverse justify-end bg-surface px-3.5 py-3">
          <dt className="text-sm text-muted">{t(fact)}</dt>
          <dd
            className={cn(
              "figures font-display text-title leading-tight font-semibold",
              counts[fact] === 0 && "text-subtle",
              BAD.has(fact) && counts[fact] > 0 && "text-review-ink",
            )}
          >
            {counts[fact]}
          </dd>
        </div>
      ))}
    </dl>
  );
}
