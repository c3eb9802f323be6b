// The same weights under @huggingface/transformers 4: batches of token ids come in, `done` goes out.
import { basename, dirname } from "node:path";
import { AutoModelForSequenceClassification, env, Tensor } from "@huggingface/transformers";

const folder = process.argv[2];
env.allowRemoteModels = false;
env.localModelPath = dirname(folder);
const network = await AutoModelForSequenceClassification.from_pretrained(basename(folder), {
  dtype: "q8",
  local_files_only: true,
  session_options: {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    extra: { session: { intra_op: { allow_spinning: "0" } } },
  },
});

process.on("message", async (batches) => {
  for (const { ids, mask, dims } of batches) {
    const { logits } = await network({
      input_ids: new Tensor("int64", ids, dims),
      attention_mask: new Tensor("int64", mask, dims),
    });
    logits.tolist();
  }
  process.send("done");
});
process.send("ready");
