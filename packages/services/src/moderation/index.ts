export { type DecidedText, decidedTexts } from "./decided-texts.ts";
export { decide } from "./decide.ts";
export { moderationQueue } from "./queue.ts";
