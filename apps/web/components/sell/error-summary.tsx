"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import type { FieldIssue } from "./failure.ts";
import { anchorOf } from "./section.tsx";

/** What keeps the listing from being published; each line leads to its field. */
export function ErrorSummary({
  issues,
  attempt,
}: {
  issues: readonly FieldIssue[];
  attempt: number;
}) {
  const t = useTranslations("sell.publish");
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  if (issues.length === 0 || attempt === 0) return null;
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="alert"
      className="mb-8 scroll-mt-28 rounded-card bg-danger-soft p-4 text-danger-ink sm:p-5"
    >
      <p className="font-semibold">{t("incomplete", { count: issues.length })}</p>
      <ul className="mt-2 flex flex-col gap-1.5">
        {issues.map(({ field, message }) => (
          <li key={field}>
            <a
              href={`#${anchorOf(field)}`}
              onClick={(event) => {
                event.preventDefault();
                showField(field);
              }}
              className="underline underline-offset-4 hover:decoration-2"
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function showField(field: string): void {
  const place = document.getElementById(anchorOf(field));
  if (!place) return;
  place.scrollIntoView({ block: "start" });
  const control = place.querySelector<HTMLElement>(
    "input, textarea, [role=combobox], button, [role=radio]",
  );
  control?.focus({ preventScroll: true });
}
