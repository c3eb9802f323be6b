"use client";
import { IconButton } from "@loopbid/ui";
import type { Me } from "@loopbid/validators";
import { PanelLeftClose, PanelLeftOpen } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { AccountMenu } from "./account-menu.tsx";
import { Brand } from "./brand.tsx";
import { HeaderTheme } from "./header-theme.tsx";
import { NavList } from "./nav-list.tsx";
import { COMPACT_COOKIE } from "./compact-cookie.ts";

export interface SideBarProps {
  me: Me;
  webUrl: string;
  /** As it was left in this browser. */
  compact: boolean;
}

const YEAR_S = 31_536_000;

/** From 1024 px on; signs alone where it was made compact, or where the screen has no room for names. */
export function SideBar({ me, webUrl, compact: left }: SideBarProps) {
  const t = useTranslations("common.nav");
  const [compact, setCompact] = useState(left);
  function toggle() {
    document.cookie = `${COMPACT_COOKIE}=${compact ? 0 : 1}; path=/; max-age=${YEAR_S}; samesite=lax`;
    setCompact(!compact);
  }
  return (
    <aside
      data-compact={compact ? "" : undefined}
      className="group/side sticky top-0 z-40 flex h-dvh w-16 shrink-0 flex-col bg-pine text-on-pine max-lg:hidden xl:not-data-compact:w-56"
    >
      <div className="flex h-16 shrink-0 items-center px-4 group-data-compact/side:justify-center max-xl:justify-center">
        <Brand small="max-xl:sr-only group-data-compact/side:sr-only" />
      </div>
      <NavList
        admin={me.role === "ADMIN"}
        className="min-h-0 flex-1 overflow-y-auto px-2.5 py-2 [scrollbar-width:thin]"
      />
      <div className="flex shrink-0 flex-wrap items-center justify-between gap-2 border-t border-on-pine/15 p-3 max-xl:flex-col group-data-compact/side:flex-col">
        <HeaderTheme className="max-xl:flex-col group-data-compact/side:flex-col" />
        <AccountMenu me={me} webUrl={webUrl} />
        <IconButton
          size="sm"
          label={t(compact ? "expand" : "collapse")}
          aria-expanded={!compact}
          onClick={toggle}
          className="text-on-pine-muted outline-volt hover:bg-on-pine/10 hover:text-on-pine max-xl:hidden"
          icon={compact ? <PanelLeftOpen aria-hidden /> : <PanelLeftClose aria-hidden />}
        />
      </div>
    </aside>
  );
}
