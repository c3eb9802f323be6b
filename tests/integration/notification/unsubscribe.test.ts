import {
  changeSubscription,
  readUnsubscription,
  updateNotificationSettings,
} from "@loopbid/services";
import { UnsubscribeKey } from "@loopbid/validators";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { deliverNews } from "../auction/bidding.ts";
import { makePerson, type Person } from "../factories.ts";
import { type Harness, startHarness } from "../harness.ts";
import { mailsTo, MINUTE, told } from "./told.ts";

let harness: Harness;
let bob: Person;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.close());
beforeEach(async () => {
  bob = await makePerson(harness);
});

/** The key in the one-click header of the only mail about an offer. */
async function keyOfMail() {
  await told(harness, bob, "offer-received");
  await deliverNews(harness, harness.now() + 2 * MINUTE);
  const [mail] = await mailsTo(harness, bob);
  return { mail: mail!, url: /^<(.*)>$/.exec(mail!.headers!["List-Unsubscribe"]!)![1]! };
}

describe("the link in a mail", () => {
  it("is in its header for one click, and visible in both forms of the mail", async () => {
    const { mail, url } = await keyOfMail();
    expect(mail.headers!["List-Unsubscribe-Post"]).toBe("List-Unsubscribe=One-Click");
    const { origin, pathname, searchParams } = new URL(url);
    expect(origin + pathname).toBe("http://localhost:3000/api/unsubscribe");
    const page = `http://localhost:3000/unsubscribe?k=${searchParams.get("k")}`;
    expect(mail.text).toContain(page);
    expect(mail.html).toContain(page);
    expect(mail.text).toContain("http://localhost:3000/account/notifications");
  });

  it("turns one group off and back on for its own reader, and asks nobody to sign in", async () => {
    const { url } = await keyOfMail();
    const given = UnsubscribeKey.parse(new URL(url).searchParams.get("k"));
    expect(await readUnsubscription(harness.ctx(), given)).toEqual({ topic: "offers", off: false });
    expect(await changeSubscription(harness.ctx(), given, false)).toMatchObject({ off: true });
    expect(await changeSubscription(harness.ctx(), given, false)).toMatchObject({ off: true });
    await told(harness, bob, "offer-countered");
    await told(harness, bob, "sold");
    await deliverNews(harness, harness.now() + 2 * MINUTE);
    const subjects = async () => (await mailsTo(harness, bob)).map(({ subject }) => subject);
    expect(await subjects()).toEqual(["An offer for Pixel 8: $120.00", "Sold: Pixel 8"]);
    expect(await changeSubscription(harness.ctx(), given, true)).toMatchObject({ off: false });
    await told(harness, bob, "offer-countered");
    await deliverNews(harness, harness.now() + 2 * MINUTE);
    expect(await subjects()).toContain("A counter-offer for Pixel 8: $120.00");
  });

  it("of another key changes nothing, and a malformed one is not looked up", async () => {
    await updateNotificationSettings(harness.ctx(bob.actor), { timeZone: "UTC" });
    const made = UnsubscribeKey.parse(`${"A".repeat(43)}.offers`);
    expect(await changeSubscription(harness.ctx(), made, false)).toBeNull();
    expect(await readUnsubscription(harness.ctx(), made)).toBeNull();
    for (const text of ["", "A.offers", `${"A".repeat(43)}.everything`, `${"A".repeat(43)}`])
      expect(UnsubscribeKey.safeParse(text).success).toBe(false);
  });
});
