import type { Socket } from "node:net";

/** Splits a byte stream into length-prefixed frames without copying those that arrive whole. */
export interface FrameLayout {
  /** Bytes needed before the length can be read. */
  headerBytes: number;
  /** Total length of the frame that starts at `offset`; throws for a length that no peer may send. */
  frameLength(buffer: Buffer, offset: number): number;
}

/**
 * Calls `onFrame` once per complete frame. `onFrame` and `layout.frameLength` may throw: the error goes to
 * `onError` and nothing more is read.
 */
export function readFrames(
  socket: Socket,
  layout: FrameLayout,
  onFrame: (frame: Buffer) => void,
  onError: (error: unknown) => void,
): void {
  let chunks: Buffer[] = [];
  let buffered = 0;
  let needed = layout.headerBytes;
  let broken = false;

  socket.on("data", (chunk: Buffer) => {
    if (broken) return;
    chunks.push(chunk);
    buffered += chunk.length;
    if (buffered < needed) return;
    let data = chunks.length === 1 ? chunk : Buffer.concat(chunks, buffered);
    let offset = 0;
    try {
      for (;;) {
        const available = data.length - offset;
        needed = layout.headerBytes;
        if (available < needed) break;
        needed = layout.frameLength(data, offset);
        if (available < needed) break;
        onFrame(data.subarray(offset, offset + needed));
        offset += needed;
      }
    } catch (error) {
      broken = true;
      chunks = [];
      onError(error);
      return;
    }
    data = data.subarray(offset);
    buffered = data.length;
    chunks = buffered === 0 ? [] : [data];
  });
}
