"use client";
import { Button, ErrorState, Skeleton } from "@loopbid/ui";
import type { BackTestResult } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { Section } from "../review/section.tsx";
import { BiasNote } from "./bias-note.tsx";
import { FiguresTable } from "./figures-table.tsx";
import { MoveCounts } from "./move-counts.tsx";

export interface PreviewProps {
  result: BackTestResult | undefined;
  failure: string | null;
  /** What is shown is about the settings before. */
  stale: boolean;
  days: number;
  names: readonly [number, number | null];
  onRetry: () => void;
}

/** What these settings would have done with past listings. */
export function Preview({ result, failure, stale, days, names, onRetry }: PreviewProps) {
  const t = useTranslations("rules.preview");
  const common = useTranslations("common");
  return (
    <Section
      title={t("title")}
      aside={
        <span role="status" className="text-xs text-subtle">
          {stale ? t("counting") : ""}
        </span>
      }
    >
      {failure ? (
        <ErrorState
          title={t("failed")}
          description={failure}
          action={
            <Button variant="secondary" size="sm" onClick={onRetry}>
              {common("retry")}
            </Button>
          }
          className="py-2"
        />
      ) : result ? (
        <div
          className={`flex flex-col gap-4 transition-opacity duration-200 ${stale ? "opacity-60" : ""}`}
        >
          <MoveCounts narrow moves={result.moves} />
          <FiguresTable result={result} days={days} names={names} />
          <BiasNote result={result} />
        </div>
      ) : (
        <Skeleton className="h-96" />
      )}
    </Section>
  );
}
