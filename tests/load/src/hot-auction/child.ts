import { bidAtOurs } from "./ours.ts";
import { bidAtPeer } from "./peer.ts";
import type { Task } from "./task.ts";

process.once("message", (task: Task) => {
  const run = task.side === "peer" ? bidAtPeer : bidAtOurs;
  void run(task).then((measured) => process.send!(measured, () => process.exit(0)));
});
