import { Badge, cn } from "@loopbid/ui";
import { formatMoney } from "@loopbid/domain";
import type { CaseMessage, ChatCaseItem } from "@loopbid/validators";
import { Flag } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { imageSrc } from "../review/image-src.ts";

/** The thread as evidence: what the person wrote on the right, warned and reported messages marked. */
export function CaseThread({ item }: { item: ChatCaseItem }) {
  const t = useTranslations("chats");
  const { messages, report, person, peer } = item;
  return (
    <section aria-label={t("thread")} className="min-w-0">
      <ol
        // Scrolled by keyboard too.
        tabIndex={0}
        aria-label={t("thread")}
        className="flex max-h-[30rem] flex-col gap-2 overflow-y-auto rounded-tile bg-sunken p-3 sm:p-4"
      >
        {messages.map((message, index) => (
          <li key={message.seq} className="contents">
            {index > 0 && message.seq > messages[index - 1]!.seq + 1 ? (
              <p className="self-center py-1 text-xs text-muted">
                {t("left", { count: message.seq - messages[index - 1]!.seq - 1 })}
              </p>
            ) : null}
            <Message
              message={message}
              reported={report?.seq === message.seq}
              handle={message.byPerson ? person.handle : peer.handle}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

interface MessageProps {
  message: CaseMessage;
  reported: boolean;
  handle: string;
}

function Message({ message, reported, handle }: MessageProps) {
  const t = useTranslations("chats");
  const format = useFormatter();
  const { byPerson, text, images, offerCents, warnings, withheld, sentAt } = message;
  const marked = withheld || reported || warnings.length > 0;
  return (
    <div className={cn("flex max-w-[85%] flex-col gap-1", byPerson ? "items-end self-end" : "")}>
      <div
        className={cn(
          "rounded-tile border px-3 py-2 text-sm wrap-anywhere whitespace-pre-line",
          byPerson ? "border-line bg-raised" : "border-transparent bg-tint",
          marked && "border-danger",
        )}
      >
        {offerCents === null ? text : t("offered", { amount: formatMoney(offerCents) })}
        {images.length > 0 ? (
          <ul className="mt-2 flex flex-wrap gap-1.5">
            {images.map(({ key }) => (
              <li key={key}>
                <img
                  src={imageSrc(key, 96)}
                  alt={t("picture")}
                  className="size-16 rounded-chip object-cover"
                />
              </li>
            ))}
          </ul>
        ) : null}
      </div>
      <p className="flex flex-wrap items-center gap-1.5 text-xs text-muted">
        <span>{`@${handle}`}</span>
        <time dateTime={sentAt}>
          {format.dateTime(new Date(sentAt), { dateStyle: "medium", timeStyle: "short" })}
        </time>
        {reported ? (
          <Badge tone="danger">
            <Flag aria-hidden className="size-3" />
            {t("reported")}
          </Badge>
        ) : null}
        {withheld ? <Badge tone="danger">{t("withheld")}</Badge> : null}
        {warnings.map((warning) => (
          <Badge key={warning} tone="review">
            {t(`label.${warning}`)}
          </Badge>
        ))}
      </p>
    </div>
  );
}
