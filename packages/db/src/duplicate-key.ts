import { MongoBulkWriteError, MongoServerError, type WriteError } from "mongodb";

const DUPLICATE_KEY = 11_000;

/** True for the error of a write that a unique index refused. */
export function isDuplicateKey(error: unknown): boolean {
  return error instanceof MongoServerError && error.code === DUPLICATE_KEY;
}

/** The writes of an unordered bulk that unique indexes refused. @throws the error itself where it is about anything else too. */
export function duplicatesOf(error: unknown): WriteError[] {
  if (!(error instanceof MongoBulkWriteError)) throw error;
  const failures = [error.writeErrors].flat();
  if (failures.some(({ code }) => code !== DUPLICATE_KEY)) throw error;
  return failures;
}
