import { deviceOf } from "@loopbid/auth";
import { isForeignPost, limitBody } from "@loopbid/core";
import NextAuth from "next-auth";
import { NextRequest } from "next/server";
import { env } from "../../../../env.ts";
import { authOptions } from "./options.ts";

const MAX_BODY_BYTES = 16 * 1024;

interface Context {
  params: Promise<{ nextauth: string[] }>;
}

async function handle(request: NextRequest, context: Context): Promise<Response> {
  if (isForeignPost(request, env().origins)) return new Response(null, { status: 403 });
  const limited = await limitBody(request, MAX_BODY_BYTES);
  if (!limited) return new Response(null, { status: 413 });
  // Next hands a proxy in, which cannot be copied; a request without a body comes back as it was.
  const whole = limited === request ? request : new NextRequest(limited);
  const [step] = (await context.params).nextauth;
  if (step !== "callback") return NextAuth(whole, context, authOptions());
  const device = deviceOf(request, { app: "web", secure: env().secure });
  return device.remember(await NextAuth(whole, context, authOptions(device.word)));
}

export { handle as GET, handle as POST };
