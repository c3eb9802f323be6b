"use client";
import { CHECK_TRUTHS, FRAUD_VERDICTS } from "@loopbid/domain";
import { Table, Td, Th, Tr } from "@loopbid/ui";
import type { RulesOutcome } from "@loopbid/validators";
import { useFormatter, useTranslations } from "next-intl";

/** Where the rules and the person agree. */
const RIGHT: Record<string, string> = {
  "REMOVED BLOCK": "text-success-ink",
  "REMOVED REVIEW": "text-success-ink",
  "APPROVED CLEAR": "text-success-ink",
  "REMOVED CLEAR": "text-danger-ink",
  "APPROVED BLOCK": "text-danger-ink",
};

/** What became of past listings, and what a version would have said of them. */
export function ConfusionTable({ number, outcome }: { number: number; outcome: RulesOutcome }) {
  const t = useTranslations("rules.confusion");
  const verdict = useTranslations("rules.verdict");
  const truth = useTranslations("rules.truth");
  const format = useFormatter();
  return (
    <Table caption={t("caption", { number })} captionVisible dense>
      <thead>
        <tr>
          <Th>{t("truth")}</Th>
          {FRAUD_VERDICTS.map((one) => (
            <Th key={one} numeric>
              {verdict(one)}
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {CHECK_TRUTHS.map((row) => (
          <Tr key={row}>
            <Td>{truth(row)}</Td>
            {FRAUD_VERDICTS.map((one) => (
              <Td key={one} numeric className={RIGHT[`${row} ${one}`]}>
                {format.number(outcome.confusion[row][one])}
              </Td>
            ))}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
