import { buyer, offer, type Script, seller } from "./script.ts";

/** A buyer asks before bidding; all is read. */
export const QUESTION: Script = {
  endedMinutesAgo: 190,
  turns: [
    buyer(0, "Hi! Is the box still there, and does it come with the original charger?"),
    seller(14, "Hello. Box yes, charger no: it is a newer one of the same wattage, hardly used."),
    buyer(6, "Good to know. Any marks on the screen that the pictures do not show?"),
    seller(
      9,
      "One hairline near the bottom edge, about a centimetre. You see it when it is off and in the sun, never when it is on. It is in the fourth picture if you zoom in.",
    ),
    buyer(3, "Thanks for being straight about it. I will put a bid in tonight."),
  ],
};

/** The seller has not answered the buyer's counter-question yet. */
export const PICKUP: Script = {
  endedMinutesAgo: 22,
  unread: { SELLER: 2 },
  turns: [
    buyer(0, "Hey, could I pick this up instead of having it shipped? I am ten minutes away."),
    seller(35, "Sure. Evenings after six, or Saturday morning."),
    buyer(12, "Saturday at ten works. I would like to try it for five minutes, if that is fine."),
    buyer(1, "And I pay here before I come, right?"),
  ],
};

/** A buyer's offer waits for the seller. */
export const OFFER_WAITS: Script = {
  endedMinutesAgo: 41,
  unread: { SELLER: 2 },
  turns: [
    buyer(0, "Is there some room in the price? I would take it today."),
    offer("BUYER", 2, 0.86, "OPEN"),
  ],
};

/** A seller's counter waits for the buyer. */
export const COUNTERED: Script = {
  endedMinutesAgo: 64,
  unread: { BUYER: 2 },
  turns: [
    buyer(0, "Lovely condition. What is the battery health at the moment?"),
    seller(25, "91 percent, I took a screenshot this morning and put it last in the gallery."),
    offer("BUYER", 8, 0.8, "COUNTERED"),
    offer("SELLER", 17, 0.92, "OPEN"),
    seller(1, "That is as far as I can go, shipping is on me."),
  ],
};

/** Too low, and politely refused. */
export const DECLINED: Script = {
  endedMinutesAgo: 60 * 27,
  turns: [
    offer("BUYER", 0, 0.6, "DECLINED"),
    seller(50, "Thanks, but that is far below what these go for. I can wait."),
    buyer(5, "Understood, good luck with it."),
  ],
};

/** They agreed, and the buyer has it. */
export const AGREED: Script = {
  endedMinutesAgo: 60 * 30,
  turns: [
    buyer(0, "Would you take a bit less? I have wanted this one for months."),
    offer("BUYER", 1, 0.88, "COUNTERED"),
    offer("SELLER", 31, 0.94, "ACCEPTED"),
    seller(4, "Deal! I will pack it twice as soon as the payment shows."),
    buyer(16, "Great, thank you."),
  ],
};

/** Wants to pay with a cheque that will bounce, somewhere else. */
export const CHEQUE: Script = {
  endedMinutesAgo: 12,
  unread: { SELLER: 3 },
  turns: [
    buyer(0, "Hello dear is the item still for sale? what is the present condition"),
    seller(11, "Yes, it works without a fault and has no marks."),
    buyer(
      4,
      "OK i am buying it for my cousin so price is no problem, i will send you a certified cheque with 300 extra for the shipping agent that comes to pick it up, you send him the rest by western union",
    ),
    buyer(2, "Text me on 512 555 0148 we finish the deal there, this site charge too much"),
    buyer(
      1,
      "I already made the payment, confirm at loopbid-payments.secure-order.test and enter your login so the money is released",
    ),
  ],
};

/** Draws a buyer away from the site. */
export const WHATSAPP: Script = {
  endedMinutesAgo: 95,
  turns: [
    buyer(0, "Does it have the international warranty?"),
    seller(3, "yes full warranty. write me on whatsapp +1 (737) 555-0177, I answer faster"),
    buyer(8, "I would rather stay here, thanks."),
    seller(
      2,
      "If you pay outside with zelle or gift cards I make it 150 cheaper, no fees for both of us. Many people want it, send a deposit today and it is yours",
    ),
    seller(6, "ok last chance, my mail is fastdeals99 at gmail dot com"),
  ],
};
