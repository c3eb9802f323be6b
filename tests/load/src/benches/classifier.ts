import { fileURLToPath } from "node:url";
import type { Bench, BenchContext, BenchResult } from "../bench.ts";
import { measureClassifier, type Way } from "../classifier.ts";
import { figureRow, ratioRow } from "../report/rows.ts";
import { median, show, spreadOf } from "../report/numbers.ts";

const FRAUD = new URL("../../../../packages/fraud/", import.meta.url);
const folder = (path: string) => fileURLToPath(new URL(path, FRAUD));

const WAYS: Readonly<Record<Way, string>> = {
  sorted: "batches of 16, sorted by length",
  throughProcess: "the same, in a process of its own",
  oneByOne: "one by one",
  sortedShort: "texts of 5 to 15 words in sorted batches",
  oneByOneShort: "texts of 5 to 15 words one by one",
  unsorted: "batches of 16 as they come",
  paddedToMaximum: "batches of 16, padded to 512",
  bareSession: "the bare session, tensors made before",
  transformers4: "the same batches, @huggingface/transformers 4",
};

async function run({ rounds, quick }: BenchContext): Promise<BenchResult> {
  const figures = await measureClassifier({
    modelPath: folder("model"),
    sentencesPath: folder("training/challenge.txt"),
    rounds,
    texts: quick ? 32 : 256,
    withTransformers4: !quick,
  });
  const cost = (way: Way) => figures[way].map((perSecond) => 1 / perSecond);
  const row = (what: string, limit: number | null, theirs: Way) =>
    ratioRow("11", what, limit, cost("sorted"), cost(theirs));
  return {
    rows: [
      row("processor time per text, against one by one", 0.63, "oneByOne"),
      ratioRow(
        "11",
        "texts of 5 to 15 words, against one by one",
        0.63,
        cost("sortedShort"),
        cost("oneByOneShort"),
      ),
      row("sorted batches, against padding to the maximum", 0.1, "paddedToMaximum"),
      row("sorted batches, against the bare session", 1.18, "bareSession"),
      ratioRow(
        "11",
        "through the process, against the bare session",
        1.18,
        cost("throughProcess"),
        cost("bareSession"),
      ),
      row("sorted batches, against @huggingface/transformers 4", null, "transformers4"),
      figureRow("11", "memory of the process, loaded", [figures.memory.loaded], " MB"),
      figureRow("11", "memory of the process, at most", [figures.memory.most], " MB"),
    ],
    details: [
      {
        title: "Texts a second of processor time",
        head: ["", "texts/s"],
        lines: Object.entries(WAYS).flatMap(([way, name]) => {
          const values = figures[way as Way];
          return values.length === 0
            ? []
            : [[name, `${show(median(values), "")} (${spreadOf(values, "")})`]];
        }),
      },
    ],
    raw: { ...figures },
    broken: [],
  };
}

/** Reading listings: what sorting and batching are worth, and what is lost against the runtime alone. */
export const classifier: Bench = { name: "classifier", run };
