import { getTranslations } from "next-intl/server";
import { env } from "../../../../env.ts";
import { createBoard } from "../../../../server/jobs/board.ts";
import { serveBoard } from "../../../../server/jobs/serve-board.ts";
import { adminProcess } from "../../../../server/services.ts";
import { actorOf } from "../../../../server/session.ts";

/** A part that is no text stays as it is, and names nothing. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

async function handle(
  request: Request,
  { params }: { params: Promise<{ path?: string[] }> },
): Promise<Response> {
  const { services, queues } = adminProcess();
  const [actor, { path = [] }, t] = await Promise.all([
    actorOf(request.headers),
    params,
    getTranslations("jobs"),
  ]);
  return serveBoard({
    request,
    parts: path.map(decoded),
    ctx: { ...services, actor },
    board: () => createBoard(queues, t("title")),
    origins: env().origins,
  });
}

export { handle as GET, handle as PATCH, handle as POST, handle as PUT };
