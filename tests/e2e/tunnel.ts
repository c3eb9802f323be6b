import type { BrowserContext } from "@playwright/test";

/** Puts a line between the pages of a context and their socket's server that can go silent, as when a train enters a tunnel. */
export async function tunnel(
  context: BrowserContext,
): Promise<{ enter(): Promise<void>; leave(): Promise<void> }> {
  let inside = false;
  await context.routeWebSocket(/^wss?:/, (socket) => {
    if (inside) return;
    const server = socket.connectToServer();
    socket.onMessage((message) => inside || server.send(message));
    server.onMessage((message) => inside || socket.send(message));
  });
  return {
    async enter() {
      inside = true;
      await context.setOffline(true);
    },
    async leave() {
      inside = false;
      await context.setOffline(false);
    },
  };
}
