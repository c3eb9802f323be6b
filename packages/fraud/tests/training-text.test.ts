import { describe, expect, it } from "vitest";
import { trainingText } from "../src/index.ts";

describe("a text that is kept for training", () => {
  it.each([
    ["write to john.doe@gmail.com today", "john", "<email>"],
    ["write to john.doe (at) gmail dot com", "john", "<email>"],
    ["mail me: j o h n @ g m a i l . c o m", "g m a i l", "<email>"],
    ["call 714-555-0192 now", "0192", "<phone>"],
    ["text seven one four five five five zero one nine two", "nine", "<phone>"],
    ["my number is 7 1 4 5 5 5 0 1 9 2", "5 5 5", "<phone>"],
    ["Find me: @deals_4u on Telegram", "deals_4u", "<handle>"],
    ["IMEI 356938035643809 is clean", "3569", "<imei>"],
  ])("%s: shows nobody", (text, secret, mask) => {
    const kept = trainingText(text);
    expect(kept.toLowerCase()).not.toContain(secret.toLowerCase());
    expect(kept).toContain(mask);
  });

  it("keeps the words that labels are learned from", () => {
    const text = "Pay me with gift cards. Message me on Telegram. Battery 91%, 128 GB, $450.";
    expect(trainingText(text)).toBe(text);
  });

  it("is quick with a text that was made to be slow", () => {
    const started = performance.now();
    trainingText("a 1 @ . ".repeat(1_000) + "@a".repeat(2_000) + "x@".repeat(1_000));
    expect(performance.now() - started).toBeLessThan(500);
  });
});
