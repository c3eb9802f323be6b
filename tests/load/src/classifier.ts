import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createTextClassifier, type ListingText, loadTextModel } from "@loopbid/fraud";
import type * as Ort from "onnxruntime-node";

const { InferenceSession, Tensor } = createRequire(import.meta.url)(
  "onnxruntime-node",
) as typeof Ort;

/** What BERT reads at most, and what a tokenizer pads to when it is asked to pad to the maximum. */
const MAXIMUM = 512;
const BATCH = 16;
/** Padding to the maximum is slow: a part of the texts says as much. */
const PADDED_TEXTS = 32;

/** Texts per second of each way, a figure per round. */
export interface ClassifierFigures {
  /** The product's way: sorted by length, in batches of 16, tokenizing included. */
  sorted: number[];
  /** The same through the process of its own, the cache off. */
  throughProcess: number[];
  oneByOne: number[];
  unsorted: number[];
  paddedToMaximum: number[];
  /** The runtime alone over the sorted batches: tensors made before, no tokenizer, no transformers. */
  bareSession: number[];
}

export interface ClassifierBenchOptions {
  modelPath: string;
  /** Own texts to draw sentences from, one a line. */
  sentencesPath: string;
  rounds: number;
  texts: number;
}

/** Small and seeded, so that every run measures the same texts. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Listings with the lengths of real ones: of ten, one below 16 words, five below 50, nine below 165. */
async function listings({ sentencesPath, texts }: ClassifierBenchOptions): Promise<ListingText[]> {
  const lines = (await readFile(sentencesPath, "utf8")).split("\n");
  const own = lines.flatMap((line) =>
    line.startsWith("#") ? [] : [line.split(" | ").at(-1) ?? ""],
  );
  const draw = dice(7);
  const normal = () => Math.sqrt(-2 * Math.log(draw() + 1e-9)) * Math.cos(2 * Math.PI * draw());
  return Array.from({ length: texts }, (_, number) => {
    const wanted = Math.min(400, Math.round(Math.exp(3.9 + 0.92 * normal())));
    const words: string[] = [];
    while (words.length < wanted)
      words.push(...(own[Math.floor(draw() * own.length)] ?? "").split(" "));
    const text = words.slice(0, wanted).join(" ");
    return { title: `Lot ${number}`, text, category: "phones", price: "typical" };
  });
}

async function perSecond(texts: number, work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return texts / ((performance.now() - started) / 1_000);
}

const chunks = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, n) =>
    items.slice(n * size, (n + 1) * size),
  );

/** Bare tensors of the batches that the product would run. */
function tensorsOf(windows: readonly number[][]): Record<string, Ort.Tensor>[] {
  return chunks(
    windows.toSorted((a, b) => a.length - b.length),
    BATCH,
  ).map((batch) => {
    const columns = Math.max(...batch.map(({ length }) => length));
    const flat = (value: (id: number | undefined) => bigint) =>
      BigInt64Array.from(
        batch.flatMap((window) => Array.from({ length: columns }, (_, n) => value(window[n]))),
      );
    const dims = [batch.length, columns];
    return {
      input_ids: new Tensor(
        "int64",
        flat((id) => BigInt(id ?? 0)),
        dims,
      ),
      attention_mask: new Tensor(
        "int64",
        flat((id) => (id === undefined ? 0n : 1n)),
        dims,
      ),
    };
  });
}

/** Measures every way on the same texts, interleaved. One thread each; pin the process to a core before. */
export async function measureClassifier(
  options: ClassifierBenchOptions,
): Promise<ClassifierFigures> {
  const { modelPath, rounds } = options;
  const texts = await listings(options);
  const model = await loadTextModel(modelPath);
  const bare = await InferenceSession.create(join(modelPath, "onnx", "model_quantized.onnx"), {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
  });
  const process = createTextClassifier({ modelPath, cacheSize: 0, timeoutMs: 600_000 });
  await process.manifest();
  const windows = texts.map((text) => model.windows(text));
  const tensors = tensorsOf(windows.flat());
  const few = texts.slice(0, PADDED_TEXTS);

  const ways: { [Way in keyof ClassifierFigures]: () => Promise<number> } = {
    sorted: () => perSecond(texts.length, () => model.score(texts)),
    throughProcess: () => perSecond(texts.length, () => process.classify(texts)),
    oneByOne: () =>
      perSecond(texts.length, async () => {
        for (const text of texts) await model.score([text]);
      }),
    unsorted: () =>
      perSecond(texts.length, async () => {
        for (const batch of chunks(texts, BATCH))
          await model.run(batch.flatMap((text) => model.windows(text)));
      }),
    paddedToMaximum: () =>
      perSecond(few.length, async () => {
        for (const batch of chunks(few, BATCH))
          await model.run(
            batch.flatMap((text) => model.windows(text)),
            MAXIMUM,
          );
      }),
    bareSession: () =>
      perSecond(texts.length, async () => {
        for (const feeds of tensors) await bare.run(feeds);
      }),
  };
  const figures = Object.fromEntries(
    Object.keys(ways).map((way) => [way, [] as number[]]),
  ) as unknown as ClassifierFigures;
  for (let round = 0; round < rounds; round += 1)
    for (const [way, measure] of Object.entries(ways))
      figures[way as keyof ClassifierFigures].push(await measure());
  await process.close();
  return figures;
}
