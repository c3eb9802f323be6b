"use client";
import { EmptyState, ErrorState, Skeleton } from "@loopbid/ui";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { api } from "../../trpc/client.tsx";
import { AssessForm } from "./assess-form.tsx";
import { AssessResult } from "./assess-result.tsx";
import { readFailure } from "./read-failure.ts";
import { NO_TEXT, readFields, type TextFields } from "./text-fields.ts";

/** A text on one side, what the check makes of it on the other. Nothing is stored. */
export function AssessDesk() {
  const t = useTranslations("assess");
  const assess = api.fraud.assess.useMutation();
  const [fields, setFields] = useState<TextFields>(NO_TEXT);
  const answer = useRef<HTMLDivElement>(null);
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const { isPending } = assess;
  useEffect(() => {
    if (isPending) bringIntoSight(answer.current);
  }, [isPending]);

  function submit(given: TextFields) {
    const read = readFields(given);
    setWrong("wrong" in read ? read.wrong : {});
    if ("text" in read) assess.mutate(read.text);
  }
  function change(next: TextFields) {
    setFields(next);
    setWrong({});
  }
  return (
    <div className="mx-auto w-full max-w-6xl px-4 py-6 sm:px-6 lg:px-8 lg:py-9">
      <header className="mb-6 max-w-2xl">
        <h1 className="text-title">{t("title")}</h1>
        <p className="mt-1.5 text-muted">{t("lead")}</p>
      </header>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)] lg:gap-8">
        <AssessForm
          fields={fields}
          wrong={wrong}
          busy={isPending}
          onChange={change}
          onSubmit={submit}
        />
        <div ref={answer} aria-live="polite" aria-busy={isPending} className="min-w-0 scroll-mt-20">
          {isPending ? (
            <Reading />
          ) : assess.isError ? (
            <Failed error={assess.error} />
          ) : assess.data && assess.variables ? (
            <AssessResult text={assess.variables} result={assess.data} />
          ) : (
            <EmptyState
              illustration="search"
              className="max-w-none rounded-panel border border-dashed border-line-strong"
              title={t("empty.title")}
              description={t("empty.body")}
            />
          )}
        </div>
      </div>
    </div>
  );
}

/** On the phone the answer is below the form. */
function bringIntoSight(place: HTMLElement | null) {
  if (place && place.getBoundingClientRect().top > window.innerHeight / 2)
    place.scrollIntoView({ block: "start" });
}

function Reading() {
  const t = useTranslations("assess");
  return (
    <div className="flex flex-col gap-6">
      <p className="sr-only">{t("reading")}</p>
      <Skeleton className="h-56 rounded-card" />
      <Skeleton className="h-40 rounded-card" />
      <Skeleton className="h-72 rounded-card" />
    </div>
  );
}

function Failed({ error }: { error: unknown }) {
  const t = useTranslations("assess.failed");
  const failure = readFailure(error);
  return (
    <ErrorState
      className="max-w-none rounded-panel border border-line bg-surface"
      title={t(`${failure}.title`)}
      description={t(`${failure}.body`)}
    />
  );
}
