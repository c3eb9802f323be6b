import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join, resolve } from "node:path";
import type * as Ort from "onnxruntime-node";
import { AutoTokenizer, BertForSequenceClassification, env, Tensor } from "@xenova/transformers";
import { batchesByLength, padded } from "./batches.ts";
import type { LabelScores, ListingText } from "./listing-text.ts";
import { readManifest, type ModelManifest } from "./manifest.ts";
import { windowsOf } from "./windows.ts";

/** CommonJS whose names Node's ES modules do not see; the same instance that transformers uses. */
const { InferenceSession } = createRequire(import.meta.url)("onnxruntime-node") as typeof Ort;

/** The network in this process. Everything here blocks: the worker runs it in a process of its own. */
export interface TextModel {
  manifest: ModelManifest;
  /** Token ids of each window of a listing. */
  windows(listing: ListingText): number[][];
  /** One run of the network over one batch, padded to its longest window or to so many columns. */
  run(batch: readonly (readonly number[])[], columns?: number): Promise<number[][]>;
  /** Logits of each window, in the given order. */
  logits(windows: readonly (readonly number[])[]): Promise<number[][]>;
  score(listings: readonly ListingText[]): Promise<LabelScores[]>;
}

const sigmoid = (logit: number) => 1 / (1 + Math.exp(-logit));

/** Loads tokenizer and weights from a folder; nothing is fetched. Throws if a part is missing or broken. */
export async function loadTextModel(modelPath: string): Promise<TextModel> {
  const folder = resolve(modelPath);
  const manifest = await readManifest(folder);
  env.allowRemoteModels = false;
  env.localModelPath = dirname(folder);
  const tokenizer = await AutoTokenizer.from_pretrained(basename(folder), {
    local_files_only: true,
  });
  const session = await InferenceSession.create(join(folder, "onnx", "model_quantized.onnx"), {
    // One thread, and one that sleeps while it waits: bids are served on the same machine.
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    extra: { session: { intra_op: { allow_spinning: "0" } } },
  });
  const config = JSON.parse(await readFile(join(folder, "config.json"), "utf8")) as object;
  const network = new BertForSequenceClassification(config, session);
  const encode = (text: string): number[] =>
    tokenizer.encode(text, null, { add_special_tokens: false });
  const id = (token: string): number | undefined => tokenizer.model.tokens_to_ids.get(token);
  const name = (slug: string) => slug.toUpperCase().replaceAll("-", "_");
  const control = {
    start: id("[CLS]") as number,
    end: id("[SEP]") as number,
    price: (band: string) => id(`[PRICE_${name(band)}]`),
    category: (slug: string) => id(`[CAT_${name(slug)}]`),
  };
  const windows = (listing: ListingText) => windowsOf(listing, encode, control);

  async function run(batch: readonly (readonly number[])[], columns?: number): Promise<number[][]> {
    const { ids, mask, dims } = padded(batch, columns);
    const output = await network({
      input_ids: new Tensor("int64", ids, dims),
      attention_mask: new Tensor("int64", mask, dims),
    });
    return output.logits.tolist() as number[][];
  }

  async function logits(all: readonly (readonly number[])[]): Promise<number[][]> {
    const rows = Array.from<number[]>({ length: all.length });
    for (const batch of batchesByLength(all)) {
      const table = await run(batch.map((index) => all[index] ?? []));
      batch.forEach((index, row) => {
        rows[index] = table[row] ?? [];
      });
    }
    return rows;
  }

  async function score(listings: readonly ListingText[]): Promise<LabelScores[]> {
    const cut = listings.map(windows);
    const rows = await logits(cut.flat());
    let at = 0;
    return cut.map((own) => {
      const mine = rows.slice(at, (at += own.length));
      return Object.fromEntries(
        manifest.labels.map((label, column) => [
          label,
          sigmoid(Math.max(...mine.map((row) => row[column] ?? -Infinity))),
        ]),
      );
    });
  }

  return { manifest, windows, run, logits, score };
}
