import "./globals.css";
import { SkipLink, ThemeScript } from "@loopbid/ui";
import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Footer } from "../components/shell/footer.tsx";
import { Header } from "../components/shell/header.tsx";
import { Progress } from "../components/shell/progress.tsx";
import { Providers } from "../components/shell/providers.tsx";
import { env } from "../env.ts";
import { getMe, getShop, getUnread } from "../trpc/server.ts";

// Every page shows who is signed in and carries a fresh nonce.
export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common");
  const title = `Loopbid · ${t("tagline")}`;
  return {
    metadataBase: new URL(env().WEB_URL),
    title: { default: title, template: t("titleTemplate") },
    description: t("description"),
    applicationName: "Loopbid",
    openGraph: { siteName: "Loopbid", type: "website", title, description: t("description") },
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f8f6f0" },
    { media: "(prefers-color-scheme: dark)", color: "#0b120f" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, t, head, me, shop] = await Promise.all([
    getLocale(),
    getTranslations("common"),
    headers(),
    getMe(),
    getShop(),
  ]);
  const unread = me ? await getUnread() : null;
  const { WS_URL, WS_PORT } = env();
  return (
    <html lang={locale} suppressHydrationWarning>
      <head>
        <ThemeScript nonce={head.get("x-nonce") ?? undefined} />
      </head>
      <body className="flex min-h-dvh flex-col has-data-chat:h-dvh has-data-chat:overflow-hidden">
        <NextIntlClientProvider>
          <Providers
            personId={me?.id ?? "anonymous"}
            place={{ url: WS_URL ?? null, port: WS_PORT }}
            now={Date.now()}
            dismissLabel={t("dismiss")}
            unread={unread}
            shop={shop}
          >
            <SkipLink>{t("skip")}</SkipLink>
            <Progress />
            <Header me={me} />
            <main id="main" tabIndex={-1} className="flex min-h-0 flex-1 flex-col outline-none">
              {children}
            </main>
            <Footer />
          </Providers>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
