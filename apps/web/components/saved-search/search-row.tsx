"use client";
import { Badge, IconButton, Menu, Switch } from "@loopbid/ui";
import type { SavedSearch } from "@loopbid/validators";
import { Ellipsis, PencilLine, Search, Trash2 } from "lucide-react";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import type { FilterTexts } from "../browse/active-filters.ts";
import { RenameDialog } from "./rename-dialog.tsx";
import { browseQueryOf, queryInWords, runHref } from "./saved-query.ts";

export interface SearchRowProps {
  search: SavedSearch;
  onAlerts: (alerts: boolean) => void;
  onRename: (name: string) => void;
  onRemove: () => void;
}

export function SearchRow({ search, onAlerts, onRename, onRemove }: SearchRowProps) {
  const t = useTranslations("saved-search.page");
  const [renaming, setRenaming] = useState(false);
  const { name, alerts, newCount } = search;
  const href = runHref(search.query);
  return (
    <li className="flex items-start gap-3 py-5 sm:gap-6">
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h2 className="min-w-0 font-sans text-base leading-snug font-semibold tracking-normal break-words">
            <Link href={href} prefetch={false} className="underline-offset-4 hover:underline">
              {name}
            </Link>
          </h2>
          {newCount > 0 ? <Badge tone="live">{t("new", { count: newCount })}</Badge> : null}
        </div>
        <Words search={search} />
        <Matches search={search} />
      </div>
      <div className="flex shrink-0 items-center gap-2 sm:gap-3">
        <Switch
          label={t("alerts", { name })}
          labelHidden
          checked={alerts}
          onCheckedChange={onAlerts}
        />
        <Menu
          trigger={
            <IconButton
              label={t("menu", { name })}
              icon={<Ellipsis aria-hidden />}
              size="sm"
              variant="ghost"
            />
          }
          items={[
            {
              id: "run",
              label: t("run"),
              icon: <Search aria-hidden />,
              render: <Link href={href} prefetch={false} />,
            },
            {
              id: "rename",
              label: t("rename"),
              icon: <PencilLine aria-hidden />,
              onSelect: () => setRenaming(true),
            },
            {
              id: "remove",
              label: t("remove"),
              icon: <Trash2 aria-hidden />,
              tone: "danger",
              onSelect: onRemove,
            },
          ]}
        />
      </div>
      <RenameDialog
        key={name}
        name={name}
        open={renaming}
        onOpenChange={setRenaming}
        onRename={onRename}
      />
    </li>
  );
}

/** What it asks for. */
function Words({ search: { query } }: { search: SavedSearch }) {
  const t = useTranslations("saved-search");
  const [shop, common] = [useTranslations("shop"), useTranslations("common")];
  const words = queryInWords(browseQueryOf(query), { shop, common } as FilterTexts);
  if (query.seller) words.push(t("seller", { handle: query.seller }));
  return (
    <ul className="mt-2 flex flex-wrap gap-1.5">
      {words.map((word) => (
        <li key={word}>
          <Badge>{word}</Badge>
        </li>
      ))}
    </ul>
  );
}

function Matches({
  search: { alerts, matchCount, createdAt, lastMatchedAt },
}: {
  search: SavedSearch;
}) {
  const t = useTranslations("saved-search.page");
  const format = useFormatter();
  const day = (at: string) => format.dateTime(new Date(at), { day: "numeric", month: "short" });
  const facts = [
    t(alerts ? "alertsOn" : "alertsOff"),
    t("matches", { count: matchCount, date: day(createdAt) }),
    ...(lastMatchedAt ? [t("last", { date: day(lastMatchedAt) })] : []),
  ];
  return <p className="figures mt-2 text-sm text-muted">{facts.join(" · ")}</p>;
}
