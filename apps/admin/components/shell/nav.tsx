"use client";
import { cn } from "@loopbid/ui";
import { Inbox, type LucideIcon, ScanText, Users } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";

const PAGES: readonly { href: string; name: "queue" | "shills" | "assess"; Icon: LucideIcon }[] = [
  { href: "/", name: "queue", Icon: Inbox },
  { href: "/shills", name: "shills", Icon: Users },
  { href: "/assess", name: "assess", Icon: ScanText },
];

/** The pages of the desk; signs alone on the phone, where words have no room. */
export function Nav() {
  const t = useTranslations("common.nav");
  const path = usePathname();
  return (
    <nav aria-label={t("label")}>
      <ul className="flex items-center gap-1">
        {PAGES.map(({ href, name, Icon }) => {
          const current = path === href;
          return (
            <li key={href}>
              <Link
                href={href}
                title={t(name)}
                aria-current={current ? "page" : undefined}
                className={cn(
                  "flex h-9 items-center gap-2 rounded-full px-2.5 text-sm font-semibold outline-volt transition-colors sm:px-3.5",
                  current
                    ? "bg-on-pine/15 text-on-pine"
                    : "text-on-pine-muted hover:bg-on-pine/10 hover:text-on-pine",
                )}
              >
                <Icon aria-hidden className="size-4.5 shrink-0" />
                <span className="max-sm:sr-only">{t(name)}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
