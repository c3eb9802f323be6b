import { Button, NameMark } from "@loopbid/ui";
import type { Me } from "@loopbid/validators";
import { Plus } from "lucide-react";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { env } from "../../env.ts";
import { NotificationBell } from "../notification/notification-bell.tsx";
import { AccountMenu } from "./account-menu.tsx";
import { CategoryBar } from "./category-bar.tsx";
import { MessagesLink } from "./messages-link.tsx";
import { PhoneMenu } from "./phone-menu.tsx";
import { SearchBox } from "./search-box.tsx";
import { VerifyNotice } from "./verify-notice.tsx";

export async function Header({ me }: { me: Me | null }) {
  const t = await getTranslations("common.nav");
  const mailbox = env().devMailbox;
  return (
    <>
      <header className="sticky top-0 z-40 border-b border-line bg-paper/92 backdrop-blur-md max-md:[body:has([data-chat-thread])_&]:hidden">
        <div className="page flex h-16 items-center gap-2 lg:h-18 lg:gap-5">
          <Link href="/" aria-label={t("home")} className="rounded-chip py-2">
            <NameMark />
          </Link>
          <div className="hidden min-w-0 flex-1 justify-center md:flex">
            <Suspense>
              <SearchBox hotkey />
            </Suspense>
          </div>
          <nav aria-label={t("main")} className="ms-auto flex items-center gap-1 md:ms-0 lg:gap-2">
            <Button
              variant="ghost"
              className="hidden px-4 lg:inline-flex"
              render={<Link href="/browse">{t("browse")}</Link>}
            />
            {me ? (
              <>
                <MessagesLink />
                <NotificationBell />
                <AccountMenu me={me} mailbox={mailbox} />
              </>
            ) : (
              <Button
                variant="ghost"
                className="px-3.5"
                render={<Link href="/sign-in">{t("signIn")}</Link>}
              />
            )}
            <Button
              className="max-sm:hidden"
              iconStart={<Plus aria-hidden />}
              render={<Link href="/sell">{t("sell")}</Link>}
            />
            <PhoneMenu me={me} />
          </nav>
        </div>
        <div className="page pb-3 md:hidden [body:has([data-chat])_&]:hidden">
          <Suspense>
            <SearchBox />
          </Suspense>
        </div>
      </header>
      <CategoryBar />
      {me && !me.emailVerified ? <VerifyNotice mailbox={mailbox} /> : null}
    </>
  );
}
