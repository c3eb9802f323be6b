import { TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { getCaller } from "../../../../../trpc/server.ts";

/** The opened log of a finished auction, for anyone's own code; docs/auction-log.md tells its format. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const { slug } = await params;
  const caller = await getCaller();
  try {
    const { id: listingId } = await caller.listing.bySlug({ slug });
    const { headHash } = await caller.auction.head({ listingId });
    // Asked for anew each time: moderation may have taken the listing down. Only a log that was open has such a tag.
    const shared = { etag: `"log-${headHash}"`, "cache-control": "private, no-cache" };
    if (request.headers.get("if-none-match") === shared.etag) {
      return new Response(null, { status: 304, headers: shared });
    }
    const log = await caller.auction.log({ listingId });
    return new Response(JSON.stringify(log), {
      headers: {
        ...shared,
        "content-type": "application/json; charset=utf-8",
        "content-disposition": `attachment; filename="${slug}.log.json"`,
      },
    });
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    const status = error.code === "BAD_REQUEST" ? 404 : getHTTPStatusCodeFromError(error);
    return Response.json(
      { error: error.message },
      { status, headers: { "cache-control": "no-store" } },
    );
  }
}
