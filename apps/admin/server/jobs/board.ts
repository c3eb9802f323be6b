import { join } from "node:path";
import { createBullBoard } from "@bull-board/api";
import { BullMQAdapter } from "@bull-board/api/bullMQAdapter";
import type { QueuePool } from "@loopbid/jobs";
import { hideSecrets } from "./hide-secrets.ts";

type Setup = Parameters<typeof createBullBoard>[0];
export type ServerAdapter = Setup["serverAdapter"];
type Arguments<Name extends keyof ServerAdapter> = Parameters<ServerAdapter[Name]>;
export type BoardQueues = Arguments<"setQueues">[0];
export type ApiRoute = Arguments<"setApiRoutes">[0][number];
type ViewRoute = Arguments<"setEntryRoute">[0];
type UiConfig = Arguments<"setUIConfig">[0];

/** Where the board is, below the desk's own address. */
export const BOARD_PATH = "/jobs/board";

/** What bull-board hands to whoever serves it. */
export interface Board {
  queues: BoardQueues;
  routes: readonly ApiRoute[];
  entry: ViewRoute;
  uiConfig: UiConfig;
  /** Folder of its page and files. */
  views: string;
}

/** Collects bull-board's parts; the desk's own handler serves them, behind its session. */
class Parts {
  board: Partial<Board> = {};

  setQueues(queues: BoardQueues) {
    return this.#take({ queues });
  }
  setViewsPath(views: string) {
    return this.#take({ views });
  }
  setStaticPath() {
    return this;
  }
  setEntryRoute(entry: ViewRoute) {
    return this.#take({ entry });
  }
  setErrorHandler() {
    return this;
  }
  setApiRoutes(routes: ApiRoute[]) {
    return this.#take({ routes });
  }
  setUIConfig(uiConfig: UiConfig) {
    return this.#take({ uiConfig });
  }
  #take(part: Partial<Board>) {
    Object.assign(this.board, part);
    return this;
  }
}

/** A board of every queue there is. `title` heads its page. */
export function createBoard(pool: QueuePool, title: string): Board {
  const serverAdapter = new Parts();
  const queues = pool.all().map((queue) => {
    const adapter = new BullMQAdapter(queue);
    adapter.setFormatter("data", hideSecrets);
    adapter.setFormatter("returnValue", hideSecrets);
    return adapter;
  });
  const uiConfig = {
    boardTitle: title,
    hideDocsLink: true,
    miscLinks: [{ text: "Loopbid admin", url: "/" }],
    favIcon: { default: "/icon.svg", alternative: "/icon.svg" },
  };
  createBullBoard({ queues, serverAdapter, options: { uiConfig } });
  return serverAdapter.board as Board;
}

/** Where a file of the board's page lies, or null for a name that none has. */
export function staticPath({ views }: Board, parts: readonly string[]): string | null {
  const plain = parts.every((part) => /^[\w-][\w.-]*$/.test(part));
  return plain && parts.length > 0 ? join(views, "static", ...parts) : null;
}
