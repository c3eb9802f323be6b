"use client";
import { EmptyState, useToast } from "@loopbid/ui";
import type { SavedSearch } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { api } from "../../trpc/client.tsx";
import { SearchRow } from "./search-row.tsx";

export interface SearchListProps {
  searches: readonly SavedSearch[];
  browse: ReactNode;
}

/** The saved searches; what is removed can be saved again for a moment. */
export function SearchList({ searches, browse }: SearchListProps) {
  const t = useTranslations("saved-search");
  const toast = useToast();
  const [shown, setShown] = useState(searches);
  const onError = ({ message }: { message: string }) =>
    toast.show({ title: message, tone: "danger" });
  const put = (search: SavedSearch) =>
    setShown((before) => before.map((other) => (other.id === search.id ? search : other)));
  const update = api.savedSearch.update.useMutation({ onSuccess: put, onError });
  const again = api.savedSearch.save.useMutation({
    onSuccess: (search) => setShown((before) => [search, ...before]),
    onError,
  });
  const remove = api.savedSearch.remove.useMutation({ onError });

  function take(search: SavedSearch) {
    const { id, name, query, alerts } = search;
    setShown((before) => before.filter((other) => other.id !== id));
    remove.mutate(
      { id },
      {
        onError: () => setShown((before) => [search, ...before]),
        onSuccess: () =>
          toast.show({
            title: t("toast.removed"),
            action: {
              label: t("toast.undo"),
              onClick: () => again.mutate({ name, query, alerts }),
            },
          }),
      },
    );
  }

  if (shown.length === 0) {
    return (
      <EmptyState
        illustration="search"
        title={t("page.emptyTitle")}
        description={t("page.emptyBody")}
        action={browse}
      />
    );
  }
  return (
    <ul className="divide-y divide-line border-y border-line">
      {shown.map((search) => (
        <SearchRow
          key={search.id}
          search={search}
          onAlerts={(alerts) => {
            put({ ...search, alerts });
            update.mutate(
              { id: search.id, changes: { alerts } },
              { onError: () => put({ ...search, alerts: !alerts }) },
            );
          }}
          onRename={(name) => update.mutate({ id: search.id, changes: { name } })}
          onRemove={() => take(search)}
        />
      ))}
    </ul>
  );
}
