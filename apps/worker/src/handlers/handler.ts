import type { JobName, JobPayload } from "@loopbid/jobs";
import type { ServiceContext } from "@loopbid/services";

export interface JobRun {
  /** 24 hex characters, the same for every attempt at one job. */
  id: string;
}

export type Handler<Name extends JobName> = (
  ctx: ServiceContext,
  payload: JobPayload<Name>,
  run: JobRun,
) => Promise<unknown>;

/** One for every job there is: a job without a handler fails the type check. */
export type Handlers = { readonly [Name in JobName]: Handler<Name> };
