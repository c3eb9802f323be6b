/**
 * How the WebSocket server closes a connection: 4000 to 4999 are free for applications (RFC 6455, 7.4.2). What each code
 * asks of a client is in docs/websocket-protocol.md.
 */
export const CLOSE = {
  sessionEnded: 4401,
  resync: 4408,
  silent: 4410,
  batchTooLarge: 4413,
  tooManyCalls: 4429,
} as const;
