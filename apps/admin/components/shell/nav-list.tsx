"use client";
import { cn } from "@loopbid/ui";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { NAV_GROUPS, type NavPage } from "./nav-pages.ts";
import { useOpenCases } from "./use-open-cases.ts";

export interface NavListProps {
  /** Admins see all pages. */
  admin: boolean;
  onGo?: () => void;
  className?: string;
}

/** The pages in their groups; within a compact `group/side`, signs alone with their names as tooltips. */
export function NavList({ admin, onGo, className }: NavListProps) {
  const t = useTranslations("common.nav");
  const open = useOpenCases();
  const groups = NAV_GROUPS.map(({ name, pages }) => ({
    name,
    pages: pages.filter(({ adminOnly }) => admin || !adminOnly),
  })).filter(({ pages }) => pages.length > 0);
  return (
    <nav aria-label={t("label")} className={cn("flex flex-col gap-5", className)}>
      {groups.map(({ name, pages }) => (
        <div key={name}>
          <h2
            id={`nav-${name}`}
            className="px-3 pb-1.5 font-sans text-2xs font-semibold tracking-wide text-on-pine-muted/80 uppercase lg:max-xl:sr-only group-data-compact/side:sr-only"
          >
            {t(`group.${name}`)}
          </h2>
          <ul aria-labelledby={`nav-${name}`} className="flex flex-col gap-0.5">
            {pages.map((page) => (
              <li key={page.href}>
                <NavLink page={page} count={page.href === "/" ? open : 0} onGo={onGo} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

interface NavLinkProps {
  page: NavPage;
  count: number;
  onGo: (() => void) | undefined;
}

const MOST_SHOWN = 99;

function NavLink({ page: { href, name, Icon }, count, onGo }: NavLinkProps) {
  const t = useTranslations("common.nav");
  const path = usePathname();
  const current = href === "/" ? path === href : path === href || path.startsWith(`${href}/`);
  return (
    <Link
      href={href}
      title={t(name)}
      aria-current={current ? "page" : undefined}
      onClick={onGo}
      className={cn(
        "relative flex h-10 items-center gap-3 rounded-control px-3 text-sm font-semibold outline-volt transition-colors lg:h-9",
        current
          ? "bg-on-pine/12 text-on-pine before:absolute before:inset-y-2 before:start-0 before:w-0.75 before:rounded-full before:bg-volt"
          : "text-on-pine-muted hover:bg-on-pine/8 hover:text-on-pine",
      )}
    >
      <Icon aria-hidden className="size-4.5 shrink-0" />
      <span className="min-w-0 flex-1 truncate lg:max-xl:sr-only group-data-compact/side:sr-only">
        {t(name)}
      </span>
      {count > 0 ? (
        <span className="figures rounded-full bg-volt px-1.5 text-2xs leading-5 font-bold text-on-volt lg:max-xl:absolute lg:max-xl:-end-1 lg:max-xl:-top-1 lg:max-xl:px-1 lg:max-xl:leading-4 group-data-compact/side:absolute group-data-compact/side:-end-1 group-data-compact/side:-top-1 group-data-compact/side:px-1 group-data-compact/side:leading-4">
          <span aria-hidden>{count > MOST_SHOWN ? `${MOST_SHOWN}+` : count}</span>
          <span className="sr-only">{t("open", { count })}</span>
        </span>
      ) : null}
    </Link>
  );
}
