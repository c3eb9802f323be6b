import {
  listNotifications,
  notificationSettings,
  pushKey,
  readNotifications,
  subscribePush,
  unreadNotifications,
  unsubscribePush,
  updateNotificationSettings,
} from "@loopbid/services";
import {
  NotificationSettings,
  NotificationsInput,
  NotificationsResult,
  ok,
  PushEndpointInput,
  PushKey,
  PushSubscriptionInput,
  ReadNotificationsInput,
  UpdateNotificationSettingsInput,
} from "@loopbid/validators";
import { z } from "zod";
import { publicProcedure, router, userMutation, userProcedure } from "../trpc.ts";

export const notificationRouter = router({
  list: userProcedure
    .input(NotificationsInput)
    .output(NotificationsResult)
    .query(({ ctx, input }) => listNotifications(ctx.verb, input)),
  markRead: userMutation()
    .input(ReadNotificationsInput)
    .output(z.object({ unread: z.number() }))
    .mutation(({ ctx, input }) => readNotifications(ctx.verb, input)),
  unread: userProcedure
    .output(z.object({ unread: z.number() }))
    .query(({ ctx }) => unreadNotifications(ctx.verb)),
  settings: userProcedure
    .output(NotificationSettings)
    .query(({ ctx }) => notificationSettings(ctx.verb)),
  updateSettings: userMutation()
    .input(UpdateNotificationSettingsInput)
    .output(NotificationSettings)
    .mutation(({ ctx, input }) => updateNotificationSettings(ctx.verb, input)),
  pushKey: publicProcedure.output(PushKey).query(({ ctx }) => pushKey(ctx.verb)),
  subscribePush: userMutation()
    .input(PushSubscriptionInput)
    .output(ok)
    .mutation(({ ctx, input }) => subscribePush(ctx.verb, input)),
  unsubscribePush: userMutation()
    .input(PushEndpointInput)
    .output(ok)
    .mutation(({ ctx, input }) => unsubscribePush(ctx.verb, input)),
});
