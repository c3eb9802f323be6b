import { type BsonElement, elementString, scanBson } from "./bson-scan.ts";
import { ProtocolError } from "./protocol-error.ts";
import type { DocumentSequence } from "./wire.ts";

/** A MongoDB command, with the few fields decoded that the gateway itself acts on. */
export interface Request {
  name: string;
  db: string;
  /** Value of the first field where it is a string: the collection, for most commands. */
  collection: string;
  /** Value of the first field where it is an int64: the cursor, for getMore. */
  cursorId: bigint | undefined;
  body: Buffer;
  sequences: DocumentSequence[];
  lsid: string | undefined;
  txnNumber: bigint | undefined;
  startTransaction: boolean;
  inTransaction: boolean;
  maxTimeMs: number;
}

/** Reads the command document `body`; throws `ProtocolError` where it is no command. */
export function parseRequest(body: Buffer, sequences: DocumentSequence[]): Request {
  const request: Request = {
    name: "",
    db: "",
    collection: "",
    cursorId: undefined,
    body,
    sequences,
    lsid: undefined,
    txnNumber: undefined,
    startTransaction: false,
    inTransaction: false,
    maxTimeMs: 0,
  };
  for (const element of scanBson(body)) {
    if (request.name === "") readCommand(request, element);
    else readOption(request, element);
  }
  if (request.name === "") throw new ProtocolError("the command document is empty");
  return request;
}

function readCommand(request: Request, element: BsonElement): void {
  request.name = element.key;
  if (element.type === 0x02) request.collection = elementString(request.body, element);
  if (element.type === 0x12) request.cursorId = request.body.readBigInt64LE(element.start);
}

function readOption(request: Request, element: BsonElement): void {
  const { body } = request;
  switch (element.key) {
    case "$db":
      if (element.type === 0x02) request.db = elementString(body, element);
      return;
    case "lsid":
      if (element.type === 0x03) request.lsid = body.toString("latin1", element.start, element.end);
      return;
    case "txnNumber":
      if (element.type === 0x12) request.txnNumber = body.readBigInt64LE(element.start);
      return;
    case "startTransaction":
      request.startTransaction = element.type === 0x08 && body[element.start] === 1;
      return;
    case "autocommit":
      request.inTransaction = element.type === 0x08 && body[element.start] === 0;
      return;
    case "maxTimeMS":
      request.maxTimeMs = readNumber(body, element);
  }
}

function readNumber(body: Buffer, element: BsonElement): number {
  if (element.type === 0x10) return body.readInt32LE(element.start);
  if (element.type === 0x12) return Number(body.readBigInt64LE(element.start));
  if (element.type === 0x01) return body.readDoubleLE(element.start);
  return 0;
}
