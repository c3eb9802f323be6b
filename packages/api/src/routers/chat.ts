import { threadSignals } from "@loopbid/realtime";
import {
  followThread,
  markRead,
  myThreads,
  myUnreadMessages,
  openThread,
  reportThread,
  searchMessages,
  sendMessage,
  threadMessages,
  threadSummary,
  typeInThread,
} from "@loopbid/services";
import {
  ChatMessage,
  MarkReadInput,
  MarkReadResult,
  MessagesInput,
  MessagesResult,
  ok,
  OpenThreadInput,
  ReportThreadInput,
  SearchMessagesInput,
  SearchMessagesResult,
  SendMessageInput,
  ThreadIdInput,
  ThreadsInput,
  ThreadSignalsInput,
  ThreadsResult,
  ThreadSummary,
  UnreadMessages,
} from "@loopbid/validators";
import { liveEvents } from "../live-events.ts";
import { RATE_LIMITS } from "../rate-limits.ts";
import { router, userMutation, userProcedure, userProcedureLimited } from "../trpc.ts";

export const chatRouter = router({
  open: userMutation(RATE_LIMITS.openThread)
    .input(OpenThreadInput)
    .output(ThreadSummary)
    .mutation(({ ctx, input }) => openThread(ctx.verb, input)),
  thread: userProcedure
    .input(ThreadIdInput)
    .output(ThreadSummary)
    .query(({ ctx, input }) => threadSummary(ctx.verb, input)),
  threads: userProcedure
    .input(ThreadsInput)
    .output(ThreadsResult)
    .query(({ ctx, input }) => myThreads(ctx.verb, input)),
  messages: userProcedure
    .input(MessagesInput)
    .output(MessagesResult)
    .query(({ ctx, input }) => threadMessages(ctx.verb, input)),
  send: userMutation(RATE_LIMITS.message)
    .input(SendMessageInput)
    .output(ChatMessage)
    .mutation(({ ctx, input }) => sendMessage(ctx.verb, input)),
  markRead: userMutation()
    .input(MarkReadInput)
    .output(MarkReadResult)
    .mutation(({ ctx, input }) => markRead(ctx.verb, input)),
  unread: userProcedure.output(UnreadMessages).query(({ ctx }) => myUnreadMessages(ctx.verb)),
  typing: userMutation(RATE_LIMITS.typing)
    .input(ThreadIdInput)
    .output(ok)
    .mutation(({ ctx, input }) => typeInThread(ctx.verb, input)),
  search: userProcedureLimited(RATE_LIMITS.searchMessages)
    .input(SearchMessagesInput)
    .output(SearchMessagesResult)
    .query(({ ctx, input }) => searchMessages(ctx.verb, input)),
  report: userMutation(RATE_LIMITS.report)
    .input(ReportThreadInput)
    .output(ok)
    .mutation(({ ctx, input }) => reportThread(ctx.verb, input)),
  signals: userProcedure
    .input(ThreadSignalsInput)
    .subscription(({ ctx, input }) =>
      liveEvents(ctx, threadSignals, (hub, to) => followThread(ctx.verb, hub, input, to)),
    ),
});
