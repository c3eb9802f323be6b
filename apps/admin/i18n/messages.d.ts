/** The keys that components may ask for: a missing one fails the type check. */
import type analytics from "../messages/en/analytics.json" with { type: "json" };
import type appeals from "../messages/en/appeals.json" with { type: "json" };
import type assess from "../messages/en/assess.json" with { type: "json" };
import type auctions from "../messages/en/auctions.json" with { type: "json" };
import type audit from "../messages/en/audit.json" with { type: "json" };
import type auth from "../messages/en/auth.json" with { type: "json" };
import type cases from "../messages/en/cases.json" with { type: "json" };
import type catalogue from "../messages/en/catalogue.json" with { type: "json" };
import type chats from "../messages/en/chats.json" with { type: "json" };
import type common from "../messages/en/common.json" with { type: "json" };
import type decisions from "../messages/en/decisions.json" with { type: "json" };
import type jobs from "../messages/en/jobs.json" with { type: "json" };
import type labels from "../messages/en/labels.json" with { type: "json" };
import type listings from "../messages/en/listings.json" with { type: "json" };
import type people from "../messages/en/people.json" with { type: "json" };
import type queue from "../messages/en/queue.json" with { type: "json" };
import type review from "../messages/en/review.json" with { type: "json" };
import type rules from "../messages/en/rules.json" with { type: "json" };
import type settings from "../messages/en/settings.json" with { type: "json" };
import type shills from "../messages/en/shills.json" with { type: "json" };
declare module "next-intl" {
  interface AppConfig {
    Messages: {
      analytics: typeof analytics;
      appeals: typeof appeals;
      assess: typeof assess;
      auctions: typeof auctions;
      audit: typeof audit;
      auth: typeof auth;
      cases: typeof cases;
      catalogue: typeof catalogue;
      chats: typeof chats;
      common: typeof common;
      decisions: typeof decisions;
      jobs: typeof jobs;
      labels: typeof labels;
      listings: typeof listings;
      people: typeof people;
      queue: typeof queue;
      review: typeof review;
      rules: typeof rules;
      settings: typeof settings;
      shills: typeof shills;
    };
  }
}
