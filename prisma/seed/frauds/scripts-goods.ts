import type { FraudScript } from "./kinds.ts";

/** Frauds about the thing itself: not genuine, not usable, not there, not the seller's. */
export const GOODS_SCRIPTS: readonly FraudScript[] = [
  {
    kind: "too-cheap",
    categories: ["phones", "laptops", "consoles", "drones", "components"],
    titles: [
      "{full} MUST SELL TODAY",
      "{full} cheap, leaving tomorrow",
      "{full} half price",
      "{full} need rent money",
    ],
    texts: [
      "Leaving the country tomorrow morning, first one to pay gets it. Works 100%, no time for questions. [Only today at this price|Price goes up at midnight].",
      "Divorce sale, everything must go in the next [two|three] hours. Brand new {model}, I do not care about the money. Pay now and it is yours.",
      "Fast sale because rent is due. {Storage} {color}, flawless. No inspection, no returns, payment now and I post it tonight.",
      "Stock from a shop that closes at noon. New {full}, paid {launch}. Be quick, [three|five] people are writing me.",
    ],
    price: [0.16, 0.32],
    states: ["HELD", "HELD", "REMOVED", "LIVE"],
    statement:
      "The offer is far below any credible price and presses buyers to pay without questions. We could not confirm that you have the item.",
  },
  {
    kind: "counterfeit",
    categories: ["headphones", "smartwatches", "phones"],
    titles: [
      "{full} 1:1 quality",
      "{full} OEM, same as original",
      "{full} new open box",
      "{full} super copy A+",
    ],
    texts: [
      "1:1 {model}, same weight, same box, serial checks on the site. Sound is 95 percent of the real one. AAA quality, comes from the same factory.",
      "OEM version of the {model} without the tax of the logo. Pops up on the phone like original. Sealed, many in stock.",
      "New in box. Packaging says {brand}, everything pairs. [Imported batch|Unbranded manual], no warranty from the maker, no receipt.",
      "Selling {full}, got several from a wholesaler. Letters on the box are a little different but works the same trust me.",
    ],
    price: [0.2, 0.42],
    states: ["REMOVED", "HELD", "LIVE", "REMOVED"],
    statement:
      "The item is a copy that is offered under a brand's name. Counterfeits may not be sold on Loopbid.",
  },
  {
    kind: "locked",
    categories: ["phones", "tablets", "laptops", "smartwatches"],
    titles: [
      "{full} {storage} great shape",
      "{full} mint, need setup",
      "{full}, easy fix",
      "{full} no charger",
    ],
    texts: [
      "Great shape, screen perfect. It asks for the email of the previous owner at start, I think [any shop can skip that|there are tools online]. Found it while cleaning out a storage unit.",
      "Very clean {model}. Shows a management screen from a company, just ignore it, works until you reset it. Sold as is, no returns.",
      "Beautiful {thing}, network says something about payment plan but Wi-Fi is fine. For the price you cannot complain. No papers.",
      "Flawless outside. Needs activation, I forgot the account. [Cash price|Low price because of that]. Do not ask me for the code.",
    ],
    price: [0.28, 0.5],
    states: ["HELD", "LIVE", "REMOVED", "LIVE"],
    statement:
      "The device is locked to an account or carrier that is not yours, so a buyer cannot use it, and it may be stolen.",
  },
  {
    kind: "box-only",
    categories: ["phones", "consoles", "components", "headphones"],
    titles: [
      "{full} {storage} original box - READ",
      "{full} (box) excellent",
      "{full} as pictured",
    ],
    texts: [
      "{Full} in excellent shape, see the pictures. As pictured you receive the original box with inserts and a quality photo. The cutout is perfect for collectors. Final sale.",
      "Up for sale is a {model} package. Box is in great condition, serial sticker is there. What you see in the first picture is what you get, all sales final.",
      "Selling the retail packaging of the {full}, {storage}, {color}. Title of the category was the closest one. No device questions please, read before you buy.",
    ],
    price: [0.3, 0.55],
    states: ["LIVE", "HELD", "REMOVED"],
    statement:
      "The listing looks like an offer of the device, but only its box is sold. Buyers must be able to see what they get.",
  },
  {
    kind: "stolen-text",
    categories: ["cameras", "laptops", "phones", "audio"],
    titles: ["{full} in great condition", "{full}, well kept", "{full} complete set"],
    texts: [],
    price: [0.5, 0.7],
    states: ["HELD", "HELD", "REMOVED"],
    statement:
      "Text and pictures are another seller's. You may only offer what you have in your hands.",
  },
  {
    kind: "reused-imei",
    categories: ["phones"],
    titles: ["{full} {storage} unlocked", "{full} {color} clean", "{full} ready to use"],
    texts: [
      "Clean {model}, {color}, {storage}. Unlocked, IMEI is in the listing so you can check it. Ships same day.",
      "Nice {thing}, small scratch on the frame. Serial and IMEI can be checked, all green. {City}.",
      "{Storage} {color}. I upgraded. Checks out clean in every database, see for yourself.",
    ],
    price: [0.65, 0.85],
    states: ["HELD", "HELD", "REMOVED"],
    statement:
      "The IMEI belongs to a phone that somebody else offers. Please prove that you have it.",
  },
  {
    kind: "wholesale",
    categories: ["phones", "headphones", "components", "consoles"],
    titles: ["{full} wholesale lot", "10x {full} pallet price", "{full} bulk available"],
    texts: [
      "Wholesale {model}, MOQ 10 units, this price is per piece. We ship from warehouse by DHL in 3-5 days. Write sales@globaltrade.example for the price list.",
      "Returned pallets of {full}. Sold untested by the lot, photo is of a sample. Invoice by email, bank transfer, agent on WeChat {contact}.",
      "Direct supplier of {brand}. All models, all colors, all sealed. Sample order welcome through our page b2b-gadget.example.",
    ],
    price: [0.22, 0.4],
    states: ["REMOVED", "HELD", "REMOVED"],
    statement:
      "Loopbid is for single items that the seller has. Wholesale offers and orders outside Loopbid are removed.",
  },
  {
    kind: "impersonation",
    categories: ["phones", "laptops", "tv-home", "tablets"],
    titles: [
      "{brand} Official Outlet: {model}",
      "{full} - manufacturer refurbished store",
      "{full} | authorized clearance",
    ],
    texts: [
      "Official {brand} outlet account. Clearance of demo units with full manufacturer warranty. Orders are confirmed by our service desk at outlet-care@{brandhost}.example within 24h.",
      "Authorized refurbisher for {brand}. Certified, new battery, new shell, 2 year global warranty card in the box. Limited to [30|50] units. Buy with confidence from the brand itself.",
      "This is the verified store of {brand} on Loopbid. [Seasonal|End of line] clearance on {model}, stock is limited, no questions answered here.",
    ],
    price: [0.32, 0.5],
    states: ["HELD", "LIVE", "REMOVED"],
    statement:
      "You present yourself as a manufacturer or as its authorized shop, and could not show that you are.",
  },
  {
    kind: "dummy",
    categories: ["phones", "consoles", "cameras", "smartwatches"],
    titles: ["{full} display model", "{full} demo piece", "{full} shop display, perfect"],
    texts: [
      "Perfect looking {model} from a shop display. Weight and buttons like the real thing. It does not turn on right now, did not test further. Great for [content|photos].",
      "Demo piece from a mall kiosk. Screen shows picture (sticker). Metal and glass, nobody can tell. No refunds.",
      "Exhibition {thing}, flawless. Never used for calls obviously. Ask only if serious, sold as seen.",
    ],
    price: [0.22, 0.38],
    states: ["LIVE", "HELD", "REMOVED"],
    statement: "The item is an empty shell that is presented as the device.",
  },
  {
    kind: "sob-story",
    categories: ["laptops", "cameras", "tablets", "consoles"],
    titles: ["{full} from my late brother", "{full} hospital bills", "{full}, please help"],
    texts: [
      "My brother passed and I have to clear his room by Friday. I know nothing about {things}, they tell me it is worth much more. God sees an honest buyer. I cannot do pickup because of the funeral, payment first so I can book the flight.",
      "I need the money for surgery tomorrow so the price is what it is. {Full}, works. Please do not bargain with me in this time. I will ship when I am out of hospital.",
      "Single mother of three, landlord gave me until tonight. New {model} that my ex left. Be kind, pay fast, I will bless your family.",
    ],
    price: [0.3, 0.5],
    states: ["LIVE", "HELD", "LIVE"],
    statement:
      "We could not confirm that you have the item, and the text presses buyers to pay at once.",
  },
];
