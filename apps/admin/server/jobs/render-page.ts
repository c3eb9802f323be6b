import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Board, BOARD_PATH } from "./board.ts";

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The board's page with the request's nonce on its scripts, and without the font that it would fetch elsewhere. */
export async function renderPage(
  { entry, uiConfig, views }: Board,
  nonce: string,
): Promise<string> {
  const { name, params } = entry.handler({ basePath: BOARD_PATH, uiConfig });
  const template = await readFile(join(views, name), "utf8");
  return template
    .replace(/<link href="https:[^>]*>/g, "")
    .replace(/<%([=-]) (\w+) %>/g, (_, kind: string, key: string) => {
      const value = params[key] ?? "";
      return kind === "=" ? escaped(value) : value;
    })
    .replace(/<script /g, `<script nonce="${escaped(nonce)}" `);
}
