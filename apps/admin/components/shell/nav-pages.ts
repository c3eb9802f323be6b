import {
  BookOpen,
  ChartColumn,
  Gavel,
  Inbox,
  ListRestart,
  type LucideIcon,
  ScanText,
  ScrollText,
  Settings2,
  SlidersHorizontal,
  UsersRound,
  Tag,
} from "lucide-react";
import type { Messages } from "next-intl";

type Names = Messages["common"]["nav"];

/** `name` is a key of the messages `common.nav`; `adminOnly` pages are not shown to moderators. */
export interface NavPage {
  href: string;
  name: Exclude<keyof Names, "group">;
  Icon: LucideIcon;
  adminOnly?: true;
}

/** The pages of the desk, in the groups that they are shown in. */
export const NAV_GROUPS: readonly {
  name: keyof Names["group"];
  pages: readonly NavPage[];
}[] = [
  {
    name: "work",
    pages: [
      { href: "/", name: "queue", Icon: Inbox },
      { href: "/assess", name: "assess", Icon: ScanText },
    ],
  },
  {
    name: "lookUp",
    pages: [
      { href: "/listings", name: "listings", Icon: Tag },
      { href: "/auctions", name: "auctions", Icon: Gavel },
      { href: "/users", name: "users", Icon: UsersRound },
    ],
  },
  {
    name: "setUp",
    pages: [
      { href: "/rules", name: "rules", Icon: SlidersHorizontal },
      { href: "/settings", name: "settings", Icon: Settings2 },
      { href: "/catalogue", name: "catalogue", Icon: BookOpen },
      { href: "/jobs", name: "jobs", Icon: ListRestart, adminOnly: true },
    ],
  },
  {
    name: "measure",
    pages: [
      { href: "/analytics", name: "analytics", Icon: ChartColumn },
      { href: "/audit", name: "audit", Icon: ScrollText },
    ],
  },
];
