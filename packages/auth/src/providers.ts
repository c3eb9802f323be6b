import type { ProviderIdentity } from "@loopbid/services";
import type { OAuthConfig } from "next-auth/providers/oauth";

export interface ProviderKeys {
  clientId: string;
  clientSecret: string;
}

/** What the providers' `profile` returns: ours, not next-auth's idea of a user. */
export type ProviderUser = ProviderIdentity & { id: string };

interface GoogleProfile {
  sub: string;
  email?: string;
  email_verified?: boolean;
  name?: string;
}

export function google(keys: ProviderKeys): OAuthConfig<GoogleProfile> {
  return {
    ...keys,
    id: "google",
    name: "Google",
    type: "oauth",
    wellKnown: "https://accounts.google.com/.well-known/openid-configuration",
    authorization: { params: { scope: "openid email profile", prompt: "select_account" } },
    idToken: true,
    checks: ["pkce", "state"],
    profile: ({ sub, email, email_verified, name }): ProviderUser => ({
      id: sub,
      provider: "google",
      providerAccountId: sub,
      email: email?.toLowerCase() ?? null,
      emailVerified: email_verified === true,
      name: name ?? email?.split("@")[0] ?? "",
    }),
  };
}

interface GithubEmail {
  email: string;
  primary: boolean;
  verified: boolean;
}

interface GithubProfile {
  id: number;
  login: string;
  name: string | null;
  primaryEmail: GithubEmail | null;
}

const GITHUB_API = "https://api.github.com";

async function askGithub<T>(path: string, accessToken: string | undefined): Promise<T> {
  const response = await fetch(`${GITHUB_API}${path}`, {
    headers: { authorization: `Bearer ${accessToken}`, accept: "application/vnd.github+json" },
    signal: AbortSignal.timeout(10_000),
  });
  if (!response.ok) throw new Error(`GitHub answered ${response.status} for ${path}.`);
  return (await response.json()) as T;
}

/** GitHub's profile does not say whether its address is verified; the list of addresses does. */
export function github(keys: ProviderKeys): OAuthConfig<GithubProfile> {
  return {
    ...keys,
    id: "github",
    name: "GitHub",
    type: "oauth",
    authorization: {
      url: "https://github.com/login/oauth/authorize",
      params: { scope: "read:user user:email" },
    },
    token: "https://github.com/login/oauth/access_token",
    userinfo: {
      url: `${GITHUB_API}/user`,
      async request({ tokens }) {
        const [user, emails] = await Promise.all([
          askGithub<GithubProfile>("/user", tokens.access_token),
          askGithub<GithubEmail[]>("/user/emails", tokens.access_token),
        ]);
        return { ...user, primaryEmail: emails.find(({ primary }) => primary) ?? null } as never;
      },
    },
    checks: ["pkce", "state"],
    profile: ({ id, login, name, primaryEmail }): ProviderUser => ({
      id: String(id),
      provider: "github",
      providerAccountId: String(id),
      email: primaryEmail?.email.toLowerCase() ?? null,
      emailVerified: primaryEmail?.verified === true,
      name: name ?? login,
    }),
  };
}
