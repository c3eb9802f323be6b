"use client";
import { formatMoney } from "@loopbid/domain";
import type { ShillAlert } from "@loopbid/validators";
import { useTranslations } from "next-intl";

type Meeting = ShillAlert["meetings"][number];

export interface MeetingGraphProps {
  meetings: readonly Meeting[];
  bidder: string;
  seller: string;
  webUrl: string;
}

const WIDTH = 400;
const ROW = 26;
const STROKE: Record<Meeting["outcome"], string> = {
  WON: "stroke-success",
  LOST: "stroke-review",
  RUNNING: "stroke-line-strong",
};

/** Bidder, auctions, seller: a line is as thick as the bidder pushed the price. Below it the same as a list. */
export function MeetingGraph({ meetings, bidder, seller, webUrl }: MeetingGraphProps) {
  const t = useTranslations("shills");
  const height = Math.max(3, meetings.length) * ROW;
  const middle = height / 2;
  const most = Math.max(1, ...meetings.map(({ pushedCents }) => pushedCents));
  return (
    <figure>
      <svg
        aria-hidden
        viewBox={`0 0 ${WIDTH} ${height}`}
        className="w-full overflow-visible fill-none"
      >
        {meetings.map(({ listingId, outcome, pushedCents }, index) => {
          const y = (index + 0.5) * (height / meetings.length);
          return (
            <g key={listingId}>
              <path
                d={`M20 ${middle} C110 ${middle} 110 ${y} 195 ${y}`}
                className={STROKE[outcome]}
                strokeWidth={1.5 + (4 * pushedCents) / most}
                strokeDasharray={outcome === "RUNNING" ? "4 4" : undefined}
              />
              <path
                d={`M205 ${y} C290 ${y} 290 ${middle} 380 ${middle}`}
                className="stroke-line-strong"
              />
              <rect x={194} y={y - 6} width={12} height={12} rx={3} className="fill-ink" />
            </g>
          );
        })}
        <circle cx={20} cy={middle} r={11} className="fill-ink" />
        <circle cx={380} cy={middle} r={11} className="fill-ink" />
      </svg>
      <div aria-hidden className="mt-1 flex justify-between gap-4 text-xs font-semibold">
        <span className="truncate">{bidder}</span>
        <span className="truncate">{seller}</span>
      </div>
      <figcaption className="mt-3 text-xs text-muted">
        {t("legend")}
        <details className="mt-2">
          <summary className="cursor-pointer py-1 font-semibold text-ink">
            {t("meetings", { count: meetings.length })}
          </summary>
          <ul className="mt-1 flex flex-col gap-1.5">
            {meetings.map(({ listingId, slug, title, outcome, pushedCents }) => (
              <li key={listingId}>
                {slug ? (
                  <a href={new URL(`/listing/${slug}`, webUrl).href} className="underline">
                    {title}
                  </a>
                ) : (
                  t("gone")
                )}
                {": "}
                {t(`outcome.${outcome}`, { pushed: formatMoney(pushedCents) })}
              </li>
            ))}
          </ul>
        </details>
      </figcaption>
    </figure>
  );
}
