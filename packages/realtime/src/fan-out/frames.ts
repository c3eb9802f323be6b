import type { Entry } from "../history.ts";

/** A request's id in tRPC's protocol, chosen by the client. */
export type RequestId = number | string;

const TEXT_FRAME = 0x81;

/** One unmasked, final text frame as a server sends it (RFC 6455, 5.2). */
export function textFrame(text: string): Buffer {
  const length = Buffer.byteLength(text);
  const header = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(header + length);
  frame[0] = TEXT_FRAME;
  if (header === 2) frame[1] = length;
  else if (header === 4) {
    frame[1] = 126;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = 127;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  frame.write(text, header);
  return frame;
}

/**
 * A tracked event of a subscription as tRPC's own adapter encodes it. The contract test with the stock client holds the
 * two together.
 */
export function trackedMessage(requestId: RequestId, { id, body }: Entry): string {
  const quoted = JSON.stringify(id);
  return `{"id":${JSON.stringify(requestId)},"result":{"type":"data","data":{"id":${quoted},"data":${body}},"id":${quoted}}}`;
}

/** The frames of several events of one subscription in one buffer, for one write. */
export function trackedFrames(requestId: RequestId, entries: readonly Entry[]): Buffer {
  const frames = entries.map((entry) => textFrame(trackedMessage(requestId, entry)));
  return frames.length === 1 ? frames[0]! : Buffer.concat(frames);
}
