/** A text value, a binary value (BSON, or a type whose binary form the caller wrote) or NULL. */
export type PgValue = string | Buffer | null;

const PROTOCOL_3_0 = 196608;
// Execute of the unnamed portal without a row limit, then Sync: the same 15 bytes after every Bind.
const EXECUTE_AND_SYNC = Buffer.from("450000000900000000005300000004", "hex");

/** https://www.postgresql.org/docs/18/protocol-message-formats.html, StartupMessage. */
export function encodeStartup(parameters: Record<string, string>): Buffer {
  const text = Object.entries(parameters)
    .map(([key, value]) => `${key}\0${value}\0`)
    .join("");
  const body = Buffer.from(`${text}\0`);
  const message = Buffer.allocUnsafe(8 + body.length);
  message.writeInt32BE(message.length, 0);
  message.writeInt32BE(PROTOCOL_3_0, 4);
  body.copy(message, 8);
  return message;
}

export function encodeSimple(sql: string): Buffer {
  return encodeTextMessage("Q", `${sql}\0`);
}

export function encodeParse(name: string, text: string): Buffer {
  // The trailing zero Int16 leaves every parameter type to the server.
  return encodeTextMessage("P", `${name}\0${text}\0\0\0`);
}

function encodeTextMessage(type: string, body: string): Buffer {
  const length = Buffer.byteLength(body);
  const message = Buffer.allocUnsafe(5 + length);
  message.write(type, 0, "latin1");
  message.writeInt32BE(4 + length, 1);
  message.write(body, 5);
  return message;
}

/** Bind of the unnamed portal with all results in binary, followed by Execute and Sync. */
export function encodeBind(name: string, values: PgValue[]): Buffer {
  let size = 5 + 1 + Buffer.byteLength(name) + 1 + 2 + 2 * values.length + 2 + 4;
  for (const value of values) {
    size += 4;
    if (typeof value === "string") size += Buffer.byteLength(value);
    else if (value) size += value.length;
  }
  const message = Buffer.allocUnsafe(size + EXECUTE_AND_SYNC.length);
  message[0] = 0x42;
  message.writeInt32BE(size - 1, 1);
  message[5] = 0;
  let at = 6 + message.write(name, 6);
  message[at++] = 0;
  at = message.writeInt16BE(values.length, at);
  for (const value of values) at = message.writeInt16BE(typeof value === "string" ? 0 : 1, at);
  at = message.writeInt16BE(values.length, at);
  for (const value of values) at = writeValue(message, value, at);
  at = message.writeInt16BE(1, at);
  at = message.writeInt16BE(1, at);
  EXECUTE_AND_SYNC.copy(message, at);
  return message;
}

function writeValue(message: Buffer, value: PgValue, at: number): number {
  if (value === null) return message.writeInt32BE(-1, at);
  if (typeof value === "string") {
    const length = message.write(value, at + 4);
    message.writeInt32BE(length, at);
    return at + 4 + length;
  }
  message.writeInt32BE(value.length, at);
  value.copy(message, at + 4);
  return at + 4 + value.length;
}
