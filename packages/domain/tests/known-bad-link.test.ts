import { describe, expect, it } from "vitest";
import { knownBadLink } from "../src/index.ts";

describe("links that are known to be bad", () => {
  it.each([
    ["listed", "Pay here: https://pay.loopbid-escrow.example/order/7"],
    ["listed", "go to gift-card-check.invalid and enter the code"],
    ["ip-address", "http://203.0.113.7/pay"],
    ["ip-address", "http://3405803783/pay"],
    ["ip-address", "http://0xcb007107:8080/"],
    ["ip-address", "https://[2001:db8::1]/"],
    ["ip-address", "see 203.0.113.7/pay"],
    ["userinfo", "https://www.paypal.com@203.0.113.7/login"],
    ["userinfo", "https://loopbid.com:login@shop.example.org/"],
    ["disguised", "https://xn--pypal-4ve.com/"],
    ["disguised", "https://pаypal.com/ (the second letter is Cyrillic)"],
    ["look-alike", "https://paypa1.com/login"],
    ["look-alike", "https://paypall.com"],
    ["look-alike", "www.payapl.com"],
    ["look-alike", "https://paypal.com.refund-desk.org/x"],
    ["look-alike", "my shop: loopbid-secure-pay.com/verify"],
    ["look-alike", "https://l00pbid.com"],
    ["look-alike", "loopbld.com/checkout"],
    ["look-alike", "https://ebay-payments.org/order"],
    ["look-alike", "https://western-union.org/"],
    ["look-alike", "hxxps://rnastercard.org"],
    ["look-alike", "https://paypal-login。com/"],
  ])("%s: %s", (reason, text) => {
    expect(knownBadLink(text)).toMatchObject({ reason });
  });

  it.each([
    "Is it still available?",
    "The manual: https://support.example.org/pixel-8/manual.pdf",
    "https://www.paypal.com/us/home is where I pay at other shops",
    "same as https://www.ebay.co.uk/itm/12345",
    "my listing is https://loopbid.com/listing/pixel-8",
    "stripes.com has the case, and wise-owl-books.org the book",
    "https://bücher.de hat es, https://почта.рф auch",
    "firmware 10.0.19041.1 and 192.168.1.1 as router",
    "I can do 450.00 today. Ok? Thanks.Bye",
    "mail me at me@paypa1.com",
    "3.5mm jack, 6.1in, v2.0",
  ])("nothing wrong: %s", (text) => {
    expect(knownBadLink(text)).toBeNull();
  });

  it("Loopbid's own hosts are no look-alikes, whatever they are called", () => {
    const text = "https://loopbid.shop.test/listing/pixel-8";
    expect(knownBadLink(text)).toMatchObject({ reason: "look-alike" });
    expect(knownBadLink(text, ["loopbid.shop.test"])).toBeNull();
  });

  it("reads the longest message in no time", () => {
    const started = performance.now();
    for (const piece of ["a-", "a.", "http://a@", "1.", "xn--", "а."])
      knownBadLink(piece.repeat(2_000).slice(0, 2_000));
    expect(performance.now() - started).toBeLessThan(500);
  });
});
