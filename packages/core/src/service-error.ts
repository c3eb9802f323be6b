/** Why a verb refused. Knows nothing of HTTP; `api` maps each kind to a transport code, once. */
export type ServiceErrorKind =
  | "UNAUTHENTICATED"
  | "FORBIDDEN"
  | "NOT_FOUND"
  | "INVALID"
  | "CONFLICT"
  | "TOO_MANY_REQUESTS"
  | "TOO_LARGE"
  | "UNAVAILABLE";

export interface FieldIssue {
  field: string;
  message: string;
}

export interface ServiceErrorDetail {
  /** A stable word that a program can switch on, such as BID_TOO_LOW. */
  reason?: string;
  issues?: FieldIssue[];
  data?: Record<string, string | number | boolean | null>;
}

/** The base of every refusal that a caller may read: the message is written for people. */
export abstract class ServiceError extends Error {
  abstract readonly kind: ServiceErrorKind;
  readonly detail: ServiceErrorDetail;

  constructor(message: string, detail: ServiceErrorDetail = {}) {
    super(message);
    this.name = new.target.name;
    this.detail = detail;
  }
}

export class UnauthenticatedError extends ServiceError {
  readonly kind = "UNAUTHENTICATED";
  constructor(message = "Sign in to do this.", detail?: ServiceErrorDetail) {
    super(message, detail);
  }
}

export class ForbiddenError extends ServiceError {
  readonly kind = "FORBIDDEN";
  constructor(message = "You may not do this.", detail?: ServiceErrorDetail) {
    super(message, detail);
  }
}

export class NotFoundError extends ServiceError {
  readonly kind = "NOT_FOUND";
}

/** Well-formed input that a rule refuses. Name the field in `issues` where there is one. */
export class InvalidError extends ServiceError {
  readonly kind = "INVALID";
}

/** The thing changed meanwhile, or its state does not allow this. */
export class ConflictError extends ServiceError {
  readonly kind = "CONFLICT";
}

export class TooManyRequestsError extends ServiceError {
  readonly kind = "TOO_MANY_REQUESTS";
}

export class TooLargeError extends ServiceError {
  readonly kind = "TOO_LARGE";
}

export class UnavailableError extends ServiceError {
  readonly kind = "UNAVAILABLE";
}
