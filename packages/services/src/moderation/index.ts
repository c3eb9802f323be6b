export { type DecidedText, decidedTexts } from "./decided-texts.ts";
export { decide } from "./decide.ts";
export { moderationItem } from "./item.ts";
export { moderationQueue } from "./queue.ts";
