import "./globals.css";
import { SkipLink, ThemeScript } from "@loopbid/ui";
import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Header } from "../components/shell/header.tsx";
import { Providers } from "../components/shell/providers.tsx";
import { getMe } from "../trpc/server.ts";

// Every page shows who is signed in and carries a fresh nonce.
export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common");
  return {
    title: { default: t("title"), template: t("titleTemplate") },
    robots: { index: false, follow: false },
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#10271d" },
    { media: "(prefers-color-scheme: dark)", color: "#060d0a" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, t, head, me] = await Promise.all([
    getLocale(),
    getTranslations("common"),
    headers(),
    getMe(),
  ]);
  return (
    <html lang={locale} suppressHydrationWarning>
      <head>
        <ThemeScript nonce={head.get("x-nonce") ?? undefined} />
      </head>
      <body className="flex min-h-dvh flex-col">
        <NextIntlClientProvider now={new Date()}>
          <Providers key={me?.id ?? "anonymous"} dismissLabel={t("dismiss")}>
            <SkipLink>{t("skip")}</SkipLink>
            <Header me={me} />
            <main id="main" tabIndex={-1} className="flex flex-1 flex-col outline-none">
              {children}
            </main>
          </Providers>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
