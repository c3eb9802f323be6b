"use client";
import { Badge, Button, CategoryIcon, IconButton, Sheet, ThemeToggle } from "@loopbid/ui";
import type { Me } from "@loopbid/validators";
import { Menu, MessageSquare, Plus } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { badgeText } from "../live/unread.ts";
import { useUnread } from "../live/user-events.tsx";
import { useShop } from "./shop-context.tsx";
import { useThemeLabels } from "./theme-labels.ts";

/** Categories, sign-up and the theme, where the header has no room for them. */
export function PhoneMenu({ me }: { me: Me | null }) {
  const t = useTranslations("common");
  const [open, setOpen] = useState(false);
  const theme = useThemeLabels();
  const { categories } = useShop();
  const close = () => setOpen(false);
  return (
    <Sheet
      title={t("nav.menu")}
      closeLabel={t("close")}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <IconButton label={t("nav.menu")} icon={<Menu aria-hidden />} className="md:hidden" />
      }
      footer={
        <>
          <Button
            block
            className="flex-1"
            iconStart={<Plus aria-hidden />}
            render={
              <Link href="/sell" onClick={close}>
                {t("nav.sellLong")}
              </Link>
            }
          />
          {me ? null : (
            <Button
              block
              variant="secondary"
              className="flex-1"
              render={
                <Link href="/sign-up" onClick={close}>
                  {t("nav.signUp")}
                </Link>
              }
            />
          )}
        </>
      }
    >
      {me ? <PhoneMessages onClick={close} /> : null}
      <nav aria-label={t("nav.categories")}>
        <ul className="grid grid-cols-2 gap-1">
          <li className="col-span-2">
            <Link
              href="/browse"
              onClick={close}
              className="flex h-12 items-center rounded-control px-3 font-semibold hover:bg-ink/6"
            >
              {t("nav.allListings")}
            </Link>
          </li>
          {categories.map((slug) => (
            <li key={slug}>
              <Link
                href={`/browse?category=${slug}`}
                prefetch={false}
                onClick={close}
                className="flex h-12 items-center gap-2.5 rounded-control px-3 text-[0.9375rem] hover:bg-ink/6"
              >
                <CategoryIcon slug={slug} className="size-5 text-muted" />
                {t(`category.${slug}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="mt-5 flex items-center justify-between gap-4 border-t border-line pt-5">
        <span className="text-sm font-semibold">{theme.legend}</span>
        <ThemeToggle labels={theme} />
      </div>
    </Sheet>
  );
}

function PhoneMessages({ onClick }: { onClick: () => void }) {
  const t = useTranslations("chat.nav");
  const { messages } = useUnread();
  const count = badgeText(messages);
  return (
    <Link
      href="/messages"
      onClick={onClick}
      aria-label={count ? t("messagesUnread", { count: messages }) : t("messages")}
      className="mb-1 flex h-12 items-center gap-3 rounded-control px-3 font-semibold hover:bg-ink/6"
    >
      <MessageSquare aria-hidden className="size-5 text-muted" />
      <span className="flex-1">{t("messages")}</span>
      {count ? <Badge tone="live">{count}</Badge> : null}
    </Link>
  );
}
