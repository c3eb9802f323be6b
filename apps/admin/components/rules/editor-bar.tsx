"use client";
import { VERDICT_MOVES } from "@loopbid/domain";
import { Button } from "@loopbid/ui";
import type { BackTestResult } from "@loopbid/validators";
import { RotateCcw, Save } from "lucide-react";
import { useTranslations } from "next-intl";

export interface EditorBarProps {
  result: BackTestResult | undefined;
  /** What is known is about the settings before. */
  stale: boolean;
  /** How many settings differ from the saved version. */
  changes: number;
  mayChange: boolean;
  onSave: () => void;
  onReset: () => void;
}

/** Stays in sight while sliders move: what they would change, and the way to keep it. */
export function EditorBar(props: EditorBarProps) {
  const { result, stale, changes, mayChange, onSave, onReset } = props;
  const t = useTranslations("rules");
  return (
    <div className="sticky bottom-3 z-10 mt-6 flex items-center justify-between gap-x-5 gap-y-2.5 rounded-card border border-line-strong bg-raised p-3 shadow-pop max-sm:flex-col max-sm:items-stretch sm:ps-5">
      <p role="status" className="figures min-w-0 text-sm">
        {stale || !result ? t("preview.counting") : <Summary moves={result.moves} />}
        {mayChange ? null : <span className="text-muted"> {t("adminsOnly")}</span>}
      </p>
      <div className="flex shrink-0 flex-wrap gap-2.5 max-sm:justify-end">
        <Button
          variant="ghost"
          size="sm"
          iconStart={<RotateCcw aria-hidden />}
          disabled={changes === 0}
          onClick={onReset}
        >
          {t("reset", { count: changes })}
        </Button>
        {mayChange ? (
          <Button
            size="sm"
            iconStart={<Save aria-hidden />}
            disabled={changes === 0}
            onClick={onSave}
          >
            {t("save.open")}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

function Summary({ moves }: Pick<BackTestResult, "moves">) {
  const t = useTranslations("rules.moves");
  const some = VERDICT_MOVES.filter((move) => moves[move].count > 0);
  if (some.length === 0) return t("nothing");
  return some.map((move) => t(`line.${move}`, { count: moves[move].count })).join(" · ");
}
