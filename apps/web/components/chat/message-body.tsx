"use client";
import { useTranslations } from "next-intl";
import { textParts } from "./message-text.ts";

export type MessageBodyProps = {
  text: string;
  /** Off in a message that the reader is warned of: nobody follows a link there by a slip. */
  links: boolean;
};

/** A message's text with its addresses. Where a link really leads stands in it: the host, never a name of the sender's. */
export function MessageBody({ text, links }: MessageBodyProps) {
  const t = useTranslations("chat.message");
  return (
    <p className="text-pretty wrap-anywhere whitespace-pre-wrap">
      {textParts(text).map((part, at) =>
        part.kind === "text" ? (
          part.text
        ) : links ? (
          <a
            key={at}
            href={part.href}
            target="_blank"
            rel="nofollow noopener noreferrer ugc"
            className="rounded-xs font-medium underline decoration-current/40 underline-offset-3 hover:decoration-current"
          >
            <Address {...part} />
            <span className="sr-only"> ({t("newTab")})</span>
          </a>
        ) : (
          <span
            key={at}
            title={t("noLink")}
            className="line-through decoration-current/50 decoration-1"
          >
            {part.text}
          </span>
        ),
      )}
    </p>
  );
}

const MOST_PATH = 36;

function Address({ href, host }: { href: string; host: string }) {
  const { pathname, search, hash } = new URL(href);
  const path = `${pathname}${search}${hash}`;
  const rest = path === "/" ? "" : path;
  return (
    <>
      <span className="font-semibold">{host}</span>
      {rest.length > MOST_PATH ? `${rest.slice(0, MOST_PATH)}…` : rest}
    </>
  );
}
