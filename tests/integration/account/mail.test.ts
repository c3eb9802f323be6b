import { composeMail, listDevMails, readDevMail, recordDevMail, signUp } from "@loopbid/services";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Harness, startHarness, SYSTEM } from "../harness.ts";
import { mailsTo } from "./mails.ts";
import { newcomer } from "./people.ts";

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.close());

describe("a mail", () => {
  it("escapes what people typed, and says the same in plain text", async () => {
    const given = { ...newcomer(), name: `<img src=x onerror="alert(1)"> & Co` };
    await signUp(harness.ctx(), given);
    const [mail] = await mailsTo(harness, given.email);
    expect(mail?.html).not.toContain("<img");
    expect(mail?.html).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; Co");
    expect(mail?.text).toContain(given.name);
    expect(mail?.text).toContain("http://localhost:3000/verify?secret=");
  });

  it("cannot smuggle a header in its subject", () => {
    const mail = composeMail({
      to: "a@example.test",
      subject: "Sold: x\r\nBcc: everyone@example.test",
      paragraphs: [],
    });
    expect(mail.subject).toBe("Sold: x Bcc: everyone@example.test");
  });
});

describe("the development mailbox", () => {
  it("is written by the mail job only, and lists the newest first", async () => {
    const mail = (subject: string) =>
      composeMail({ to: "dev@example.test", subject, paragraphs: [] });
    await expect(recordDevMail(harness.ctx(), mail("Refused"))).rejects.toMatchObject({
      kind: "FORBIDDEN",
    });
    await recordDevMail(harness.ctx(SYSTEM), mail("First"));
    harness.advance(1_000);
    await recordDevMail(harness.ctx(SYSTEM), mail("Second"));
    const listed = await listDevMails(harness.ctx(), { to: "dev@example.test" });
    expect(listed.map(({ subject }) => subject)).toEqual(["Second", "First"]);
    expect((await readDevMail(harness.ctx(), { id: listed[0]!._id }))?.html).toContain("Second");
  });
});
