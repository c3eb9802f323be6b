"use client";
import { Badge, Button, Checkbox, cn, KeyboardHint } from "@loopbid/ui";
import { CASE_KINDS, type CaseKind, type DeskCasesResult } from "@loopbid/validators";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { listAddress } from "./case-address.ts";

export interface CaseHeadProps {
  kind: CaseKind | null;
  counts: DeskCasesResult["counts"];
  live: boolean;
  markedCount: number;
  shownCount: number;
  onMarkAll: (all: boolean) => void;
  onClearMarked: () => void;
  onKeys: () => void;
}

export function CaseHead(props: CaseHeadProps) {
  const { kind, counts, live, markedCount, shownCount, onMarkAll, onClearMarked, onKeys } = props;
  const t = useTranslations("cases");
  const total = CASE_KINDS.reduce((sum, each) => sum + counts[each], 0);
  return (
    <header className="sticky top-14 z-10 border-b border-line bg-paper px-4 pt-4 pb-3 sm:px-6 lg:top-0 lg:px-5">
      <div className="flex items-center justify-between gap-2">
        <h1 className="text-title">{t("title")}</h1>
        <div className="flex items-center gap-2">
          <Badge tone={live ? "live" : "outline"} dot={live}>
            {live ? t("live") : t("notLive")}
          </Badge>
          <Button
            size="sm"
            variant="ghost"
            aria-keyshortcuts="?"
            className="max-lg:hidden"
            iconEnd={<KeyboardHint keys={["?"]} />}
            onClick={onKeys}
          >
            {t("keys.legend")}
          </Button>
        </div>
      </div>
      <nav aria-label={t("kinds")} className="mt-3">
        <ul className="flex flex-wrap gap-1.5">
          <li>
            <KindLink label={t("all")} count={total} at={null} current={kind === null} />
          </li>
          {CASE_KINDS.map((each) => (
            <li key={each}>
              <KindLink
                label={t(`kind.${each}`)}
                count={counts[each]}
                at={each}
                current={kind === each}
              />
            </li>
          ))}
        </ul>
      </nav>
      {shownCount > 0 ? (
        <div className="mt-3 flex min-h-9 flex-wrap items-center justify-between gap-2">
          <Checkbox
            label={markedCount > 0 ? t("marked", { count: markedCount }) : t("markAll")}
            checked={markedCount > 0 && markedCount === shownCount}
            indeterminate={markedCount > 0 && markedCount < shownCount}
            onCheckedChange={onMarkAll}
          />
          {markedCount > 0 ? (
            <Button
              size="sm"
              variant="secondary"
              aria-keyshortcuts="b"
              iconEnd={<KeyboardHint keys={["B"]} className="max-lg:hidden" />}
              onClick={onClearMarked}
            >
              {t("clear.marked")}
            </Button>
          ) : null}
        </div>
      ) : null}
    </header>
  );
}

interface KindLinkProps {
  label: string;
  count: number;
  at: CaseKind | null;
  current: boolean;
}

function KindLink({ label, count, at, current }: KindLinkProps) {
  return (
    <Link
      href={listAddress(at)}
      aria-current={current ? "page" : undefined}
      className={cn(
        "inline-flex h-8 items-center gap-1.5 rounded-full border px-3 text-sm font-semibold transition-colors",
        current
          ? "border-ink bg-ink text-paper"
          : "border-line text-muted hover:border-line-strong hover:text-ink",
        count === 0 && !current && "font-medium",
      )}
    >
      {label}
      <span className={cn("figures text-xs", current ? "opacity-80" : "text-subtle")}>{count}</span>
    </Link>
  );
}
