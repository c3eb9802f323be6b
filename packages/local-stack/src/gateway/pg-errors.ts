/** An error that PostgreSQL reported; `sqlState` is its five-character code. */
export class PgError extends Error {
  readonly sqlState: string;
  readonly detail: string | undefined;
  readonly constraint: string | undefined;

  constructor(sqlState: string, message: string, detail?: string, constraint?: string) {
    super(message);
    this.name = "PgError";
    this.sqlState = sqlState;
    this.detail = detail;
    this.constraint = constraint;
  }
}

/** The connection to PostgreSQL ended before the answer came: nobody knows whether the statement ran. */
export class PgConnectionLost extends Error {
  constructor() {
    super("the connection to PostgreSQL was lost");
    this.name = "PgConnectionLost";
  }
}

export function parsePgError(frame: Buffer): PgError {
  const fields = new Map<string, string>();
  let at = 5;
  while (at < frame.length && frame[at] !== 0) {
    const end = frame.indexOf(0, at + 1);
    fields.set(String.fromCharCode(frame[at] ?? 0), frame.toString("utf8", at + 1, end));
    at = end + 1;
  }
  return new PgError(
    fields.get("C") ?? "XX000",
    fields.get("M") ?? "unknown error",
    fields.get("D"),
    fields.get("n"),
  );
}
