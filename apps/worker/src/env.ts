import { coreEnv, port, readEnv } from "@loopbid/core";
import { z } from "zod";

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
};

/** @throws Error that names each missing or wrong setting. */
export function readWorkerEnv() {
  return readEnv(shape, process.env);
}

export type WorkerEnv = ReturnType<typeof readWorkerEnv>;
