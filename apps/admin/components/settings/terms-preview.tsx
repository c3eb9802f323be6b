"use client";
import { bidLadder, formatMoney } from "@loopbid/domain";
import { cn, Table, Td, Th, Tr } from "@loopbid/ui";
import type { MarketTerms } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { Section } from "../review/section.tsx";
import { EXAMPLE_SALES, EXAMPLE_STARTS, feeOf } from "./terms-draft.ts";

const RUNGS = 5;

export interface TermsPreviewProps {
  /** Null while something that was typed is wrong. */
  terms: MarketTerms | null;
  active: MarketTerms;
}

/** What some sales would cost and how some auctions would climb, beside what counts now. */
export function TermsPreview({ terms, active }: TermsPreviewProps) {
  const t = useTranslations("settings.preview");
  return (
    <Section title={t("title")} className="self-start">
      {terms === null ? (
        <p role="status" className="text-sm text-muted">
          {t("wrong")}
        </p>
      ) : (
        <div className="flex flex-col gap-6">
          <FeeTable terms={terms} active={active} />
          <Ladders terms={terms} active={active} />
          <p className="text-sm text-muted">{t("keeps")}</p>
        </div>
      )}
    </Section>
  );
}

interface Both {
  terms: MarketTerms;
  active: MarketTerms;
}

function FeeTable({ terms, active }: Both) {
  const t = useTranslations("settings.preview");
  return (
    <Table dense caption={t("fees")}>
      <thead>
        <tr>
          <Th>{t("sale")}</Th>
          <Th numeric>{t("now")}</Th>
          <Th numeric>{t("then")}</Th>
        </tr>
      </thead>
      <tbody>
        {EXAMPLE_SALES.map((cents) => {
          const [now, then] = [feeOf(active, cents), feeOf(terms, cents)];
          return (
            <Tr key={cents}>
              <Td className="figures">{formatMoney(cents)}</Td>
              <Td numeric className="text-muted">
                {formatMoney(now)}
              </Td>
              <Td numeric className={now === then ? "text-muted" : "font-semibold"}>
                {formatMoney(then)}
              </Td>
            </Tr>
          );
        })}
      </tbody>
    </Table>
  );
}

function Ladders({ terms, active }: Both) {
  const t = useTranslations("settings.preview");
  return (
    <div className="flex flex-col gap-4">
      <h4 className="text-sm font-semibold">{t("ladders")}</h4>
      {EXAMPLE_STARTS.map((start) => {
        const now = bidLadder(start, active.increments, RUNGS);
        const then = bidLadder(start, terms.increments, RUNGS);
        const same = now.every((cents, index) => cents === then[index]);
        return (
          <dl key={start} className="grid grid-cols-[4rem_1fr] gap-x-3 gap-y-1 text-sm">
            <dt className="text-muted">{t("now")}</dt>
            <dd>
              <Ladder rungs={now} muted />
            </dd>
            <dt className="text-muted">{t("then")}</dt>
            <dd>
              {same ? <span className="text-muted">{t("same")}</span> : <Ladder rungs={then} />}
            </dd>
          </dl>
        );
      })}
    </div>
  );
}

function Ladder({ rungs, muted }: { rungs: readonly number[]; muted?: boolean }) {
  return (
    <span className={cn("figures flex flex-wrap gap-x-3", muted ? "text-muted" : "font-semibold")}>
      {rungs.map((cents) => (
        <span key={cents}>{formatMoney(cents)}</span>
      ))}
    </span>
  );
}
