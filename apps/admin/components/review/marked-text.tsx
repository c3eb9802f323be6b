"use client";
import { cn } from "@loopbid/ui";
import { useTranslations } from "next-intl";
import type { MouseEvent } from "react";
import { highlight, type Part } from "./highlight.ts";
import { hueStyle } from "./label-hue.ts";
import { LetterChip } from "./letter-chip.tsx";
import { goToRow, rowId, useLit } from "./lit.tsx";
import { marksOf, type ReadSignal } from "./read-signals.ts";
import { useSignalName } from "./signal-name.ts";

export interface MarkedTextProps {
  text: string;
  signals: readonly ReadSignal[];
}

/** A text of the listing with the passages that signals rest on; each leads to its signal's row. */
export function MarkedText({ text, signals }: MarkedTextProps) {
  return highlight(text, marksOf(signals)).map((part, at) =>
    part.keys.length > 0 ? <Passage key={at} part={part} signals={signals} /> : part.text,
  );
}

function Passage({ part, signals }: { part: Part; signals: readonly ReadSignal[] }) {
  const t = useTranslations("review.text");
  const nameOf = useSignalName();
  const { key, state, handlers } = useLit(part.keys);
  function follow(event: MouseEvent) {
    event.preventDefault();
    goToRow(key);
  }
  return (
    <mark
      style={hueStyle(key)}
      className={cn(
        "rounded-[0.3rem] box-decoration-clone px-0.5 text-ink transition-colors",
        state === "dim" ? "mark-dim" : "mark-ground",
        state === "lit" && "mark-lit",
      )}
    >
      <a
        href={`#${rowId(key)}`}
        data-passage={part.keys.join(" ")}
        onClick={follow}
        {...handlers}
        className="rounded-[0.3rem]"
      >
        {part.text}
        <span className="sr-only"> {t("mark", { signals: part.keys.map(nameOf).join(", ") })}</span>
      </a>
      {part.ends.map((ended) => {
        const letter = signals.find((signal) => signal.key === ended)?.letter;
        return letter ? (
          <LetterChip
            key={ended}
            signalKey={ended}
            letter={letter}
            className="mx-0.5 size-4 align-[0.1em]"
          />
        ) : null;
      })}
    </mark>
  );
}
