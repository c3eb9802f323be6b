"use client";
import { useToast } from "@loopbid/ui";
import type { CaseKind, Ground, QueueItem, TextLabel } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { api } from "../../trpc/client.tsx";
import { readRefusal } from "./read-refusal.ts";

export type Decision = "APPROVE" | "EDIT_REQUEST" | "REMOVE";
export interface DecisionDetail {
  /** What the seller reads; empty for an approval. */
  statement: string;
  /** The rule that was broken. */
  ground?: Ground;
  /** Of the text model, what the moderator says holds. */
  labels: TextLabel[];
}
/** Decisions on their way to the server, by listing. */
export type Deciding = ReadonlyMap<string, Decision>;

/**
 * Sends decisions without making the moderator wait: the listing stays in sight, marked, until the server has
 * answered, and leaves the list only where the decision was stored.
 */
export function useDecisions(list: { kind: CaseKind | null; page: number }) {
  const t = useTranslations("queue");
  const toast = useToast();
  const utils = api.useUtils();
  const { mutateAsync } = api.moderation.decide.useMutation();
  const inFlight = useRef(new Map<string, Decision>());
  const [deciding, setDeciding] = useState<Deciding>(new Map());
  const publish = () => setDeciding(new Map(inFlight.current));

  function drop(id: string) {
    utils.desk.cases.setData(list, (cases) => {
      const items = cases?.items.filter(
        ({ kind, subjectId }) => kind !== "LISTING" || subjectId !== id,
      );
      return cases && items && { ...cases, items };
    });
  }

  async function decide(
    { listing }: QueueItem,
    decision: Decision,
    detail: DecisionDetail,
  ): Promise<void> {
    const { id: listingId, version, title } = listing;
    if (inFlight.current.has(listingId)) return;
    inFlight.current.set(listingId, decision);
    publish();
    try {
      // A refresh that is under way would bring the listing back for a moment.
      await utils.desk.cases.cancel();
      await mutateAsync({ listingId, version, decision, ...detail });
      drop(listingId);
      toast.show({
        tone: decision === "APPROVE" ? "success" : "neutral",
        title: t(`done.${decision}`, { title }),
        description: t("done.mailed"),
      });
    } catch (error) {
      toast.show({ tone: "danger", timeout: 12_000, ...readRefusal(error, title, t) });
    } finally {
      inFlight.current.delete(listingId);
      publish();
      void utils.desk.invalidate();
      void utils.moderation.invalidate();
    }
  }

  return { decide, deciding };
}
