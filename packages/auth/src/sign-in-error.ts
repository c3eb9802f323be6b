import type { ServiceError } from "@loopbid/core";

/** Words that the sign-in page has a sentence for. */
export const SIGN_IN_ERRORS = [
  "ACCOUNT_SUSPENDED",
  "ACCOUNT_BANNED",
  "ACCOUNT_UNVERIFIED",
  "NOT_STAFF",
  "PROVIDER_EMAIL_UNVERIFIED",
  "RATE_LIMITED",
  "UNAVAILABLE",
] as const;

export type SignInErrorCode = (typeof SIGN_IN_ERRORS)[number];

/** next-auth puts an error's message into the sign-in page's `error` parameter, so the message is the code. */
export class SignInError extends Error {
  readonly code: SignInErrorCode;

  constructor(code: SignInErrorCode) {
    super(code);
    this.name = "SignInError";
    this.code = code;
  }

  static of(error: ServiceError): SignInError {
    const code = SIGN_IN_ERRORS.find((known) => known === error.detail.reason);
    return new SignInError(code ?? "UNAVAILABLE");
  }
}
