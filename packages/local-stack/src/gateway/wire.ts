import { documentLength } from "./bson-scan.ts";
import type { FrameLayout } from "./frames.ts";
import { ProtocolError } from "./protocol-error.ts";

export const MAX_MESSAGE_BYTES = 48_000_000;

const OP_REPLY = 1;
const OP_QUERY = 2004;
const OP_MSG = 2013;
const CHECKSUM_PRESENT = 1;
const MORE_TO_COME = 2;

/** Documents sent beside the command, in one block of BSON. */
export interface DocumentSequence {
  id: string;
  documents: Buffer;
}

export interface Message {
  requestId: number;
  /** The first handshake may come as OP_QUERY and is answered in kind. */
  legacy: boolean;
  wantsReply: boolean;
  body: Buffer;
  sequences: DocumentSequence[];
}

export const wireLayout: FrameLayout = {
  headerBytes: 16,
  frameLength(buffer, offset) {
    const length = buffer.readInt32LE(offset);
    if (length < 16 || length > MAX_MESSAGE_BYTES) {
      throw new ProtocolError(`a message of ${length} bytes is not acceptable`);
    }
    return length;
  },
};

/** Parses one whole wire message. https://www.mongodb.com/docs/manual/reference/mongodb-wire-protocol/ */
export function parseMessage(frame: Buffer): Message {
  const opCode = frame.readInt32LE(12);
  if (opCode === OP_MSG) return parseOpMsg(frame);
  if (opCode === OP_QUERY) return parseOpQuery(frame);
  throw new ProtocolError(`opcode ${opCode} is not supported`);
}

function parseOpMsg(frame: Buffer): Message {
  if (frame.length < 26) throw new ProtocolError("an OP_MSG is cut short");
  const flags = frame.readUInt32LE(16);
  const end = flags & CHECKSUM_PRESENT ? frame.length - 4 : frame.length;
  const message: Message = {
    requestId: frame.readInt32LE(4),
    legacy: false,
    wantsReply: (flags & MORE_TO_COME) === 0,
    body: frame,
    sequences: [],
  };
  let bodies = 0;
  for (let at = 20; at < end;) {
    const kind = frame[at];
    if (kind === 0) {
      const length = documentLength(frame, at + 1);
      message.body = frame.subarray(at + 1, at + 1 + length);
      bodies++;
      at += 1 + length;
    } else if (kind === 1) {
      if (at + 5 > end) throw new ProtocolError("a document sequence is cut short");
      const size = frame.readInt32LE(at + 1);
      const idEnd = frame.indexOf(0, at + 5);
      const sequenceEnd = at + 1 + size;
      if (size < 5 || sequenceEnd > end || idEnd < 0 || idEnd >= sequenceEnd) {
        throw new ProtocolError("a document sequence has a wrong length");
      }
      message.sequences.push({
        id: frame.toString("latin1", at + 5, idEnd),
        documents: frame.subarray(idEnd + 1, sequenceEnd),
      });
      at = sequenceEnd;
    } else {
      throw new ProtocolError(`section kind ${kind} does not exist`);
    }
  }
  if (bodies !== 1) throw new ProtocolError("an OP_MSG carries exactly one command");
  return message;
}

function parseOpQuery(frame: Buffer): Message {
  const nameEnd = frame.indexOf(0, 20);
  if (nameEnd < 0 || !frame.toString("latin1", 20, nameEnd).endsWith(".$cmd")) {
    throw new ProtocolError("OP_QUERY is understood for commands only");
  }
  const at = nameEnd + 9;
  const body = frame.subarray(at, at + documentLength(frame, at));
  return { requestId: frame.readInt32LE(4), legacy: true, wantsReply: true, body, sequences: [] };
}

let nextId = 1;

/** Frames `document` as the answer to `message`. */
export function encodeReply(message: Message, document: Uint8Array): Buffer {
  const headerBytes = message.legacy ? 36 : 21;
  const reply = Buffer.allocUnsafe(headerBytes + document.length);
  nextId = (nextId + 1) & 0x7fffffff;
  reply.writeInt32LE(reply.length, 0);
  reply.writeInt32LE(nextId, 4);
  reply.writeInt32LE(message.requestId, 8);
  reply.writeInt32LE(message.legacy ? OP_REPLY : OP_MSG, 12);
  reply.fill(0, 16, headerBytes);
  if (message.legacy) reply.writeInt32LE(1, 32);
  reply.set(document, headerBytes);
  return reply;
}
