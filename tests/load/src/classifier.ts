import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createTextClassifier, type ListingText, loadTextModel } from "@loopbid/fraud";
import type * as Ort from "onnxruntime-node";
import { type PaddedBatch, startTransformers4 } from "./servers/transformers-4.ts";

const { InferenceSession, Tensor } = createRequire(import.meta.url)(
  "onnxruntime-node",
) as typeof Ort;

/** What BERT reads at most, and what a tokenizer pads to when it is asked to pad to the maximum. */
const MAXIMUM = 512;
const BATCH = 16;
/** Padding to the maximum is slow: a part of the texts says as much. */
const PADDED_TEXTS = 32;

/** Texts per second of processor time of each way, a figure per round: a busy machine moves it less than the clock's. */
export interface ClassifierFigures {
  /** The product's way: sorted by length, in batches of 16, tokenizing included. */
  sorted: number[];
  /** The same through the process of its own, the cache off. */
  throughProcess: number[];
  oneByOne: number[];
  /** Texts as short as chat messages: five to fifteen words, in sorted batches and one by one. */
  sortedShort: number[];
  oneByOneShort: number[];
  unsorted: number[];
  paddedToMaximum: number[];
  /** The runtime alone over the sorted batches: tensors made before, no tokenizer, no transformers. */
  bareSession: number[];
  /** The same sorted batches under `@huggingface/transformers` 4; empty where it was left out. */
  transformers4: number[];
  /** Megabytes of the process that holds the network: once loaded, and at most while it worked. */
  memory: { loaded: number; most: number };
}

/** The ways that texts are read in. */
export type Way = Exclude<keyof ClassifierFigures, "memory">;

export interface ClassifierBenchOptions {
  modelPath: string;
  /** Own texts to draw sentences from, one a line. */
  sentencesPath: string;
  rounds: number;
  texts: number;
  /** Beside the library's next generation, which is fetched for it. */
  withTransformers4: boolean;
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

/** Processor seconds that a process has taken so far, user and system. Linux counts them in hundredths. */
async function cpuSeconds(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** Texts per second of processor time that the work takes in these processes together. */
async function perSecond(
  texts: number,
  pids: readonly number[],
  work: () => Promise<unknown>,
): Promise<number> {
  const taken = async () => (await Promise.all(pids.map(cpuSeconds))).reduce((a, b) => a + b, 0);
  const before = await taken();
  await work();
  return texts / ((await taken()) - before);
}

const chunks = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, n) =>
    items.slice(n * size, (n + 1) * size),
  );

/** The batches that the product would run, padded. */
function paddedBatches(windows: readonly number[][]): PaddedBatch[] {
  return chunks(
    windows.toSorted((a, b) => a.length - b.length),
    BATCH,
  ).map((batch) => {
    const columns = Math.max(...batch.map(({ length }) => length));
    const flat = (value: (id: number | undefined) => bigint) =>
      BigInt64Array.from(
        batch.flatMap((window) => Array.from({ length: columns }, (_, n) => value(window[n]))),
      );
    return {
      ids: flat((id) => BigInt(id ?? 0)),
      mask: flat((id) => (id === undefined ? 0n : 1n)),
      dims: [batch.length, columns],
    };
  });
}

/** Megabytes that a process holds, or held at most. */
async function memoryOf(pid: number, line: "VmRSS" | "VmHWM"): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  const kilobytes = new RegExp(`^${line}:\\s+(\\d+)`, "m").exec(status)?.[1];
  return Math.round(Number(kilobytes) / 1024);
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
  const classifier = createTextClassifier({ modelPath, cacheSize: 0, timeoutMs: 600_000 });
  await classifier.manifest();
  const pid = classifier.pid as number;
  const loaded = await memoryOf(pid, "VmRSS");
  const next = options.withTransformers4 ? await startTransformers4(modelPath) : null;
  const windows = texts.map((text) => model.windows(text));
  const batches = paddedBatches(windows.flat());
  const tensors = batches.map(({ ids, mask, dims }) => ({
    input_ids: new Tensor("int64", ids, dims),
    attention_mask: new Tensor("int64", mask, dims),
  }));
  const own = [process.pid];
  const few = texts.slice(0, PADDED_TEXTS);
  const short = texts.map((text, number) => ({
    ...text,
    title: "",
    category: "chat",
    text: text.text
      .split(" ")
      .slice(0, 5 + (number % 11))
      .join(" "),
  }));

  const ways: Record<Way, () => Promise<number>> = {
    sorted: () => perSecond(texts.length, own, () => model.score(texts)),
    throughProcess: () =>
      perSecond(texts.length, [process.pid, pid], () => classifier.classify(texts)),
    oneByOne: () =>
      perSecond(texts.length, own, async () => {
        for (const text of texts) await model.score([text]);
      }),
    sortedShort: () => perSecond(short.length, own, () => model.score(short)),
    oneByOneShort: () =>
      perSecond(short.length, own, async () => {
        for (const text of short) await model.score([text]);
      }),
    unsorted: () =>
      perSecond(texts.length, own, async () => {
        for (const batch of chunks(texts, BATCH))
          await model.run(batch.flatMap((text) => model.windows(text)));
      }),
    paddedToMaximum: () =>
      perSecond(few.length, own, async () => {
        for (const batch of chunks(few, BATCH))
          await model.run(
            batch.flatMap((text) => model.windows(text)),
            MAXIMUM,
          );
      }),
    bareSession: () =>
      perSecond(texts.length, own, async () => {
        for (const feeds of tensors) await bare.run(feeds);
      }),
    transformers4: async () =>
      next ? perSecond(texts.length, [process.pid, next.pid], () => next.run(batches)) : 0,
  };
  const measured = (Object.keys(ways) as Way[]).filter((way) => next || way !== "transformers4");
  const figures = Object.fromEntries(
    Object.keys(ways).map((way) => [way, [] as number[]]),
  ) as unknown as Record<Way, number[]>;
  for (let round = 0; round < rounds; round += 1)
    for (const way of measured) figures[way].push(await ways[way]());
  const most = await memoryOf(pid, "VmHWM");
  await classifier.close();
  await next?.stop();
  return { ...figures, memory: { loaded, most } };
}
