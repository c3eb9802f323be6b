import type { MailContent, MailItem, MailLink, MailOptOut } from "./compose.ts";
import { escapeHtml } from "./escape-html.ts";
import { MAIL_STYLES } from "./mail-styles.ts";
import { layoutTexts } from "./message.ts";

const TABLE = `<table role="presentation" cellpadding="0" cellspacing="0" border="0"`;

/** Tables and one style block: what mail readers agree on. */
export function mailHtml(content: MailContent, footer: readonly string[]): string {
  const { subject, heading = subject, greeting, paragraphs, items = [], action, note } = content;
  const title = escapeHtml(subject);
  const [first, ...more] = items;
  const card = [
    first && more.length === 0 && picture(first),
    `<h1>${escapeHtml(heading)}</h1>`,
    ...[greeting, ...paragraphs].map((text) => text && `<p>${escapeHtml(text)}</p>`),
    items.length > 0 && `${TABLE} class="items" width="100%">${items.map(row).join("\n")}</table>`,
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
<tr><td class="foot">${[...footer.map(escapeHtml), ...optOut(content.optOut)].join("<br>")}</td></tr>
</table>
</td></tr></table>
</body>
</html>
`;
}

/** The one thing that a mail is about, as large as the card. */
function picture({ imageUrl, title, url }: MailItem): string | false {
  if (!imageUrl) return false;
  const image = `<img src="${escapeHtml(imageUrl)}" width="462" alt="${escapeHtml(title)}" class="shot">`;
  return `<a href="${escapeHtml(url)}">${image}</a>`;
}

function row({ title, detail, imageUrl, url }: MailItem, _index: number, all: readonly unknown[]) {
  const shown =
    all.length > 1 && imageUrl
      ? `<td class="thumb" width="72"><img src="${escapeHtml(imageUrl)}" width="64" height="64" alt=""></td>`
      : "";
  const line = detail ? `<br><span class="detail">${escapeHtml(detail)}</span>` : "";
  const link = `<a href="${escapeHtml(url)}">${escapeHtml(title)}</a>`;
  return `<tr>${shown}<td class="item"${shown ? "" : ' colspan="2"'}>${link}${line}</td></tr>`;
}

function button({ label, url }: MailLink): string {
  return `<p class="act"><a class="button" href="${escapeHtml(url)}">${escapeHtml(label)}</a></p>`;
}

function bareLink(url: string): string {
  const shown = escapeHtml(url);
  const hint = escapeHtml(layoutTexts.pasteLink);
  return `<p class="note">${hint}<br><a class="link" href="${shown}">${shown}</a></p>`;
}

function optOut(links: MailOptOut | undefined): string[] {
  if (!links) return [];
  const [off, settings] = [links.off, links.settings].map(
    ({ label, url }) => `<a class="quiet" href="${escapeHtml(url)}">${escapeHtml(label)}</a>`,
  );
  return [escapeHtml(links.why), `${off} · ${settings}`];
}
