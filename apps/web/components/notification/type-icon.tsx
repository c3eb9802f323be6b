import { groupOf, type NotificationGroup, type NotificationType } from "@loopbid/validators";
import {
  Bookmark,
  Gavel,
  HandCoins,
  type LucideIcon,
  MessageSquare,
  Package,
  Scale,
  Search,
  ShoppingBag,
} from "lucide-react";

const ICONS: Record<NotificationGroup, LucideIcon> = {
  bids: Gavel,
  orders: ShoppingBag,
  messages: MessageSquare,
  offers: HandCoins,
  watching: Bookmark,
  searches: Search,
  listings: Package,
  account: Scale,
};

export function TypeIcon({ type, className }: { type: NotificationType; className?: string }) {
  const Icon = ICONS[groupOf(type)];
  return <Icon aria-hidden className={className} />;
}
