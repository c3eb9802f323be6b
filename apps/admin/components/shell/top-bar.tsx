"use client";
import { IconButton, Sheet } from "@loopbid/ui";
import type { Me } from "@loopbid/validators";
import { Menu } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { AccountMenu } from "./account-menu.tsx";
import { Brand } from "./brand.tsx";
import { HeaderTheme } from "./header-theme.tsx";
import { NavList } from "./nav-list.tsx";
import { useOpenCases } from "./use-open-cases.ts";

/** Below 1024 px: the pages come up as a sheet. */
export function TopBar({ me, webUrl }: { me: Me; webUrl: string }) {
  const t = useTranslations("common");
  const [open, setOpen] = useState(false);
  const waiting = useOpenCases();
  return (
    <header className="sticky top-0 z-40 flex h-14 items-center gap-2 bg-pine px-4 text-on-pine sm:px-6 lg:hidden">
      <Brand />
      <div className="ms-auto flex items-center gap-2">
        <AccountMenu me={me} webUrl={webUrl} />
        <Sheet
          open={open}
          onOpenChange={setOpen}
          closeLabel={t("close")}
          title={t("nav.label")}
          footer={<HeaderTheme />}
          trigger={
            <IconButton
              label={t("nav.menu")}
              icon={<Menu aria-hidden />}
              count={waiting > 0 ? waiting : undefined}
              className="text-on-pine outline-volt hover:bg-on-pine/10"
            />
          }
        >
          <NavList
            admin={me.role === "ADMIN"}
            onGo={() => setOpen(false)}
            className="rounded-card bg-pine px-2.5 py-4 text-on-pine"
          />
        </Sheet>
      </div>
    </header>
  );
}
