import type { Access } from "./procedures.ts";

const MAY: Readonly<Record<Access, readonly boolean[]>> = {
  public: [true, true, true, true],
  user: [false, true, true, true],
  moderator: [false, false, true, true],
  admin: [false, false, false, true],
};
const COLUMNS = ["Procedure", "Anonymous", "Member", "Moderator", "Admin"];

const HEAD = `# Who may call what

Written from \`tests/integration/api/procedures.ts\` by the test beside it, which asks every procedure as everyone and fails where
one answers otherwise, where a procedure is missing, and where this page is stale. To write it anew:

\`\`\`sh
npx pnpm --filter @loopbid/tests-integration exec vitest run permissions -u
\`\`\`

- **At the door:** a procedure's base in \`packages/api/src/trpc.ts\` (\`publicProcedure\`, \`userProcedure\` and \`userMutation\`,
  \`moderatorProcedure\`, \`adminProcedure\`) refuses before the input is read: 401 for nobody, 403 for a role that is too low.
- **Behind it:** verbs in \`packages/services\` ask again (\`requireUser\`, \`requireModerator\`, \`requireAdmin\`), for whoever calls
  them past a procedure. Whose a thing is, they alone decide: what is somebody else's is not found. Moderators decide about members;
  about staff only admins do, and nobody about the own account.
- **A suspended or banned account** is anonymous, whatever its role: each call reads the account anew.
- **A limited member** may not publish, bid, buy or make offers until the limit is over; the rest goes on, also chat and sales that are open.

What procedures take and answer is in [procedures](api.md).
`;

/** `docs/permissions.md`, as the formatter leaves it. */
export function permissionsPage(procedures: Readonly<Record<string, { for: Access }>>): string {
  const byRouter = Object.groupBy(
    Object.entries(procedures).map(([path, { for: access }]) => ({ path, access })),
    ({ path }) => path.slice(0, path.indexOf(".")),
  );
  const sections = Object.entries(byRouter).map(([name, found = []]) => {
    const rows = found.map(({ path, access }) => [`\`${path}\``, ...MAY[access].map(tick)]);
    return `\n## ${name}\n\n${table([COLUMNS, ...rows])}`;
  });
  return HEAD + sections.join("");
}

const tick = (may: boolean) => (may ? "✓" : "");

function table([head = [], ...rows]: string[][]): string {
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => row[at]!.length)));
  const line = (cells: string[]) =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at]!)).join(" | ")} |\n`;
  return [head, widths.map((width) => "-".repeat(width)), ...rows].map(line).join("");
}
