"use client";
import { useToast } from "@loopbid/ui";
import type { OwnStatement } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { api } from "../../trpc/client.tsx";
import { DecisionCard } from "./decision-card.tsx";

/** The decisions about who is signed in, newest first. */
export function DecisionList({ initial }: { initial: OwnStatement[] }) {
  const t = useTranslations("decision.appeal");
  const toast = useToast();
  const utils = api.useUtils();
  const { data } = api.appeal.mine.useQuery(undefined, { initialData: initial });
  const open = api.appeal.open.useMutation();
  const send = async (statementId: string, text: string) => {
    await open.mutateAsync({ statementId, text });
    toast.show({ tone: "success", title: t("sent"), description: t("sentBody") });
    await utils.appeal.mine.invalidate();
  };
  return (
    <ul className="flex flex-col gap-5">
      {data.map((statement) => (
        <li key={statement.id}>
          <DecisionCard statement={statement} send={(text) => send(statement.id, text)} />
        </li>
      ))}
    </ul>
  );
}
