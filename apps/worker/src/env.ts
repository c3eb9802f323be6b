import { coreEnv, port, readEnv } from "@loopbid/core";
import { MODEL_FOLDER, THRESHOLDS } from "@loopbid/fraud";
import { z } from "zod";

const share = z.coerce.number().min(0).max(1);

const shape = {
  ...coreEnv,
  WORKER_PORT: port.default(3003),
  WEB_URL: z.url().default("http://localhost:3000"),
  IMAGES_DIR: z.string().min(1),
  /** Without it mails go to the development mailbox. */
  SMTP_URL: z.url().optional(),
  MAIL_FROM: z.string().default("Loopbid <hello@loopbid.test>"),
  /** Keeps products or test runs that share a Redis apart. */
  JOB_PREFIX: z.string().default("loopbid"),
  /** Ms after which the jobs of a worker that is gone are taken up by another one. */
  JOB_LOCK_MS: z.coerce.number().int().min(1_000).default(30_000),
  /** Folder of the text model's weights and manifest. */
  FRAUD_MODEL_DIR: z.string().min(1).default(MODEL_FOLDER),
  /** Scores (0 to 1) from which a listing is held for a person, and removed at once. */
  FRAUD_REVIEW_AT: share.default(THRESHOLDS.review),
  FRAUD_BLOCK_AT: share.default(THRESHOLDS.block),
};

/** @throws Error that names each missing or wrong setting. */
export function readWorkerEnv() {
  const env = readEnv(shape, process.env);
  if (env.FRAUD_REVIEW_AT > env.FRAUD_BLOCK_AT)
    throw new Error(
      "These settings are wrong:\n  FRAUD_REVIEW_AT: must not be above FRAUD_BLOCK_AT",
    );
  return env;
}

export type WorkerEnv = ReturnType<typeof readWorkerEnv>;
