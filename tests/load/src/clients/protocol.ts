/** How a client follows an auction on one kind of server. */
export interface Protocol {
  path: string;
  /** What it says as soon as the connection is open. */
  onOpen(listingId: string, lastEventId: string | null): string[];
  /** What a frame that is no event means. */
  onText(text: string, listingId: string, resumed: boolean): Meaning;
}

export interface Meaning {
  /** From now on every event comes. */
  ready?: boolean;
  /** The server asks to connect anew. */
  reconnect?: boolean;
  /** An error of the protocol. */
  failed?: boolean;
  reply?: string;
}

const subscribe = (listingId: string, lastEventId: string | null) =>
  JSON.stringify({
    id: 1,
    method: "subscription",
    params: { path: "auction.events", input: { listingId, lastEventId } },
  });

function trpc(readyWhenFresh: string): Protocol {
  return {
    path: "/",
    onOpen: (listingId, lastEventId) => [subscribe(listingId, lastEventId)],
    onText(text, _, resumed) {
      if (text === "PING") return { reply: "PONG" };
      if (text.includes(resumed ? '"type":"started"' : readyWhenFresh)) return { ready: true };
      if (text.includes('"method":"reconnect"')) return { reconnect: true };
      return { failed: text.includes('"error":') };
    },
  };
}

/** The product: a new subscription starts with a snapshot, from whose id it can resume. */
export const loopbid = trpc('"kind":"snapshot"');
export const stockTrpc = trpc('"type":"started"');

/** A server that sends its one topic to whoever connects. */
export const bare: Protocol = {
  path: "/",
  onOpen: () => [],
  onText: (text) => ({ ready: text === "hello" }),
};

/** Socket.IO 4 over Engine.IO 4, WebSocket only. */
export const socketIo: Protocol = {
  path: "/socket.io/?EIO=4&transport=websocket",
  onOpen: () => [],
  onText(text, listingId) {
    if (text === "2") return { reply: "3" };
    if (text.startsWith("0{")) return { reply: "40" };
    if (text.startsWith("40")) return { reply: `42${JSON.stringify(["follow", listingId])}` };
    return { ready: text.startsWith('42["following"'), failed: text.startsWith("44") };
  },
};
