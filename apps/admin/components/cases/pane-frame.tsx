"use client";
import { Button, IconButton } from "@loopbid/ui";
import type { DeskCase } from "@loopbid/validators";
import { ArrowLeft, ChevronDown, ChevronUp } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { RiskBadge } from "../review/risk-badge.tsx";
import { ClaimStrip } from "./claim-strip.tsx";

/** What the pane of each kind of case is given. */
export interface PaneProps {
  claim: DeskCase["claim"];
  /** Somebody else has to decide. */
  own: boolean;
  /** Another moderator works on it. */
  taken: boolean;
  onToggleClaim: () => void;
  /** It was decided: the next one. */
  onDone: () => void;
  onStep: (by: 1 | -1) => void;
  onBack: () => void;
  webUrl: string;
}

export interface PaneFrameProps extends Pick<
  PaneProps,
  "claim" | "own" | "onToggleClaim" | "onStep" | "onBack"
> {
  item: DeskCase;
  /** The decisions, always in reach. */
  actions: ReactNode;
  children: ReactNode;
}

/** Head, claim and bar around a case; what it is about scrolls between. */
export function PaneFrame(props: PaneFrameProps) {
  const { item, claim, own, onToggleClaim, onStep, onBack, actions, children } = props;
  const { kind, title, handle, risk } = item;
  const t = useTranslations("cases");
  return (
    <section aria-label={title} className="flex min-h-0 flex-1 flex-col">
      <div className="min-h-0 flex-1 lg:overflow-y-auto">
        <div className="mx-auto flex max-w-6xl flex-col gap-5 px-4 py-5 sm:px-6 lg:px-8 lg:py-7">
          <header>
            <Button
              variant="ghost"
              size="sm"
              iconStart={<ArrowLeft aria-hidden />}
              onClick={onBack}
              className="-ms-3 mb-2 lg:hidden"
            >
              {t("back")}
            </Button>
            <p className="text-sm text-muted">
              {t(`one.${kind}`)} ·{" "}
              {handle ? (
                <Link
                  href={`/users/${handle}`}
                  className="inline-flex min-h-6 items-center underline underline-offset-4 hover:text-ink"
                >
                  @{handle}
                </Link>
              ) : null}
            </p>
            <h2 className="mt-1 flex items-start gap-3 text-title wrap-anywhere">
              {title} <RiskBadge score={risk} />
            </h2>
          </header>
          <ClaimStrip claim={claim} own={own} onToggle={onToggleClaim} />
          {children}
        </div>
      </div>
      <div
        role="group"
        aria-label={t("actions")}
        className="sticky bottom-0 z-30 flex items-center gap-1 border-t border-line bg-paper/95 px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] backdrop-blur-md sm:gap-2.5 sm:px-6 lg:px-8"
      >
        <IconButton
          size="sm"
          label={t("previous")}
          aria-keyshortcuts="k"
          icon={<ChevronUp aria-hidden />}
          onClick={() => onStep(-1)}
        />
        <IconButton
          size="sm"
          label={t("next")}
          aria-keyshortcuts="j"
          icon={<ChevronDown aria-hidden />}
          onClick={() => onStep(1)}
        />
        <div className="ms-auto flex min-w-0 flex-1 flex-wrap justify-end gap-2 sm:gap-2.5">
          {actions}
        </div>
      </div>
    </section>
  );
}
