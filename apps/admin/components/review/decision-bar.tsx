"use client";
import { Button, IconButton, KeyboardHint } from "@loopbid/ui";
import { Check, ChevronDown, ChevronUp, PencilLine, Tags, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useReady } from "../shell/use-ready.ts";

export interface DecisionBarProps {
  busy: boolean;
  /** Nothing can be decided now. */
  off: boolean;
  onApprove: () => void;
  onApproveAs: () => void;
  onEditRequest: () => void;
  onRemove: () => void;
  onStep: (by: 1 | -1) => void;
}

/** Always in reach: at the bottom of the pane, and of the phone. */
export function DecisionBar(props: DecisionBarProps) {
  const { busy, off, onApprove, onApproveAs, onEditRequest, onRemove, onStep } = props;
  const t = useTranslations("review.actions");
  const ready = useReady();
  return (
    <div
      role="group"
      aria-label={t("label")}
      className="@container sticky bottom-0 z-30 flex items-center gap-1 border-t sm:gap-2.5 border-line bg-paper/95 px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] backdrop-blur-md sm:px-6 lg:px-8"
    >
      <IconButton
        size="sm"
        label={t("previous")}
        icon={<ChevronUp aria-hidden />}
        onClick={() => onStep(-1)}
      />
      <IconButton
        size="sm"
        label={t("next")}
        icon={<ChevronDown aria-hidden />}
        onClick={() => onStep(1)}
      />
      <div className="ms-auto flex min-w-0 flex-1 justify-end gap-2 sm:gap-2.5">
        <Button
          variant="secondary"
          className="max-sm:flex-1 max-sm:px-3"
          disabled={busy || off || !ready}
          aria-keyshortcuts="r"
          iconStart={<Trash2 aria-hidden />}
          iconEnd={<KeyboardHint keys={["R"]} className="max-lg:hidden" />}
          onClick={onRemove}
        >
          {t("remove")}
        </Button>
        <Button
          variant="secondary"
          className="max-sm:px-3"
          disabled={busy || off || !ready}
          aria-label={t("editRequest")}
          aria-keyshortcuts="e"
          iconStart={<PencilLine aria-hidden />}
          iconEnd={<KeyboardHint keys={["E"]} className="max-lg:hidden" />}
          onClick={onEditRequest}
        >
          <span className="@max-2xl:hidden">{t("editRequest")}</span>
        </Button>
        <IconButton
          label={t("approveAs")}
          title={t("approveAs")}
          disabled={busy || off || !ready}
          aria-keyshortcuts="l"
          icon={<Tags aria-hidden />}
          onClick={onApproveAs}
        />
        <Button
          className="max-sm:flex-1 max-sm:px-3"
          disabled={(off && !busy) || !ready}
          loading={busy}
          aria-keyshortcuts="a"
          iconStart={<Check aria-hidden />}
          iconEnd={<KeyboardHint keys={["A"]} className="max-lg:hidden" />}
          onClick={onApprove}
        >
          {t("approve")}
        </Button>
      </div>
    </div>
  );
}
