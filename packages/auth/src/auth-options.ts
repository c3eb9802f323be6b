import { ServiceError } from "@loopbid/core";
import {
  recordSignIn,
  resolveActor,
  type ServiceContext,
  type SessionClaims,
  signInWithProvider,
} from "@loopbid/services";
import type { NextAuthOptions, User } from "next-auth";
import { authorize, type SignInLimiter } from "./authorize.ts";
import { type AuthApp, authCookies } from "./cookies.ts";
import { github, google, type ProviderKeys, type ProviderUser } from "./providers.ts";
import { openSession, sealSession, SESSION_SECONDS } from "./session-token.ts";
import { SignInError } from "./sign-in-error.ts";

export interface AuthOptionsInput {
  app: AuthApp;
  secret: string;
  /** Whether people come over https. */
  secure: boolean;
  services: Omit<ServiceContext, "actor">;
  limiter?: SignInLimiter | undefined;
  google?: ProviderKeys | undefined;
  github?: ProviderKeys | undefined;
  /** Of the browser that asks, see `deviceOf`; left out where devices are not remembered. */
  deviceWord?: string | undefined;
}

type Providers = NextAuthOptions["providers"];

/** next-auth for one app: password and providers, an encrypted session cookie, our own pages. */
export function createAuthOptions(input: AuthOptionsInput): NextAuthOptions {
  const { app, secret, secure, services } = input;
  const maxAge = SESSION_SECONDS[app];
  return {
    secret,
    useSecureCookies: secure,
    cookies: authCookies(app, secure),
    pages: { signIn: "/sign-in", error: "/sign-in" },
    session: { strategy: "jwt", maxAge },
    jwt: {
      maxAge,
      encode: ({ token }) => sealSession(token as unknown as SessionClaims, { app, secret }),
      decode: async ({ token }) => (await openSession(token, { app, secret })) as never,
    },
    providers: providersOf(input),
    callbacks: {
      async signIn({ user, account }) {
        if (account?.type !== "oauth") return true;
        return admitProviderUser(input, user as unknown as ProviderUser);
      },
      async jwt({ token, user }) {
        if (user) return { ...claimsOf(user) };
        const actor = await resolveActor(services.db, token as unknown as SessionClaims);
        if (actor.kind === "anonymous") throw new Error("This session was ended.");
        return token;
      },
      session: ({ session, token }) => ({
        expires: session.expires,
        user: { id: token["userId"] } as object,
      }),
      redirect: ({ url, baseUrl }) => ownUrl(url, baseUrl),
    },
    logger: {
      error: (code, metadata) => services.logger.warn({ code, metadata }, "next-auth"),
      warn: (code) => services.logger.debug({ code }, "next-auth"),
      debug: () => undefined,
    },
  };
}

function providersOf({ app, services, limiter, deviceWord, ...keys }: AuthOptionsInput): Providers {
  const providers: Providers = [
    {
      id: "credentials",
      name: "Password",
      type: "credentials",
      credentials: {},
      async authorize(given, request) {
        const found = await authorize(given, request.headers, {
          app,
          services,
          limiter,
          deviceWord,
        });
        return found && { id: found.userId, sessionVersion: found.sessionVersion };
      },
    },
  ];
  if (keys.google) providers.push(google(keys.google));
  if (keys.github) providers.push(github(keys.github));
  return providers;
}

/** The user object passes from here to the `jwt` callback, so what was found is written into it. */
async function admitProviderUser(
  { services, deviceWord }: AuthOptionsInput,
  user: ProviderUser,
): Promise<true | string> {
  try {
    const ctx: ServiceContext = { ...services, actor: { kind: "anonymous" } };
    const found = await signInWithProvider(ctx, user);
    if (deviceWord) await recordSignIn(ctx, { userId: found.userId, deviceWord });
    Object.assign(user, { id: found.userId, sessionVersion: found.sessionVersion });
    return true;
  } catch (error) {
    if (!(error instanceof ServiceError)) services.logger.error({ err: error }, "sign-in failed");
    const code = error instanceof ServiceError ? SignInError.of(error).code : "UNAVAILABLE";
    return `/sign-in?error=${code}`;
  }
}

function claimsOf(user: User): SessionClaims {
  const { id, sessionVersion } = user as User & { sessionVersion: number };
  return { userId: id, sessionVersion };
}

/** Only ever back into this app. */
function ownUrl(url: string, baseUrl: string): string {
  const target = URL.parse(url, baseUrl);
  return target?.origin === new URL(baseUrl).origin ? target.href : baseUrl;
}
