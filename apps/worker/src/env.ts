import { coreEnv, port, pushEnv, readEnv } from "@loopbid/core";
import { BUILT_IN_RULES, MODEL_FOLDER } from "@loopbid/fraud";
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
  ...pushEnv,
  /** Whom push services turn to: a mailto: or https: address. */
  VAPID_SUBJECT: z.url().default("mailto:hello@loopbid.test"),
  /** Base64url, 32 bytes; with it and the public key browsers are sent push messages. */
  VAPID_PRIVATE_KEY: z
    .string()
    .regex(/^[\w-]{43}$/)
    .optional(),
  /** Keeps products or test runs that share a Redis apart. */
  JOB_PREFIX: z.string().default("loopbid"),
  /** Ms after which the jobs of a worker that is gone are taken up by another one. */
  JOB_LOCK_MS: z.coerce.number().int().min(1_000).default(30_000),
  /** Folder of the text model's weights and manifest. */
  FRAUD_MODEL_DIR: z.string().min(1).default(MODEL_FOLDER),
  /** Scores (0 to 1) from which version 1 of the rules holds a listing, and removes it; later ones have their own. */
  FRAUD_REVIEW_AT: share.default(BUILT_IN_RULES.review),
  FRAUD_BLOCK_AT: share.default(BUILT_IN_RULES.block),
};

/** @throws Error that names each missing or wrong setting. */
export function readWorkerEnv() {
  const env = readEnv(shape, process.env);
  if (env.FRAUD_REVIEW_AT > env.FRAUD_BLOCK_AT)
    throw new Error(
      "These settings are wrong:\n  FRAUD_REVIEW_AT: must not be above FRAUD_BLOCK_AT",
    );
  if (!env.VAPID_PUBLIC_KEY !== !env.VAPID_PRIVATE_KEY)
    throw new Error(
      "These settings are wrong:\n  VAPID_PUBLIC_KEY, VAPID_PRIVATE_KEY: set both or neither",
    );
  return env;
}

export type WorkerEnv = ReturnType<typeof readWorkerEnv>;
