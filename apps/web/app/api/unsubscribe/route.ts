import { RATE_LIMITS } from "@loopbid/api";
import { callerAddress, limitBody, TooManyRequestsError } from "@loopbid/core";
import { changeSubscription } from "@loopbid/services";
import { UnsubscribeKey } from "@loopbid/validators";
import { webProcess } from "../../../server/services.ts";

const MAX_BODY = 8 * 1024;

function answer(status: number, text: string, headers: Record<string, string> = {}): Response {
  return new Response(text, { status, headers: { "cache-control": "no-store", ...headers } });
}

/**
 * One click in a mail reader (RFC 8058), or the page's own form. Whoever has the key may do it: no cookie is read, so no
 * other site can do it in somebody's name.
 */
export async function POST(request: Request): Promise<Response> {
  const { services } = webProcess();
  try {
    await services.limiter.consume(RATE_LIMITS.write, `address:${callerAddress(request.headers)}`);
  } catch (error) {
    if (error instanceof TooManyRequestsError) return answer(429, error.message);
    throw error;
  }
  const text = new URL(request.url).searchParams.get("k") ?? "";
  const key = UnsubscribeKey.safeParse(text);
  const limited = key.success && (await limitBody(request, MAX_BODY));
  const form = limited && (await limited.formData().catch(() => null));
  if (!key.success || !form) return answer(400, "This link does not work.");
  const on = form.get("on") === "yes";
  const changed = await changeSubscription(services, key.data, on);
  if (!changed) return answer(404, "This link does not work.");
  if (form.get("then") === "page")
    return answer(303, "", { location: `/unsubscribe?k=${encodeURIComponent(text)}` });
  return answer(200, "You will get no more of these mails.");
}

/** Mail readers without one click open the address itself. */
export function GET(request: Request): Response {
  const k = new URL(request.url).searchParams.get("k") ?? "";
  return answer(303, "", { location: `/unsubscribe?k=${encodeURIComponent(k)}` });
}
