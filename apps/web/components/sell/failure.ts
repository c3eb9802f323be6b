import type { AppRouter } from "@loopbid/api";
import { TRPCClientError } from "@trpc/client";

export interface FieldIssue {
  field: string;
  message: string;
}

export interface Failure {
  message: string;
  /** A stable word such as STALE_VERSION; null where the server gave none. */
  reason: string | null;
  issues: FieldIssue[];
  /** True where no answer came: worth another try as it is. */
  unreachable: boolean;
}

/** What a failed call says, with fields under the names of the form. */
export function readFailure(error: unknown): Failure {
  if (!(error instanceof TRPCClientError)) {
    return { message: String(error), reason: null, issues: [], unreachable: false };
  }
  const { message, data } = error as TRPCClientError<AppRouter>;
  const issues = (data?.issues ?? []).map((issue) => ({
    ...issue,
    field: issue.field.replace(/^changes\./, ""),
  }));
  const unreachable = !data || data.httpStatus >= 500 || data.httpStatus === 429;
  return { message, reason: data?.reason ?? null, issues, unreachable };
}

/** `specs.storage` and `imageKeys.0` belong to the fields `specs` and `imageKeys`. */
export function rootOf(field: string): string {
  return field.split(".")[0]!;
}
