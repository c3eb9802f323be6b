import { readEvidence } from "@loopbid/validators";
import { describe, expect, it } from "vitest";
import { contactDetails } from "../src/signals/contact-details.ts";
import { writeEvidence } from "@loopbid/validators";

function look(description: string, title = "iPhone 13 128 GB unlocked") {
  const signal = contactDetails({ title, description });
  if (!signal) return null;
  const evidence = readEvidence(writeEvidence(signal.evidence));
  return {
    score: signal.score,
    types: evidence?.kind === "contact" ? evidence.found.map(({ type }) => type) : [],
    hidden: evidence?.kind === "contact" && evidence.found.some(({ hidden }) => hidden),
  };
}

const EMAILS = [
  "Questions? john.smith@gmail.com",
  "write to sales@best-deals.co.uk before you bid",
  "john.smith (at) gmail (dot) com",
  "john.smith at gmail dot com",
  "john.smith [at] myshop.com",
  "mail me j o h n @ g m a i l . c o m",
  "reach me: g m a i l john.smith77",
  "john @ gmail if you are serious",
  "JOHN.SMITH＠GMAIL.COM",
  "jоhn@gmаil.com",
];

const PHONES = [
  "Call 714-555-0192 after six",
  "(714) 555-0192",
  "714.555.0192",
  "text me 7145550192",
  "+1 714 555 0192 anytime",
  "my cell is 714 555 0192",
  "+44 7700 900123",
  "seven one four five five five zero one nine two",
  "7 1 4 - 5 5 5 - 0 1 9 2",
  "call seven one four, 555, oh one nine two",
  "text 7l4-5five5-zero1nine2",
  "seven-one-four double five five zero one nine two",
];

const MESSENGERS = [
  "Message me on WhatsApp for more pictures",
  "hit me up via telegram",
  "Telegram: fastdeals_77",
  "WhatsApp me",
  "my insta is @cheapphones",
  "add me on wh@tsapp",
  "w h a t s a p p only",
  "DM me on IG",
  "Send the codes to @bestdeals4u_25 on Telegram",
  "Not on eBay. Contact me on Signal",
];

const LINKS = [
  "More photos at https://cheap-phones.shop/iphone",
  "order at www.bestdeals-4u.com",
  "see t.me/fastdeals",
  "pay via secure-checkout.xyz/loopbid",
  "deals (dot) com — find us there: phonedeals dot com",
];

const INNOCENT = [
  "Works with WhatsApp, Telegram and all the usual apps.",
  "WhatsApp and Instagram run great on it, notifications come through.",
  "No PayPal, no trades, please pay through Loopbid.",
  "iPhone 12 128 GB, battery 87%, model A2403.",
  "iPhone 12 128, 256 and 512 versions were sold; this is the 128.",
  "I don't do WhatsApp or Telegram, ask in the chat here.",
  "Please do not text me on WhatsApp, I will not answer.",
  "IMEI 356938035643809, checked clean.",
  "Serial number 7145550192, purchased in 2022.",
  "Model no. 2145550192, part of a lot.",
  "3840 x 2160 at 144 Hz, 1920 1080 240 also works.",
  "Ryzen 7 5800X3D, 32GB 3600 CL16 16 19 19 39.",
  "Lens is 24-70mm f/2.8, serial 23456789.",
  "Strong Wi-Fi signal in every room. Signal strength is great.",
  "Comes with two cables, one charger, three tips, four screws, one case.",
  "Bought it for $1,299.00, asking 450.00 or best offer.",
  "M.2 slot, USB 3.2 Gen 2, 2.4GHz and 5GHz. Great condition.Ships fast.",
  "Specs at https://www.apple.com/iphone-13 and gsmarena.com.",
  "Photo sent from the Instagram-ready front camera; Facebook Portal not included.",
  "Battery: 100 cycles. 10/10. Firmware 11.0.2. Version 5.1.4.",
  "Meet at the mall or ship, your call. Text on the box is a bit faded.",
  "Google account removed, signed out of iCloud and Gmail.",
  "Look at the pictures, yahoo!",
  "Discord and Skype calls sound clear with this headset.",
  "UPC 194252707258, FCC ID BCG-E3500A.",
  "256 512 1024 pixels wide icons, whatever that means.",
];

describe("contact details in the text", () => {
  it.each(EMAILS)("finds the address in %j", (text) => {
    expect(look(text)?.types).toContain("email");
    expect(look(text)?.score).toBeGreaterThanOrEqual(0.9);
  });

  it.each(PHONES)("finds the number in %j", (text) => {
    expect(look(text)?.types).toContain("phone");
    expect(look(text)?.score).toBeGreaterThanOrEqual(0.9);
  });

  it.each(MESSENGERS)("finds the messenger in %j", (text) => {
    expect(look(text)?.types).toContain("messenger");
    expect(look(text)?.score).toBeGreaterThanOrEqual(0.6);
  });

  it.each(LINKS)("finds the link in %j", (text) => {
    expect(look(text)?.types).toContain("link");
    expect(look(text)?.score).toBeGreaterThanOrEqual(0.7);
  });

  it.each(INNOCENT)("does not hold %j", (text) => {
    expect(look(text)?.score ?? 0).toBeLessThan(0.6);
  });

  it("says that a number was disguised", () => {
    expect(look("seven one four five five five zero one nine two")?.hidden).toBe(true);
    expect(look("Call 714-555-0192")?.hidden).toBe(false);
  });

  it("looks into the title too", () => {
    expect(look("As new.", "iPhone 13 call 714-555-0192")?.types).toContain("phone");
  });

  it.each(["a.", "1 ", "a@", "seven ", "(at) ", "x-", "+1 ", "no whatsapp ", "a ", "1"])(
    "5,000 characters of %j cost less than 250 ms of computing",
    (piece) => {
      const before = process.cpuUsage();
      look(piece.repeat(Math.ceil(5_000 / piece.length)));
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1_000).toBeLessThan(250);
    },
  );
});
