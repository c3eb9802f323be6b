import { heldNotice } from "@loopbid/services";
import { describe, expect, it } from "vitest";
import { readManifest } from "../src/text/manifest.ts";
import { MODEL_PATH } from "./text/model-path.ts";

const nothing = heldNotice([]);

describe("what a seller reads about a held listing", () => {
  it("every label of the model has advice of its own", async () => {
    const { labels } = await readManifest(MODEL_PATH);
    const notices = labels.map((label) => heldNotice([`text.${label}`]));
    expect(notices).not.toContain(nothing);
    expect(new Set(notices).size).toBe(labels.length);
  });

  it.each(["images.other", "images.own", "imei.other-model", "seller.strikes"])(
    "%s has advice",
    (reason) => {
      expect(heldNotice([reason])).toContain("•");
    },
  );

  it("a reason without advice adds no line", () => {
    expect(heldNotice(["seller.unheard-of"])).toBe(nothing);
  });
});
