/** The keys that components may ask for: a missing one fails the type check. */
import type account from "../messages/en/account.json" with { type: "json" };
import type auth from "../messages/en/auth.json" with { type: "json" };
import type chat from "../messages/en/chat.json" with { type: "json" };
import type common from "../messages/en/common.json" with { type: "json" };
import type decision from "../messages/en/decision.json" with { type: "json" };
import type listing from "../messages/en/listing.json" with { type: "json" };
import type log from "../messages/en/log.json" with { type: "json" };
import type notification from "../messages/en/notification.json" with { type: "json" };
import type offer from "../messages/en/offer.json" with { type: "json" };
import type savedSearch from "../messages/en/saved-search.json" with { type: "json" };
import type sell from "../messages/en/sell.json" with { type: "json" };
import type shop from "../messages/en/shop.json" with { type: "json" };
declare module "next-intl" {
  interface AppConfig {
    Messages: {
      account: typeof account;
      auth: typeof auth;
      chat: typeof chat;
      common: typeof common;
      decision: typeof decision;
      listing: typeof listing;
      log: typeof log;
      notification: typeof notification;
      offer: typeof offer;
      "saved-search": typeof savedSearch;
      sell: typeof sell;
      shop: typeof shop;
    };
  }
}
