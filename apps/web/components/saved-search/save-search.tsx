"use client";
import { Button } from "@loopbid/ui";
import type { SavedQuery, SavedSearch } from "@loopbid/validators";
import { Bell, BellRing } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { api } from "../../trpc/client.tsx";
import { SaveDialog } from "./save-dialog.tsx";

export interface SaveSearchProps {
  query: SavedQuery;
  /** What it is called unless its owner says otherwise. */
  name: string;
  saved: SavedSearch | null;
  /** Where to sign in, for who has not. */
  signIn: string | null;
}

/** Saves what the page shows the results of. Give it a key that changes with the query. */
export function SaveSearch({ query, name, saved: initial, signIn }: SaveSearchProps) {
  const t = useTranslations("saved-search");
  const [saved, setSaved] = useState(initial);
  const [open, setOpen] = useState(false);
  useMarkRun(initial);
  if (signIn) {
    return (
      <Button
        size="sm"
        variant="secondary"
        iconStart={<Bell aria-hidden />}
        render={
          <Link href={signIn} aria-label={t("save")}>
            <Label long={t("save")} short={t("saveShort")} />
          </Link>
        }
      />
    );
  }
  return (
    <>
      <Button
        size="sm"
        variant="secondary"
        aria-haspopup="dialog"
        aria-label={saved ? t("saved") : t("save")}
        iconStart={saved ? <BellRing aria-hidden /> : <Bell aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {saved ? (
          <Label long={t("saved")} short={t("savedShort")} />
        ) : (
          <Label long={t("save")} short={t("saveShort")} />
        )}
      </Button>
      <SaveDialog
        key={saved?.id ?? "new"}
        query={query}
        name={name}
        saved={saved}
        open={open}
        onOpenChange={setOpen}
        onSaved={setSaved}
      />
    </>
  );
}

/** A phone has room for filters, this and the order in one line only where this is short. */
function Label({ long, short }: { long: string; short: string }) {
  return (
    <>
      <span className="sm:hidden">{short}</span>
      <span className="max-sm:hidden">{long}</span>
    </>
  );
}

/** Whoever looks at the results of a saved search has seen what was new in it. */
function useMarkRun(saved: SavedSearch | null) {
  const { mutate } = api.savedSearch.markRun.useMutation();
  const id = saved && saved.newCount > 0 ? saved.id : null;
  useEffect(() => {
    if (id) mutate({ id });
  }, [id, mutate]);
}
