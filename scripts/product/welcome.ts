const DEMO = [
  ["seller@loopbid.test", "sells"],
  ["buyer@loopbid.test", "bids"],
  ["rival@loopbid.test", "bids against"],
  ["moderator@loopbid.test", "reviews, in the admin app"],
  ["colleague@loopbid.test", "reviews with the first, who cannot judge appeals of own decisions"],
  ["admin@loopbid.test", "reviews, and sets the market up"],
] as const;

/** Where everything is, and who to be. */
export function welcome(
  env: Record<string, string>,
  { production }: { production: boolean },
): void {
  const lines = [
    "",
    "  Loopbid runs.",
    "",
    `  web      ${env.WEB_URL}`,
    `  admin    ${env.ADMIN_URL}`,
    `  mailbox  ${env.WEB_URL}/dev/mailbox`,
    `  health   ${env.WEB_URL}/healthz  and on ports ${env.ADMIN_PORT}, ${env.WS_PORT}, ${env.WORKER_PORT}`,
  ];
  if (!production) {
    lines.push("", "  Demo accounts, password loopbid-demo:");
    for (const [email, role] of DEMO) lines.push(`    ${email.padEnd(24)} ${role}`);
  }
  lines.push("", "  Ctrl-C stops everything; the data is kept.", "");
  process.stdout.write(`${lines.join("\n")}\n`);
}
