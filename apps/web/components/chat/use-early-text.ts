"use client";
import { type RefObject, useLayoutEffect, useRef } from "react";

/**
 * Takes over what was typed before the script was there. React goes on from the empty field that the server rendered, and
 * would empty it with the next change.
 */
export function useEarlyText(
  area: RefObject<HTMLTextAreaElement | null>,
  take: (text: string) => void,
): void {
  const first = useRef(take);
  useLayoutEffect(() => {
    const early = area.current?.value;
    if (early) first.current(early);
  }, [area]);
}
