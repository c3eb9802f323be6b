import { cn } from "@loopbid/ui";
import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { isDone, SECTIONS } from "./missing.ts";
import type { DraftValues } from "./draft-values.ts";

/** The sections as links, with what is done ticked off. */
export function ProgressList({ values }: { values: DraftValues }) {
  const t = useTranslations("sell.sections");
  return (
    <ol className="flex flex-col">
      {SECTIONS.map((section) => {
        const done = isDone(section, values);
        return (
          <li key={section}>
            <a
              href={`#${section}`}
              className="group flex items-center gap-3 rounded-chip py-1.5 text-[0.9375rem]"
            >
              <span
                className={cn(
                  "flex size-5 shrink-0 items-center justify-center rounded-full transition-colors",
                  done ? "bg-volt text-on-volt" : "border-[1.5px] border-line-strong",
                )}
              >
                {done ? <Check aria-hidden className="size-3" strokeWidth={3.5} /> : null}
              </span>
              <span
                className={cn(
                  "group-hover:underline underline-offset-4",
                  done ? "text-muted" : "font-medium",
                )}
              >
                {t(`${section}.title`)}
              </span>
              {done ? <span className="sr-only">{t("done")}</span> : null}
            </a>
          </li>
        );
      })}
    </ol>
  );
}
