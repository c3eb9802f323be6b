"use client";
import { useToast } from "@loopbid/ui";
import type { OwnStatement } from "@loopbid/validators";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { api } from "../../trpc/client.tsx";
import { DecisionCard } from "./decision-card.tsx";

/** The one decision that a mail's key stands for, for somebody who cannot sign in. */
export function DecisionByKey({
  statement,
  appealKey,
}: {
  statement: OwnStatement;
  appealKey: string;
}) {
  const t = useTranslations("decision.appeal");
  const toast = useToast();
  const router = useRouter();
  const open = api.appeal.openByKey.useMutation();
  const send = async (text: string) => {
    await open.mutateAsync({ key: appealKey, text });
    toast.show({ tone: "success", title: t("sent"), description: t("sentBody") });
    router.refresh();
  };
  return <DecisionCard statement={statement} send={send} />;
}
