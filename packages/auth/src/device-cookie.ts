import { randomWord } from "@loopbid/core";
import { type AuthApp, cookieName } from "./cookies.ts";

const DEVICE_SECONDS = 400 * 24 * 3600;
const WORD_LENGTH = 32;
const WORD = /^[0-9A-Za-z]{32}$/;

export interface Device {
  /** A random word that only this browser knows; it says nothing about who uses it. */
  word: string;
  /** The answer, with the cookie that makes the browser known from now on. It lasts 400 days, as long as browsers allow. */
  remember(answer: Response): Response;
}

/** The browser that a request comes from, by its cookie, or one that was never seen. */
export function deviceOf(
  request: Pick<Request, "headers">,
  { app, secure }: { app: AuthApp; secure: boolean },
): Device {
  const name = cookieName(app, "device", secure);
  const sent = (request.headers.get("cookie") ?? "")
    .split(/;\s*/)
    .find((part) => part.startsWith(`${name}=`))
    ?.slice(name.length + 1);
  const word = sent && WORD.test(sent) ? sent : randomWord(WORD_LENGTH);
  return {
    word,
    remember(answer) {
      const headers = new Headers(answer.headers);
      const attributes = `Path=/; Max-Age=${DEVICE_SECONDS}; HttpOnly; SameSite=Lax`;
      headers.append("set-cookie", `${name}=${word}; ${attributes}${secure ? "; Secure" : ""}`);
      const { status, statusText } = answer;
      return new Response(answer.body, { status, statusText, headers });
    },
  };
}
