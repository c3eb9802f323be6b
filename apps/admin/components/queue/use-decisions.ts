"use client";
import { useToast } from "@loopbid/ui";
import type { QueueItem, TextLabel } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { api } from "../../trpc/client.tsx";
import { readRefusal } from "./read-refusal.ts";

export type Decision = "APPROVE" | "REMOVE";
export interface DecisionDetail {
  /** What the seller reads; empty for an approval. */
  statement: string;
  /** Of the text model, what the moderator says holds. */
  labels: TextLabel[];
}
/** Decisions on their way to the server, by listing. */
export type Deciding = ReadonlyMap<string, Decision>;

/**
 * Sends decisions without making the moderator wait: the listing stays in sight, marked, until the server has
 * answered, and leaves the list only where the decision was stored.
 */
export function useDecisions(page: number) {
  const t = useTranslations("queue");
  const toast = useToast();
  const utils = api.useUtils();
  const { mutateAsync } = api.moderation.decide.useMutation();
  const inFlight = useRef(new Map<string, Decision>());
  const [deciding, setDeciding] = useState<Deciding>(new Map());
  const publish = () => setDeciding(new Map(inFlight.current));

  function drop(id: string) {
    utils.moderation.queue.setData({ page }, (queue) => {
      if (!queue?.items.some(({ listing }) => listing.id === id)) return queue;
      const items = queue.items.filter(({ listing }) => listing.id !== id);
      return { ...queue, items, total: queue.total - 1 };
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
      await utils.moderation.queue.cancel();
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
      void utils.moderation.queue.invalidate();
    }
  }

  return { decide, deciding };
}
