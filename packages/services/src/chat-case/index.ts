export { chatCase, chatCases } from "./chat-cases.ts";
export { decideChatCase } from "./decide-chat-case.ts";
export { reportThread } from "./report-thread.ts";
