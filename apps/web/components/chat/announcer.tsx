"use client";
import { formatMoney } from "@loopbid/domain";
import type { ChatMessage } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useUserEvent } from "../live/user-events.tsx";

/** Reads out what comes in while the thread is open. The log itself is silent: older pages and own messages are no news. */
export function Announcer({ threadId, name }: { threadId: string; name: string }) {
  const t = useTranslations("chat.thread");
  const [said, setSaid] = useState("");
  const words = ({ state, text, images, offer }: ChatMessage) => {
    if (state === "WITHHELD") return t("saidWithheld", { name });
    if (offer) return t("saidOffer", { name, amount: formatMoney(offer.cents) });
    return text ? t("said", { name, text }) : t("saidPicture", { name, count: images.length });
  };
  useUserEvent("message", ({ thread, message }) => {
    if (thread.id === threadId && !message.mine) setSaid(words(message));
  });
  return (
    <p className="sr-only" aria-live="polite" data-testid="announcer">
      {said}
    </p>
  );
}
