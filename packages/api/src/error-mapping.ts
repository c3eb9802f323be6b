import { ServiceError, type ServiceErrorKind } from "@loopbid/core";
import { TRPCError } from "@trpc/server";

type Code = TRPCError["code"];

function codeOf(kind: ServiceErrorKind): Code {
  switch (kind) {
    case "UNAUTHENTICATED":
      return "UNAUTHORIZED";
    case "FORBIDDEN":
      return "FORBIDDEN";
    case "NOT_FOUND":
      return "NOT_FOUND";
    case "INVALID":
      return "UNPROCESSABLE_CONTENT";
    case "CONFLICT":
      return "CONFLICT";
    case "TOO_MANY_REQUESTS":
      return "TOO_MANY_REQUESTS";
    case "TOO_LARGE":
      return "PAYLOAD_TOO_LARGE";
    case "UNAVAILABLE":
      return "SERVICE_UNAVAILABLE";
  }
}

/** A refusal keeps its message; anything unknown becomes a plain internal error that says nothing. */
export function toTrpcError(error: unknown): TRPCError {
  if (error instanceof ServiceError) {
    return new TRPCError({ code: codeOf(error.kind), message: error.message, cause: error });
  }
  if (error instanceof TRPCError && error.code !== "INTERNAL_SERVER_ERROR") return error;
  return new TRPCError({
    code: "INTERNAL_SERVER_ERROR",
    message: "Something went wrong on our side.",
    cause: error,
  });
}
