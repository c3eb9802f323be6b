"use client";
import { KeyboardHint } from "@loopbid/ui";
import { Search, X } from "lucide-react";
import Form from "next/form";
import { usePathname, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";

/** Goes to /browse; works before scripts have loaded. `hotkey`: "/" puts the cursor here. */
export function SearchBox({ hotkey }: { hotkey?: boolean }) {
  const t = useTranslations("common.search");
  const input = useRef<HTMLInputElement>(null);
  const onBrowse = usePathname() === "/browse";
  const query = useSearchParams().get("q") ?? "";
  const searched = onBrowse ? query : "";
  const [text, setText] = useState(searched);
  useEffect(() => setText(searched), [searched]);
  useEffect(() => {
    if (!hotkey) return;
    const onKey = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof Element && event.target.closest("input,textarea,select");
      if (event.key !== "/" || event.metaKey || event.ctrlKey || event.altKey || typing) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [hotkey]);
  return (
    <Form action="/browse" role="search" className="relative w-full max-w-2xl">
      <button
        type="submit"
        aria-label={t("submit")}
        className="absolute inset-y-0 start-1.5 flex w-9 items-center justify-center rounded-full text-muted hover:text-ink"
      >
        <Search aria-hidden className="size-[1.125rem]" />
      </button>
      <input
        ref={input}
        type="search"
        name="q"
        maxLength={120}
        value={text}
        onChange={(event) => setText(event.target.value)}
        aria-label={t("label")}
        placeholder={t("placeholder")}
        autoComplete="off"
        enterKeyHint="search"
        className="h-11 w-full rounded-full border border-line-strong bg-surface ps-11.5 pe-11 text-base transition-colors hover:border-ink sm:text-[0.9375rem]"
      />
      {text ? (
        <button
          type="button"
          aria-label={t("clear")}
          onClick={() => {
            setText("");
            input.current?.focus();
          }}
          className="absolute inset-y-0 end-1.5 flex w-9 items-center justify-center rounded-full text-muted hover:text-ink"
        >
          <X aria-hidden className="size-4" />
        </button>
      ) : hotkey ? (
        <span
          aria-hidden
          className="pointer-events-none absolute inset-y-0 end-4 flex items-center"
        >
          <KeyboardHint keys={["/"]} />
        </span>
      ) : null}
    </Form>
  );
}
