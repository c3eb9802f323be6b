import { NameMark } from "@loopbid/ui";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { FooterTheme } from "./footer-theme.tsx";

export async function Footer() {
  const t = await getTranslations("common");
  const columns = [
    {
      title: t("footer.shop"),
      links: [
        ["/browse?sort=ending", t("footer.endingSoon")],
        ["/browse?sort=newest", t("footer.newest")],
        ["/browse?format=FIXED_PRICE", t("footer.fixedPrice")],
      ],
    },
    {
      title: t("footer.sell"),
      links: [
        ["/sell", t("footer.startListing")],
        ["/account/listings", t("footer.yourListings")],
      ],
    },
    {
      title: t("footer.you"),
      links: [
        ["/account/bids", t("nav.bids")],
        ["/account/watching", t("nav.watching")],
        ["/account/settings", t("nav.settings")],
      ],
    },
  ] as const;
  return (
    <footer className="mt-20 border-t border-line bg-sunken lg:mt-28 [body:has([data-chat])_&]:hidden">
      <div className="page grid gap-10 py-12 sm:grid-cols-3 lg:grid-cols-[2fr_1fr_1fr_1fr] lg:py-16">
        <div className="max-w-sm sm:col-span-3 lg:col-span-1">
          <NameMark className="text-2xl" />
          <p className="mt-4 text-muted">{t("footer.pitch")}</p>
        </div>
        {columns.map((column) => (
          <nav key={column.title} aria-label={column.title}>
            <h2 className="font-sans text-sm font-semibold tracking-normal">{column.title}</h2>
            <ul className="mt-2">
              {column.links.map(([href, label]) => (
                <li key={href}>
                  <Link
                    href={href}
                    prefetch={false}
                    className="inline-flex min-h-9 items-center text-[0.9375rem] text-muted underline-offset-4 hover:text-ink hover:underline"
                  >
                    {label}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        ))}
      </div>
      <div className="page flex flex-wrap items-center justify-between gap-4 border-t border-line py-6 text-sm text-muted">
        <p>
          {t("footer.fair")} {t("footer.open")}
        </p>
        <FooterTheme />
      </div>
    </footer>
  );
}
