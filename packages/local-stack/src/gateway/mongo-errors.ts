import { PgConnectionLost, PgError } from "./pg-errors.ts";

/** An error as MongoDB reports it: code, name, and labels that tell drivers what may be retried. */
export class MongoError extends Error {
  readonly code: number;
  readonly labels: string[];
  readonly extra: Record<string, unknown>;

  constructor(code: number, message: string, labels: string[] = [], extra = {}) {
    super(message);
    this.name = "MongoError";
    this.code = code;
    this.labels = labels;
    this.extra = extra;
  }

  toReply(): Record<string, unknown> {
    return {
      ok: 0,
      errmsg: this.message,
      code: this.code,
      codeName: CODE_NAMES[this.code] ?? `Location${this.code}`,
      ...(this.labels.length > 0 && { errorLabels: this.labels }),
      ...this.extra,
    };
  }
}

export const WRITE_CONFLICT = 112;
export const NO_SUCH_TRANSACTION = 251;
export const DUPLICATE_KEY = 11000;
export const TRANSIENT = "TransientTransactionError";
const BAD_VALUE = 2;
const SHUTDOWN_IN_PROGRESS = 91;

// DocumentDB's SQLSTATEs (documentdb_errors.csv in its repository) and PostgreSQL's own that reach a client.
const CODES: Record<string, number> = {
  M0000: 1,
  M0001: BAD_VALUE,
  M0002: 5,
  M0003: 9,
  M0004: 14,
  M0005: 15,
  M00DO: 16,
  M0006: 20,
  M00EW: 24,
  M0008: 26,
  M0009: 27,
  M000A: 28,
  M000D: 40,
  M000E: 43,
  M000F: 48,
  M00EX: 50,
  M000G: 52,
  M000I: 54,
  M000J: 56,
  M000K: 57,
  M00EY: 59,
  M000M: 66,
  M000N: 67,
  M000O: 68,
  M000P: 72,
  M000Q: 73,
  M000R: 85,
  M000S: 86,
  M00F0: SHUTDOWN_IN_PROGRESS,
  M00F1: WRITE_CONFLICT,
  M000U: 115,
  M00CO: 121,
  M000W: 146,
  M000Z: 166,
  M0010: 167,
  M0012: 197,
  M0013: 224,
  M0015: 241,
  M00F6: NO_SUCH_TRANSACTION,
  M0016: 263,
  M0018: 291,
  M001B: 10334,
  M001C: DUPLICATE_KEY,
  M0038: 17308,
  M007U: 40324,
  M0088: 40415,
  "23505": DUPLICATE_KEY,
  "23P01": DUPLICATE_KEY,
  "25006": 10107,
  "40001": WRITE_CONFLICT,
  "40P01": WRITE_CONFLICT,
  "53100": 14031,
  "53300": SHUTDOWN_IN_PROGRESS,
  "55P03": WRITE_CONFLICT,
  "57014": 50,
  "57P01": SHUTDOWN_IN_PROGRESS,
  "57P02": SHUTDOWN_IN_PROGRESS,
  "57P03": SHUTDOWN_IN_PROGRESS,
};

const CODE_NAMES: Record<number, string> = {
  1: "InternalError",
  2: "BadValue",
  5: "GraphContainsCycle",
  9: "FailedToParse",
  14: "TypeMismatch",
  15: "Overflow",
  16: "InvalidLength",
  20: "IllegalOperation",
  24: "LockTimeout",
  26: "NamespaceNotFound",
  27: "IndexNotFound",
  28: "PathNotViable",
  40: "ConflictingUpdateOperators",
  43: "CursorNotFound",
  48: "NamespaceExists",
  50: "MaxTimeMSExpired",
  52: "DollarPrefixedFieldName",
  54: "NotSingleValueField",
  56: "EmptyFieldName",
  57: "DottedFieldName",
  59: "CommandNotFound",
  66: "ImmutableField",
  67: "CannotCreateIndex",
  68: "IndexAlreadyExists",
  72: "InvalidOptions",
  73: "InvalidNamespace",
  85: "IndexOptionsConflict",
  86: "IndexKeySpecsConflict",
  91: "ShutdownInProgress",
  112: "WriteConflict",
  115: "CommandNotSupported",
  121: "DocumentValidationFailure",
  146: "ExceededMemoryLimit",
  166: "CommandNotSupportedOnView",
  167: "OptionNotSupportedOnView",
  197: "InvalidIndexSpecificationOption",
  224: "QueryFeatureNotAllowed",
  225: "TransactionTooOld",
  241: "ConversionFailure",
  251: "NoSuchTransaction",
  263: "OperationNotSupportedInTransaction",
  291: "NoQueryExecutionPlans",
  10107: "NotWritablePrimary",
  10334: "BSONObjectTooLarge",
  11000: "DuplicateKey",
};

/** The MongoDB code of a SQLSTATE; DocumentDB's remaining ones all report a bad argument. */
export function codeOfSqlState(sqlState: string): number {
  return CODES[sqlState] ?? (sqlState.startsWith("M") ? BAD_VALUE : 8);
}

/** The SQLSTATE that DocumentDB packs into `writeErrors`: six bits a character, lowest first. */
export function unpackSqlState(packed: number): string {
  let state = "";
  for (let shift = 0; shift < 30; shift += 6) {
    state += String.fromCharCode(((packed >> shift) & 0x3f) + 0x30);
  }
  return state;
}

/** Translates whatever a command threw; errors of MongoDB's own kind pass unchanged. */
export function toMongoError(error: unknown): MongoError {
  if (error instanceof MongoError) return error;
  if (error instanceof PgError)
    return new MongoError(codeOfSqlState(error.sqlState), error.message);
  if (error instanceof PgConnectionLost || isConnectError(error)) {
    return new MongoError(SHUTDOWN_IN_PROGRESS, "the database is restarting");
  }
  return new MongoError(1, error instanceof Error ? error.message : String(error));
}

function isConnectError(error: unknown): boolean {
  return error instanceof Error && "syscall" in error && error.syscall === "connect";
}
