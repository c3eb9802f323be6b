import { SkipLink } from "@loopbid/ui";
import type { Me } from "@loopbid/validators";
import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { env } from "../../env.ts";
import { COMPACT_COOKIE } from "./compact-cookie.ts";
import { Header } from "./header.tsx";
import { LiveDeskProvider } from "./live-desk.tsx";
import { SideBar } from "./side-bar.tsx";
import { TopBar } from "./top-bar.tsx";

/** What stands around every page: for staff the pages of the desk, for others the name alone. */
export async function Shell({ me, children }: { me: Me | null; children: ReactNode }) {
  const [t, jar] = await Promise.all([getTranslations("common"), cookies()]);
  const main = (
    <main id="main" tabIndex={-1} className="flex min-w-0 flex-1 flex-col outline-none">
      {children}
    </main>
  );
  const skip = <SkipLink>{t("skip")}</SkipLink>;
  if (!me || me.role === "USER")
    return (
      <div className="flex min-h-dvh flex-col">
        {skip}
        <Header />
        {main}
      </div>
    );
  const webUrl = env().WEB_URL;
  const compact = jar.get(COMPACT_COOKIE)?.value === "1";
  return (
    <LiveDeskProvider>
      <div className="flex min-h-dvh flex-col lg:flex-row">
        {skip}
        <SideBar me={me} webUrl={webUrl} compact={compact} />
        <TopBar me={me} webUrl={webUrl} />
        {main}
      </div>
    </LiveDeskProvider>
  );
}
