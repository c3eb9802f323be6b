"use client";
import { Alert, Button, Field, Textarea } from "@loopbid/ui";
import { MAX_APPEAL_LENGTH, type OwnStatement } from "@loopbid/validators";
import { Scale } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef, useState } from "react";
import type { SendAppeal } from "./decision-card.tsx";

const LEAST = 20;

/** Asks for somebody else to look at a decision; nothing where that is not possible. */
export function AppealForm({ statement, send }: { statement: OwnStatement; send: SendAppeal }) {
  const t = useTranslations("decision.appeal");
  const format = useFormatter();
  const [open, setOpen] = useState(false);
  const date = format.dateTime(new Date(statement.appealUntil), { dateStyle: "long" });
  if (statement.refusal === "TOO_LATE")
    return <p className="mt-5 text-sm text-muted">{t("tooLate", { date })}</p>;
  if (statement.refusal) return null;
  if (open) return <Form send={send} />;
  return (
    <div className="mt-6 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line pt-5">
      <Button variant="secondary" iconStart={<Scale aria-hidden />} onClick={() => setOpen(true)}>
        {t("open")}
      </Button>
      <p className="text-sm text-pretty text-muted">{t("until", { date })}</p>
    </div>
  );
}

function Form({ send }: { send: SendAppeal }) {
  const t = useTranslations("decision.appeal");
  const field = useRef<HTMLTextAreaElement>(null);
  // The button that was pressed is gone.
  useEffect(() => field.current?.focus(), []);
  const [text, setText] = useState("");
  const [tried, setTried] = useState(false);
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const short = text.trim().length < LEAST;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (short || sending) return;
    setSending(true);
    setFailure(null);
    try {
      await send(text);
    } catch (error) {
      setFailure(error instanceof Error && error.message ? error.message : t("offline"));
    } finally {
      setSending(false);
    }
  };
  return (
    <form
      noValidate
      onSubmit={(event) => void submit(event)}
      className="mt-6 flex flex-col gap-4 border-t border-line pt-5"
    >
      <Field
        label={t("label")}
        hint={t("hint")}
        error={tried && short ? t("short") : undefined}
        aside={`${text.length} / ${MAX_APPEAL_LENGTH}`}
      >
        <Textarea
          rows={5}
          maxLength={MAX_APPEAL_LENGTH}
          value={text}
          ref={field}
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
      {failure ? (
        <Alert tone="danger" announce="alert" title={t("failed")}>
          {failure}
        </Alert>
      ) : null}
      <Button type="submit" loading={sending} className="self-start">
        {t("send")}
      </Button>
    </form>
  );
}
