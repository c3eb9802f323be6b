import type { MessageRow, NotificationRow, PriceOfferRow, ThreadRow } from "@loopbid/db";
import { userEvents } from "@loopbid/realtime";
import { afterCommit } from "../after-commit.ts";
import { announceMessage } from "../chat/announce-message.ts";
import type { ServiceContext } from "../context.ts";
import { dispatchNotifications } from "../notification/tell.ts";
import { dispatchEvents } from "../outbox/record-events.ts";
import { toOfferCard } from "../chat/to-offer-card.ts";

/** What a transaction over offers leaves to be done after its commit. */
export interface OfferEffects {
  /** New cards. */
  cards: { thread: ThreadRow; message: MessageRow }[];
  /** Offers whose card was there and shows another state now. */
  changed: PriceOfferRow[];
  told: NotificationRow[];
  /** Orders and offers with events in the outbox. */
  subjects: string[];
}

export function joinEffects(...parts: Partial<OfferEffects>[]): OfferEffects {
  return {
    cards: parts.flatMap(({ cards = [] }) => cards),
    changed: parts.flatMap(({ changed = [] }) => changed),
    told: parts.flatMap(({ told = [] }) => told),
    subjects: parts.flatMap(({ subjects = [] }) => subjects),
  };
}

/** Shows both sides what happened, after the commit. The order of a sale comes before what it closed. */
export async function announceOffers(ctx: ServiceContext, effects: OfferEffects): Promise<void> {
  for (const card of effects.cards) await announceMessage(ctx, card);
  await afterCommit(ctx, "offers", async () => {
    for (const row of effects.changed) {
      const event = { kind: "offer" as const, offer: toOfferCard(row) };
      await ctx.publisher.publish(userEvents, row.buyerId, event);
      await ctx.publisher.publish(userEvents, row.sellerId, event);
    }
  });
  await dispatchNotifications(ctx, effects.told);
  for (const subject of effects.subjects) await dispatchEvents(ctx, subject);
}
