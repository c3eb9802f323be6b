import { ProtocolError } from "./protocol-error.ts";

/** One element of a BSON document, by position: nothing is decoded until it is asked for. */
export interface BsonElement {
  type: number;
  key: string;
  start: number;
  end: number;
}

const FIXED_SIZES: Record<number, number> = {
  0x01: 8,
  0x06: 0,
  0x07: 12,
  0x08: 1,
  0x09: 8,
  0x0a: 0,
  0x10: 4,
  0x11: 8,
  0x12: 8,
  0x13: 16,
  0x7f: 0,
  0xff: 0,
};

/**
 * Walks the top level of the BSON document at `offset`. Nested values are only stepped over; PostgreSQL
 * validates them. Throws `ProtocolError` where a length leaves the document.
 */
export function* scanBson(buffer: Buffer, offset = 0): Generator<BsonElement> {
  const end = offset + documentLength(buffer, offset) - 1;
  let at = offset + 4;
  while (at < end) {
    const type = buffer[at] ?? 0;
    const keyEnd = buffer.indexOf(0, at + 1);
    if (keyEnd < 0 || keyEnd >= end) throw new ProtocolError("a BSON key has no end");
    const start = keyEnd + 1;
    const next = start + valueLength(buffer, type, start, end);
    if (next > end) throw new ProtocolError("a BSON value is longer than its document");
    yield { type, key: buffer.toString("utf8", at + 1, keyEnd), start, end: next };
    at = next;
  }
}

/** Length of the BSON document at `offset`, checked against the buffer and the closing zero. */
export function documentLength(buffer: Buffer, offset: number): number {
  if (offset + 5 > buffer.length) throw new ProtocolError("a BSON document is cut short");
  const length = buffer.readInt32LE(offset);
  if (length < 5 || offset + length > buffer.length || buffer[offset + length - 1] !== 0) {
    throw new ProtocolError("a BSON document has a wrong length");
  }
  return length;
}

/** The string value of an element of type 0x02. */
export function elementString(buffer: Buffer, element: BsonElement): string {
  return buffer.toString("utf8", element.start + 4, element.end - 1);
}

function valueLength(buffer: Buffer, type: number, start: number, end: number): number {
  const fixed = FIXED_SIZES[type];
  if (fixed !== undefined) return fixed;
  if (type === 0x0b) return regexLength(buffer, start, end);
  if (start + 4 > end) throw new ProtocolError("a BSON length is cut short");
  const length = buffer.readInt32LE(start);
  if (length < 0) throw new ProtocolError("a BSON length is negative");
  switch (type) {
    case 0x02:
    case 0x0d:
    case 0x0e:
      if (length < 1) throw new ProtocolError("a BSON string has no end");
      return 4 + length;
    case 0x03:
    case 0x04:
    case 0x0f:
      if (length < 5) throw new ProtocolError("a BSON document has a wrong length");
      return length;
    case 0x05:
      return 5 + length;
    case 0x0c:
      return 16 + length;
    default:
      throw new ProtocolError(`BSON type ${type} does not exist`);
  }
}

function regexLength(buffer: Buffer, start: number, end: number): number {
  const patternEnd = buffer.indexOf(0, start);
  const optionsEnd = patternEnd < 0 ? -1 : buffer.indexOf(0, patternEnd + 1);
  if (optionsEnd < 0 || optionsEnd >= end) throw new ProtocolError("a BSON regex has no end");
  return optionsEnd + 1 - start;
}
