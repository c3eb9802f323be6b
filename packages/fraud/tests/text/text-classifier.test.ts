import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import {
  createTextClassifier,
  type ListingText,
  type TextClassifier,
  type TextClassifierOptions,
  TextModelUnavailableError,
} from "../../src/index.ts";
import { MODEL_PATH } from "./model-path.ts";

const honest = (text: string): ListingText => ({
  title: "Sony WH-1000XM4",
  text,
  category: "headphones",
  price: "typical",
});
const ADVANCE = honest("Great sound. To hold it send a 50 dollar deposit by gift card first.");

const open: TextClassifier[] = [];
const folders: string[] = [];
function classifier(options: Partial<TextClassifierOptions> = {}): TextClassifier {
  const made = createTextClassifier({ modelPath: MODEL_PATH, ...options });
  open.push(made);
  return made;
}
async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), "text-model-"));
  folders.push(path);
  return path;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((made) => made.close()));
});
afterAll(async () => {
  await Promise.all(folders.map((path) => rm(path, { recursive: true })));
});

describe("the text model in a process of its own", { timeout: 60_000 }, () => {
  test("scores every label of every listing, in the order asked", async () => {
    const texts = classifier();
    const { labels, version } = await texts.manifest();
    const [sound, fraud] = await texts.classify([honest("Great sound, pads are worn."), ADVANCE]);
    expect(version).toMatch(/^listing-text@\d+$/);
    expect(Object.keys(sound ?? {})).toEqual(labels);
    expect(fraud?.["advance_fee"]).toBeGreaterThan(0.8);
    expect(sound?.["advance_fee"]).toBeLessThan(0.2);
  });

  test("asks the network once for a text, however it is spaced or disguised", async () => {
    const texts = classifier({ waitingAtMost: 1 });
    const [first] = await texts.classify([ADVANCE]);
    const spaced = { ...ADVANCE, text: ` ${ADVANCE.text.replaceAll(" ", "  ")}\u200b` };
    const again = await texts.classify([spaced, ADVANCE, spaced]);
    expect(again).toEqual([first, first, first]);
  });

  test("many callers at once each get their own answer", async () => {
    const texts = classifier();
    const asked = Array.from({ length: 40 }, (_, n) => honest(n % 2 ? ADVANCE.text : `Pair ${n}.`));
    const answers = await Promise.all(asked.map((listing) => texts.classify([listing])));
    answers.forEach(([scores], n) => {
      const score = scores?.["advance_fee"] ?? Number.NaN;
      expect(score > 0.8).toBe(n % 2 === 1);
    });
  });

  test("refuses at once what would wait behind too much", async () => {
    const texts = classifier({ waitingAtMost: 3 });
    const many = ["a", "b", "c", "d"].map(honest);
    await expect(texts.classify(many)).rejects.toThrow(TextModelUnavailableError);
    expect(await texts.classify(many.slice(0, 3))).toHaveLength(3);
  });

  test("killed while it works: the caller hears of it, the next one gets a new process", async () => {
    const texts = classifier({ restartMs: 1 });
    await texts.manifest();
    const first = texts.pid;
    const asked = texts.classify(Array.from({ length: 200 }, (_, n) => honest(`Lot ${n}`)));
    process.kill(first as number, "SIGKILL");
    await expect(asked).rejects.toThrow(TextModelUnavailableError);
    await expect
      .poll(() => texts.classify([ADVANCE]).catch(() => null), { timeout: 20_000 })
      .not.toBeNull();
    expect(texts.pid).not.toBe(first);
  });

  test("a process that hangs is given up and replaced", async () => {
    const texts = classifier({ timeoutMs: 2_000, restartMs: 1 });
    await texts.manifest();
    process.kill(texts.pid as number, "SIGSTOP");
    await expect(texts.classify([ADVANCE])).rejects.toThrow("did not answer within 2000 ms");
    await expect
      .poll(() => texts.classify([ADVANCE]).catch(() => null), { timeout: 20_000 })
      .not.toBeNull();
  });

  test("without weights it says so, and rests before it tries again", async () => {
    const texts = classifier({ modelPath: await folder(), restartMs: 60_000 });
    await expect(texts.classify([ADVANCE])).rejects.toThrow(/listing-text\.json/);
    await expect(texts.classify([ADVANCE])).rejects.toThrow("rests before it starts again");
  });

  test("broken weights are an error, not a score", async () => {
    const path = await folder();
    await cp(MODEL_PATH, path, { recursive: true });
    await writeFile(join(path, "onnx", "model_quantized.onnx"), "no weights");
    const texts = classifier({ modelPath: path });
    await expect(texts.classify([ADVANCE])).rejects.toThrow(TextModelUnavailableError);
  });

  test("closed, it answers no more and leaves no process", async () => {
    const texts = classifier();
    await texts.manifest();
    const pid = texts.pid as number;
    await texts.close();
    await expect(texts.classify([ADVANCE])).rejects.toThrow("closed");
    expect(() => process.kill(pid, 0)).toThrow("ESRCH");
  });
});
