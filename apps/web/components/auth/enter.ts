"use client";
import { signIn } from "next-auth/react";

/** Null where the session cookie is set; else why not, as a code. */
export async function enter(email: string, password: string): Promise<string | null> {
  const answer = await signIn("credentials", { email, password, redirect: false });
  if (!answer) return "UNAVAILABLE";
  return answer.error ?? (answer.ok ? null : "UNAVAILABLE");
}

/** Loads the page anew, so that nothing of the visitor before stays in memory. */
export function goTo(path: string): void {
  window.location.assign(path);
}
