"use client";
import { useToast } from "@loopbid/ui";
import type { DeskCase } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { api } from "../../trpc/client.tsx";
import { AnswerDialog, type AppealAnswer } from "../appeals/answer-dialog.tsx";
import { AppealFacts } from "../appeals/appeal-facts.tsx";
import { useFailureToast } from "../shell/use-failure-toast.ts";
import { ActionButton } from "./action-button.tsx";
import { PaneFrame, type PaneProps } from "./pane-frame.tsx";
import { PaneWait } from "./pane-wait.tsx";
import { useShortcuts } from "./use-shortcuts.ts";

/** Somebody asks that a decision is looked at again: whoever made it does not answer. */
export function AppealPane({ item, ...pane }: PaneProps & { item: DeskCase }) {
  const t = useTranslations("appeals");
  const toast = useToast();
  const utils = api.useUtils();
  const [asked, setAsked] = useState<AppealAnswer | null>(null);
  const appealId = item.subjectId;
  const { data: appeal, isError } = api.appeal.read.useQuery({ appealId });
  const failed = useFailureToast({ title: t("error"), offline: t("offline") });
  const deciding = api.appeal.decide.useMutation({
    onSuccess: (_result, { decision }) => {
      setAsked(null);
      toast.show({ tone: "success", title: t(`done.${decision}`) });
      pane.onDone();
    },
    onError: failed,
    onSettled: () => Promise.all([utils.desk.invalidate(), utils.appeal.read.invalidate()]),
  });
  const off =
    pane.taken || deciding.isPending || appeal?.state !== "OPEN" || appeal.refusal !== null;
  const ask = (decision: AppealAnswer) => !off && setAsked(decision);
  useShortcuts({ u: () => ask("UPHOLD"), r: () => ask("REVERSE") });
  return (
    <PaneFrame
      item={item}
      {...pane}
      actions={
        <>
          <ActionButton shortcut="u" disabled={off} onClick={() => ask("UPHOLD")}>
            {t("uphold")}
          </ActionButton>
          <ActionButton
            shortcut="r"
            variant="primary"
            disabled={off}
            loading={deciding.isPending}
            onClick={() => ask("REVERSE")}
          >
            {t("reverse")}
          </ActionButton>
        </>
      }
    >
      {appeal ? (
        <AppealFacts appeal={appeal} webUrl={pane.webUrl} />
      ) : (
        <PaneWait failed={isError} />
      )}
      {asked && appeal ? (
        <AnswerDialog
          key={asked}
          decision={asked}
          handle={appeal.person.handle}
          busy={deciding.isPending}
          onClose={() => setAsked(null)}
          onConfirm={(answer) => deciding.mutate({ appealId, decision: asked, answer })}
        />
      ) : null}
    </PaneFrame>
  );
}
