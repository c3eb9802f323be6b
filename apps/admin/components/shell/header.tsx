import { LoopMark } from "@loopbid/ui";
import type { Me } from "@loopbid/validators";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { env } from "../../env.ts";
import { AccountMenu } from "./account-menu.tsx";
import { HeaderTheme } from "./header-theme.tsx";

export async function Header({ me }: { me: Me | null }) {
  const t = await getTranslations("common");
  return (
    <header className="sticky top-0 z-40 bg-pine text-on-pine">
      <div className="flex h-14 items-center gap-3 px-4 sm:px-6">
        <Link
          href="/"
          aria-label={t("home")}
          className="flex items-center gap-2 rounded-chip py-2 text-xl leading-none outline-volt"
        >
          <LoopMark className="size-6.5 shrink-0" />
          <span className="font-display font-bold tracking-[-0.045em]">loopbid</span>
          <span className="rounded-full border border-volt/70 px-2 py-0.5 text-2xs font-semibold tracking-wide text-volt">
            {t("admin")}
          </span>
        </Link>
        <div className="ms-auto flex items-center gap-3">
          <HeaderTheme />
          {me ? <AccountMenu me={me} webUrl={env().WEB_URL} /> : null}
        </div>
      </div>
    </header>
  );
}
