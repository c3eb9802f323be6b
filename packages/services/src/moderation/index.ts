export { decide } from "./decide.ts";
export { moderationQueue } from "./queue.ts";
