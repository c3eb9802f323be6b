import { cookieName, sealSession } from "@loopbid/auth";

export const SECRET = "the secret of a load test, long enough";
export const ORIGIN = "http://shop.test";

/** The `Cookie` header of a person who is signed in to the shop. */
export async function cookieOf(userId: string): Promise<string> {
  const token = await sealSession({ userId, sessionVersion: 1 }, { app: "web", secret: SECRET });
  return `${cookieName("web", "session", false)}=${token}`;
}
