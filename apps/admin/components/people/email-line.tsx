"use client";
import { Button } from "@loopbid/ui";
import type { PersonFile } from "@loopbid/validators";
import { Eye } from "lucide-react";
import { useTranslations } from "next-intl";
import { api } from "../../trpc/client.tsx";
import { useReady } from "../shell/use-ready.ts";
import { useFailureToast } from "../shell/use-failure-toast.ts";

/** The address; a moderator sees it whole on a press, and that press is written down. */
export function EmailLine({ person }: { person: PersonFile }) {
  const t = useTranslations("people");
  const ready = useReady();
  const failed = useFailureToast({ title: t("email.failed"), offline: t("offline") });
  const reveal = api.people.revealEmail.useMutation({
    onError: failed,
  });
  return (
    <span className="inline-flex min-h-9 flex-wrap items-center gap-x-2 gap-y-1">
      <span className="break-all">{reveal.data?.email ?? person.email}</span>
      {reveal.data ? (
        <span role="status" className="text-sm text-subtle">
          {t("email.revealed")}
        </span>
      ) : person.may.revealEmail ? (
        <Button
          variant="ghost"
          size="sm"
          disabled={!ready}
          loading={reveal.isPending}
          iconStart={<Eye aria-hidden />}
          onClick={() => reveal.mutate({ userId: person.id })}
        >
          {t("email.reveal")}
        </Button>
      ) : null}
    </span>
  );
}
