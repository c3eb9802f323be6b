import type { ChatCaseItem } from "@loopbid/validators";
import { useFormatter, useTranslations } from "next-intl";

export interface CaseFactsProps {
  item: ChatCaseItem;
  webUrl: string;
}

/** The two people, the listing, and what the reporter said. */
export function CaseFacts({ item, webUrl }: CaseFactsProps) {
  const t = useTranslations("chats");
  const { person, peer, listing, report, otherCases } = item;
  return (
    <aside aria-label={t("facts")} className="flex flex-col gap-5 text-sm">
      {report?.note ? (
        <blockquote className="rounded-control bg-sunken p-3 wrap-anywhere">
          <p className="text-xs font-semibold text-muted">
            {t("reporterSays", { handle: peer.handle })}
          </p>
          <p className="mt-1 whitespace-pre-line">{report.note}</p>
        </blockquote>
      ) : null}
      <Party party={person} title={t("person")} webUrl={webUrl}>
        {otherCases > 0 ? (
          <li className="font-semibold text-danger-ink">
            {t("otherCases", { count: otherCases })}
          </li>
        ) : null}
      </Party>
      <Party party={peer} title={t("peer")} webUrl={webUrl} />
      <div>
        <h4 className="text-xs font-semibold text-muted">{t("listing")}</h4>
        <a
          href={new URL(`/listing/${listing.slug}`, webUrl).href}
          className="mt-1 inline-block underline wrap-anywhere"
        >
          {listing.title}
        </a>
      </div>
    </aside>
  );
}

interface PartyProps {
  party: ChatCaseItem["person"];
  title: string;
  webUrl: string;
  children?: React.ReactNode;
}

function Party({ party, title, webUrl, children }: PartyProps) {
  const t = useTranslations("chats");
  const format = useFormatter();
  const { handle, name, status, joinedAt, strikes } = party;
  const joined = format.dateTime(new Date(joinedAt), { dateStyle: "medium" });
  return (
    <div>
      <h4 className="text-xs font-semibold text-muted">{title}</h4>
      <p className="mt-1 wrap-anywhere">
        <a href={new URL(`/u/${handle}`, webUrl).href} className="font-semibold underline">
          {`@${handle}`}
        </a>{" "}
        {name}
      </p>
      <ul className="mt-1 flex flex-col gap-0.5 text-muted">
        <li>{t("joined", { date: joined })}</li>
        {strikes > 0 ? <li>{t("strikes", { count: strikes })}</li> : null}
        {status === "ACTIVE" ? null : (
          <li className="font-semibold text-danger-ink">{t(`status.${status}`)}</li>
        )}
        {children}
      </ul>
    </div>
  );
}
