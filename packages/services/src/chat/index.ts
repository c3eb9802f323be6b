export { announceMessage } from "./announce-message.ts";
export { type Appended, appendMessage, type NewMessage } from "./append-message.ts";
export {
  type AssessMessage,
  checkMessage,
  type MessageCheck,
  type MessageOpinion,
} from "./check-message.ts";
export { fetchOrOpenThread } from "./fetch-or-open-thread.ts";
export { markRead } from "./mark-read.ts";
export { myThreads } from "./my-threads.ts";
export { myUnreadMessages } from "./my-unread.ts";
export { openThread } from "./open-thread.ts";
export { searchMessages } from "./search-messages.ts";
export { sendMessage } from "./send-message.ts";
export { sweepMessages } from "./sweep-messages.ts";
export { threadMessages } from "./thread-messages.ts";
export { threadSummary } from "./thread-summary.ts";
export { typeInThread } from "./type-in-thread.ts";
