import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const config: NextConfig = {
  // Several dev servers may run on one checkout, each with its own output folder.
  distDir: process.env["NEXT_DIST_DIR"] ?? ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  // `turbo run typecheck` does it once for every package.
  typescript: { ignoreBuildErrors: true },
  transpilePackages: [
    "@loopbid/api",
    "@loopbid/auth",
    "@loopbid/core",
    "@loopbid/db",
    "@loopbid/domain",
    "@loopbid/jobs",
    "@loopbid/realtime",
    "@loopbid/services",
    "@loopbid/ui",
    "@loopbid/validators",
  ],
  serverExternalPackages: [
    "@bull-board/api",
    "@bull-board/ui",
    "@node-rs/argon2",
    "@prisma/orm-mongo",
    "bullmq",
    "ioredis",
    "mongodb",
    "pino",
    "prom-client",
    "sharp",
  ],
  // These cases had pages of their own before there was one queue.
  redirects: async () => [
    { source: "/cases", destination: "/", permanent: false },
    { source: "/chats", destination: "/?kind=CHAT", permanent: false },
    { source: "/shills", destination: "/?kind=SHILL", permanent: false },
  ],
  experimental: { optimizePackageImports: ["@loopbid/ui", "lucide-react"] },
};

export default createNextIntlPlugin("./i18n/request.ts")(config);
