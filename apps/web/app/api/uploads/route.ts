import { RATE_LIMITS } from "@loopbid/api";
import {
  ForbiddenError,
  InvalidError,
  isForeignPost,
  limitBody,
  ServiceError,
  type ServiceErrorKind,
  UnauthenticatedError,
} from "@loopbid/core";
import { imageTooLarge, processUpload } from "@loopbid/services";
import { MAX_IMAGE_BYTES, type UploadResult } from "@loopbid/validators";
import { env } from "../../../env.ts";
import { webProcess } from "../../../server/services.ts";
import { actorOf } from "../../../server/session.ts";
import { readPicture } from "./read-body.ts";

/** What a form's boundaries and headers add to the picture itself. */
const FORM_BYTES = 16 * 1024;

const STATUS: Record<ServiceErrorKind, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  INVALID: 422,
  CONFLICT: 409,
  TOO_MANY_REQUESTS: 429,
  TOO_LARGE: 413,
  UNAVAILABLE: 503,
};

async function upload(request: Request): Promise<UploadResult> {
  if (isForeignPost(request, env().origins)) {
    throw new ForbiddenError("This site does not take requests from that origin.");
  }
  const { services } = webProcess();
  const actor = await actorOf(request.headers);
  if (actor.kind !== "user") throw new UnauthenticatedError();
  await services.limiter.consume(RATE_LIMITS.upload, `user:${actor.userId}`);
  const limited = await limitBody(request, MAX_IMAGE_BYTES + FORM_BYTES);
  if (!limited) throw imageTooLarge();
  const bytes = await readPicture(limited);
  if (!bytes || bytes.byteLength === 0) {
    const message = "Send a picture in the field `image`.";
    throw new InvalidError(message, { issues: [{ field: "image", message }] });
  }
  return processUpload({ ...services, actor }, bytes);
}

export async function POST(request: Request): Promise<Response> {
  const headers = { "cache-control": "no-store", "x-content-type-options": "nosniff" };
  try {
    return Response.json(await upload(request), { status: 201, headers });
  } catch (error) {
    if (error instanceof ServiceError) {
      const { message, detail } = error;
      const body = {
        error: { message, reason: detail.reason ?? null, issues: detail.issues ?? [] },
      };
      return Response.json(body, { status: STATUS[error.kind], headers });
    }
    webProcess().services.logger.error({ err: error }, "upload failed");
    const message = "Something went wrong on our side.";
    return Response.json(
      { error: { message, reason: null, issues: [] } },
      { status: 500, headers },
    );
  }
}
