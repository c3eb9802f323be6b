"use client";
import { Button } from "@loopbid/ui";
import { Gavel } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useReady } from "../shell/use-ready.ts";
import { PersonDialog } from "./person-dialog.tsx";
import { useDecidePerson } from "./use-decide-person.ts";
import { useDecisionsOf } from "./use-decisions-of.ts";

export interface PersonDecisionProps {
  person: { id: string; handle: string; status: "ACTIVE" | "SUSPENDED" | "BANNED" };
  /** Nobody decides about oneself, and only admins about staff: then there is nothing to press. */
  allowed?: boolean;
  /** After a decision was stored; the statements are read again anyway. */
  onDecided?: () => void;
}

/** Warns, limits, suspends or bans a person, with a statement of reasons. */
export function PersonDecision({ person, allowed = true, onDecided }: PersonDecisionProps) {
  const t = useTranslations("decisions.person");
  const ready = useReady();
  const [open, setOpen] = useState(false);
  const history = useDecisionsOf("PERSON", person.id);
  const { decide, busy } = useDecidePerson(person, () => {
    setOpen(false);
    onDecided?.();
  });
  const [newest = null] = history.data?.pages[0]?.items ?? [];
  if (!allowed || person.status === "BANNED") return null;
  return (
    <>
      <Button
        variant="secondary"
        disabled={!ready || !history.data}
        loading={busy}
        iconStart={<Gavel aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t("open")}
      </Button>
      {open ? (
        <PersonDialog
          handle={person.handle}
          busy={busy}
          onClose={() => setOpen(false)}
          onConfirm={(chosen) => decide({ ...chosen, seen: newest?.id ?? null })}
        />
      ) : null}
    </>
  );
}
