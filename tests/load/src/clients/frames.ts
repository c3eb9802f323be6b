/** WebSocket frames by hand (RFC 6455, 5.2): a library per client would make the generator the bottleneck. */
export const OPCODE = { text: 1, close: 8, ping: 9, pong: 10 } as const;

/** A client's frame. Its mask is zero, which is a valid mask and costs nothing. */
export function clientFrame(payload: string | Buffer, opcode: number = OPCODE.text): Buffer {
  const body = typeof payload === "string" ? Buffer.from(payload) : payload;
  if (body.length > 0xffff) throw new Error("a client's frame holds at most 64 KiB");
  const long = body.length > 125;
  const head = Buffer.alloc(long ? 8 : 6);
  head[0] = 0x80 | opcode;
  head[1] = 0x80 | (long ? 126 : body.length);
  if (long) head.writeUInt16BE(body.length, 2);
  return Buffer.concat([head, body]);
}

export type OnFrame = (opcode: number, start: number, end: number) => void;

/** Calls back for each whole frame in `data[0, length)`; returns how many bytes those took. */
export function readFrames(data: Buffer, length: number, onFrame: OnFrame): number {
  let at = 0;
  while (length - at >= 2) {
    let size = data[at + 1]! & 0x7f;
    let start = at + 2;
    if (size === 126) {
      if (length - at < 4) break;
      size = data.readUInt16BE(at + 2);
      start = at + 4;
    } else if (size === 127) {
      if (length - at < 10) break;
      size = Number(data.readBigUInt64BE(at + 2));
      start = at + 10;
    }
    if (start + size > length) break;
    onFrame(data[at]! & 0x0f, start, start + size);
    at = start + size;
  }
  return at;
}
