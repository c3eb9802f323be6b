import type { MailContent } from "./compose.ts";
import { escapeHtml } from "./escape-html.ts";
import { MAIL_STYLES } from "./mail-styles.ts";
import { layoutTexts } from "./message.ts";

const TABLE = `<table role="presentation" cellpadding="0" cellspacing="0" border="0"`;

/** Tables and one style block: what mail readers agree on. */
export function mailHtml(content: MailContent, footer: readonly string[]): string {
  const { subject, heading = subject, greeting, paragraphs, action, note } = content;
  const title = escapeHtml(subject);
  const card = [
    `<h1>${escapeHtml(heading)}</h1>`,
    ...[greeting, ...paragraphs].map((text) => text && `<p>${escapeHtml(text)}</p>`),
    action && button(action),
    note && `<p class="note">${escapeHtml(note)}</p>`,
    action && bareLink(action.url),
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${MAIL_STYLES}</style>
</head>
<body class="page">
<div class="preview">${escapeHtml(paragraphs[0] ?? subject)}</div>
${TABLE} width="100%"><tr><td align="center" class="outer">
${TABLE} class="frame">
<tr><td class="brand"><span class="loop"></span><span class="name">loopbid</span></td></tr>
<tr><td class="card">
${card.filter(Boolean).join("\n")}
</td></tr>
<tr><td class="foot">${footer.map(escapeHtml).join("<br>")}</td></tr>
</table>
</td></tr></table>
</body>
</html>
`;
}

function button({ label, url }: { label: string; url: string }): string {
  return `<p class="act"><a class="button" href="${escapeHtml(url)}">${escapeHtml(label)}</a></p>`;
}

function bareLink(url: string): string {
  const shown = escapeHtml(url);
  const hint = escapeHtml(layoutTexts.pasteLink);
  return `<p class="note">${hint}<br><a class="link" href="${shown}">${shown}</a></p>`;
}
