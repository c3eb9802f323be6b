/** Bytes of one message; the largest input, a listing's draft, is far below. */
export const MAX_PAYLOAD_BYTES = 64 * 1024;
/** Calls of one connection per window, each of a batch counted; past it the connection is closed. */
export const CALLS_PER_WINDOW = 120;
export const WINDOW_MS = 10_000;
/** Calls in one message. A client that reconnects sends all its subscriptions in one. */
export const MAX_BATCH = 64;
/** Length of a request's id; a longer one gets an error without an id. */
export const MAX_ID_CHARACTERS = 64;
/** Subscriptions of one connection at a time; past it another is refused. */
export const MAX_SUBSCRIPTIONS = 50;
/** A connection that says nothing for so long after it opened is closed. */
export const FIRST_MESSAGE_MS = 15_000;
/** Open sockets of one address; many people share one behind a carrier's NAT. */
export const MAX_SOCKETS_PER_ADDRESS = 500;
/** Bytes that wait for a client that does not read; past it the client is closed and resumes from its last event. */
export const MAX_BUFFERED_BYTES = 192 * 1024;
/** How long a client that is told to resync may take to read that before it is cut. */
export const RESYNC_WAIT_MS = 1_000;
/** A client that said nothing for so long is asked. */
export const PING_MS = 25_000;
export const PONG_WAIT_MS = 10_000;
/** How often connections are looked at for silence. */
export const SWEEP_MS = 2_500;
/** Clients that a stopping process sends away in a second, so that the others are not overrun. */
export const DRAIN_PER_SECOND = 500;
/** How long a stopping process waits for those that it told to go. */
export const DRAIN_WAIT_MS = 2_000;
