import type { FraudScript } from "./kinds.ts";

const popular = ["phones", "laptops", "consoles", "cameras", "tablets"] as const;

/** Frauds that pull the buyer away from the marketplace, or ask for money first. */
export const CONTACT_SCRIPTS: readonly FraudScript[] = [
  {
    kind: "advance-fee",
    categories: popular,
    titles: [
      "{full} sealed, {storage}",
      "{full} brand new in box",
      "{full} NEW never open",
      "{full} unwanted prize",
    ],
    texts: [
      "I am currently [offshore on a vessel|abroad for missionary work|deployed with my unit] so my shipping agent will handle delivery. You pay only the courier and insurance fee of $[85|95|120] first, the {thing} is released after you confirm. Contact agent at dispatch.desk@fastcargo.example with your full name and address.",
      "Item is already packed with the courier company in [Lisbon|Rotterdam]. To start delivery [kindly send|just send] the customs clearance of $[140|160], balance after you receive. Very honest seller. Mail: r.logistic@parceldesk.example",
      "Won this {model} at a company raffle, I have no use. The price is only to cover taxes. You send the release fee and I give the tracking same hour, write to me on {contact} for the papers.",
    ],
    price: [0.3, 0.5],
    states: ["HELD", "HELD", "REMOVED", "REMOVED"],
    statement:
      "You ask buyers to pay a fee before delivery, outside Loopbid. Payments go through Loopbid only.",
  },
  {
    kind: "off-platform",
    categories: popular,
    titles: [
      "{full} {storage} {color}",
      "{full} like new",
      "{full} unlocked, great price",
      "{model} {storage} text me",
    ],
    texts: [
      "Clean {model}, no scratches. I do not check messages here, text me at {phone} or WhatsApp same number. Price is lower if we skip the fees.",
      "Perfect condition, comes with everything. Telegram: {contact} for more pictures and [discount|best price]. No messages through the site please, app does not work for me.",
      "{Full} for sale. Serious buyers call [five one two|two one four] five five five zero one [four|seven] [two|nine] after 5pm, cash app ok.",
      "Good condition {thing}, works fine, has box. Email me first at {mail} so I can send a video, I answer faster there.",
    ],
    price: [0.6, 0.9],
    states: ["HELD", "HELD", "HELD", "REMOVED"],
    statement:
      "The text asks buyers to deal outside Loopbid. Contact details do not belong in a listing.",
  },
  {
    kind: "deposit",
    categories: [...popular, "drones", "handhelds"],
    titles: ["{full}, many people asking", "{full} first come first serve", "{full} reserve yours"],
    texts: [
      "So many messages on this {model}! To hold it I need a $[50|75|100] deposit by Zelle to {mail}, fully refundable when you come to see it. Without deposit I sell to the next person.",
      "Will meet at the mall in {city}. Because of no-shows I require a small deposit before I drive, Cash App $[quickhold88|holdit22]. Text {phone} once sent.",
      "Deposit holds the {thing} for 48 hours, gift card code also accepted. Message me on WhatsApp {phone} and I pull it from the listing.",
    ],
    price: [0.45, 0.65],
    states: ["HELD", "REMOVED", "HELD"],
    statement:
      "Deposits outside Loopbid are not allowed. Buyers pay through Loopbid and are protected until they accept the item.",
  },
  {
    kind: "fake-payment",
    categories: ["laptops", "cameras", "monitors", "desktops", "consoles"],
    titles: ["{full} accept Zelle or check", "{full} fast sale", "{model} - cashiers check ok"],
    texts: [
      "Payment by Zelle or certified check only, my {brand} invoice department will send you the confirmation email and you ship nothing, just wait. For overpayment please return the difference by gift card. Mail {mail}.",
      "I use a private payment service, you get an invoice from payments@secure-checkout.example and pay there, it is the same as here but no fee. Do not use the button on this page.",
      "You can pay with [Steam|Apple] gift cards, 10 percent off. Send the codes to {contact} on Telegram and tracking follows within the hour.",
    ],
    price: [0.55, 0.8],
    states: ["HELD", "REMOVED", "REMOVED"],
    statement:
      "You ask for payment by gift card, check or an own payment page. Only payments through Loopbid are protected.",
  },
  {
    kind: "phishing-link",
    categories: ["phones", "handhelds", "smartwatches", "headphones"],
    titles: [
      "{full} - see more photos in link",
      "{full} {color}, details inside",
      "{full} verified listing",
    ],
    texts: [
      "More pictures and the live video are here: https://loopbid-secure.example.net/item/[48213|90177]. Log in there with your account to see my real price for the {model}.",
      "To protect both of us I use the buyer protection form: https://safe-deal.example.org/[claim|verify]?id=[7731|2209] Fill in card and address and the {thing} ships tonight.",
      "Listing limit reached so the other colors are on my page deals.example.com/[deals-now|gadgetdrop], order there and mention this ad.",
    ],
    price: [0.5, 0.75],
    states: ["HELD", "HELD", "REMOVED"],
    statement:
      "The link leads to a page that asks for passwords or card numbers. Links of this kind are removed and the account is reviewed.",
  },
];
