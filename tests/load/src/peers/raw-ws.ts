import { WebSocketServer } from "ws";
import { createHttp, followTopic, identify, listen } from "./peer.ts";

/** Raw `ws`: per event one buffer, made once, and one `send()` per client. The same bytes as in our envelope. */
const http = createHttp();
const wss = new WebSocketServer({ noServer: true, perMessageDeflate: false });

http.on("upgrade", async (request, stream, head) => {
  const claims = await identify(request.headers.cookie);
  wss.handleUpgrade(request, stream, head, (socket) => {
    Object.assign(socket, { claims });
    socket.on("error", () => socket.terminate());
    socket.on("message", () => undefined);
    socket.send("hello");
  });
});
await followTopic((id, body) => {
  const frame = Buffer.from(
    `{"id":1,"result":{"type":"data","id":"${id}","data":{"id":"${id}","data":${body}}}}`,
  );
  for (const socket of wss.clients) socket.send(frame, { binary: false });
});
listen(http);
