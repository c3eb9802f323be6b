export { deliverDigest, deliverNotification } from "./deliver-notification.ts";
export { listNotifications, unreadNotifications } from "./list-notifications.ts";
export { notificationSettings, updateNotificationSettings } from "./notification-settings.ts";
export {
  isPushEndpoint,
  type PushMessage,
  type PushOutcome,
  type PushService,
} from "./push-service.ts";
export { pushKey, subscribePush, unsubscribePush } from "./push-subscriptions.ts";
export { readNotifications } from "./read-notifications.ts";
export { sweepNotifications } from "./sweep-notifications.ts";
export {
  countUnread,
  dispatchNotifications,
  type NewNotification,
  recordNotifications,
  tell,
} from "./tell.ts";
export { changeSubscription, readUnsubscription, type Unsubscription } from "./unsubscribe.ts";
