import { afterAll, describe, expect, it } from "vitest";
import { assessMessage, createTextClassifier, MODEL_FOLDER } from "../../src/index.ts";

const classifier = createTextClassifier({ modelPath: MODEL_FOLDER });
afterAll(() => classifier.close());
const read = (text: string) => assessMessage(classifier, text);

describe("a chat message", { timeout: 60_000 }, () => {
  it.each([
    "Hi, is the phone still available? Does the battery hold a day?",
    "I can pick it up in Austin on Saturday, does 10 am work for you?",
    "Please keep everything on Loopbid, I will not pay outside of it.",
    "Thanks, it arrived today and works fine.",
    "Could you send one more picture of the back?",
  ])("honest: %s", async (text) => {
    expect(await read(text)).toMatchObject({ warnings: [], deceptiveLink: false });
  });

  it.each([
    [
      "advance_fee",
      "Send me the codes of two gift cards first, then I ship the phone the same day.",
    ],
    [
      "off_platform",
      "Let us do this outside Loopbid, message me on WhatsApp and I make it cheaper.",
    ],
  ])("warns of %s", async (label, text) => {
    const { warnings } = await read(text);
    expect(warnings.map((warning) => warning.label)).toContain(label);
  });

  it("says where bait comes with a link, and not where a link is just a link", async () => {
    const bait =
      "Your payment is on hold. Confirm your card at https://loopbid-secure-pay.com/verify to receive the money.";
    expect(await read(bait)).toMatchObject({ deceptiveLink: true });
    const manual = "The manual is here: https://support.example.org/pixel-8/manual.pdf";
    expect(await read(manual)).toMatchObject({ deceptiveLink: false });
  });
});
