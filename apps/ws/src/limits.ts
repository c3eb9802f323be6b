/** Bytes of one message; the largest input, a listing's draft, is far below. */
export const MAX_PAYLOAD_BYTES = 64 * 1024;
/** Messages of one connection per window; past it the connection is closed. */
export const MESSAGES_PER_WINDOW = 120;
export const WINDOW_MS = 10_000;
/** Open sockets of one address; many people share one behind a carrier's NAT. */
export const MAX_SOCKETS_PER_ADDRESS = 500;
/** Bytes that wait for a client that does not read; past it the client is closed and resumes from its last event. */
export const MAX_BUFFERED_BYTES = 256 * 1024;
export const PING_MS = 25_000;
export const PONG_WAIT_MS = 10_000;
/** How long a stopping process waits for its clients to move on. */
export const DRAIN_MS = 5_000;

/** Close codes of our own; 4000 to 4999 are free for applications (RFC 6455, 7.4.2). */
export const CLOSE = {
  sessionEnded: 4401,
  resync: 4408,
  tooManyMessages: 4429,
} as const;
