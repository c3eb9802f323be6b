import "./globals.css";
import { ThemeScript } from "@loopbid/ui";
import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Providers } from "../components/shell/providers.tsx";
import { Shell } from "../components/shell/shell.tsx";
import { env } from "../env.ts";
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
  const { WS_URL, WS_PORT } = env();
  return (
    <html lang={locale} suppressHydrationWarning>
      <head>
        <ThemeScript nonce={head.get("x-nonce") ?? undefined} />
      </head>
      <body>
        <NextIntlClientProvider now={new Date()}>
          <Providers
            key={me?.id ?? "anonymous"}
            place={{ url: WS_URL ?? null, port: WS_PORT }}
            dismissLabel={t("dismiss")}
          >
            <Shell me={me}>{children}</Shell>
          </Providers>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
