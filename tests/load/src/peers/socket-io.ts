import { AuctionEvent } from "@loopbid/validators";
import { Server } from "socket.io";
import { createHttp, followTopic, identify, listen } from "./peer.ts";

/** Socket.IO: a room per auction, WebSocket only. */
const http = createHttp();
const io = new Server(http, { transports: ["websocket"], serveClient: false });
io.use(async (socket, next) => {
  socket.data = { claims: await identify(socket.request.headers.cookie) };
  next();
});
io.on("connection", (socket) => {
  socket.on("follow", async (listingId: unknown) => {
    if (typeof listingId !== "string") return;
    await socket.join(listingId);
    socket.emit("following");
  });
});
await followTopic((id, body) => {
  const event = AuctionEvent.parse(JSON.parse(body));
  const listingId = "listingId" in event ? event.listingId : event.head.listingId;
  io.to(listingId).emit("event", { id, data: event });
});
listen(http);
