import { RATE_LIMITS } from "@loopbid/api";
import { createAuthOptions, type ProviderKeys } from "@loopbid/auth";
import type { NextAuthOptions } from "next-auth";
import { env } from "../../../../env.ts";
import { webProcess } from "../../../../server/services.ts";

function keys(clientId?: string, clientSecret?: string): ProviderKeys | undefined {
  return clientId && clientSecret ? { clientId, clientSecret } : undefined;
}

export function authOptions(deviceWord?: string): NextAuthOptions {
  const settings = env();
  const { limiter, ...services } = webProcess().services;
  return createAuthOptions({
    app: "web",
    secret: settings.AUTH_SECRET,
    secure: settings.secure,
    services,
    deviceWord,
    limiter: { consume: (key) => limiter.consume(RATE_LIMITS.signIn, key) },
    google: keys(settings.GOOGLE_CLIENT_ID, settings.GOOGLE_CLIENT_SECRET),
    github: keys(settings.GITHUB_CLIENT_ID, settings.GITHUB_CLIENT_SECRET),
  });
}
