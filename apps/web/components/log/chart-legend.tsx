import { cn } from "@loopbid/ui";
import { useTranslations } from "next-intl";
import type { ChartGeometry } from "./chart-geometry.ts";
import { MARK_SHAPES } from "./price-chart.tsx";

/** Says what the marks mean; only those that are in this chart. */
export function ChartLegend({ geometry: { points } }: { geometry: ChartGeometry }) {
  const t = useTranslations("log.chart");
  const kinds = (["LED", "OUTBID", "RETRACTION", "END"] as const).filter((kind) =>
    points.some((point) => point.kind === kind),
  );
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1.5 text-sm text-muted">
      {kinds.map((kind) => (
        <li key={kind} className="inline-flex items-center gap-2">
          <span aria-hidden className={cn("size-2.5", MARK_SHAPES[kind])} />
          {t(`mark.${kind}`)}
        </li>
      ))}
      {points.some((point) => point.extended) ? (
        <li className="inline-flex items-center gap-2">
          <span aria-hidden className="h-3.5 w-1 rounded-t-sm bg-ember" />
          {t("mark.EXTENDED")}
        </li>
      ) : null}
    </ul>
  );
}
