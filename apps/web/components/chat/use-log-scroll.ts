"use client";
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { ThreadState } from "./thread-state.ts";

/** Within this many pixels of the end, the reader counts as being there. */
const NEAR_PX = 80;

export interface LogScroll {
  log: RefObject<HTMLDivElement | null>;
  /** The newest message is in sight. */
  atNewest: boolean;
  /** How many of the other side's messages came while the reader was further up. */
  below: number;
  toNewest: () => void;
  onScroll: () => void;
}

function smooth(): ScrollBehavior {
  return matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
}

/**
 * Keeps the log where its reader is: at the end while they are there, and at the same message when older ones come in
 * above it. `own` counts what this tab has queued: writing brings the reader to the end.
 */
export function useLogScroll(state: ThreadState, own: number): LogScroll {
  const log = useRef<HTMLDivElement>(null);
  const stuck = useRef(true);
  const before = useRef({ first: 0, height: 0, top: 0 });
  const [atNewest, setAtNewest] = useState(true);
  const [seen, setSeen] = useState(state.messages.at(-1)?.seq ?? 0);
  const first = state.messages[0]?.seq ?? 0;
  const newest = state.messages.at(-1)?.seq ?? 0;

  const onScroll = useCallback(() => {
    const box = log.current;
    if (!box) return;
    before.current = { ...before.current, height: box.scrollHeight, top: box.scrollTop };
    stuck.current = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_PX;
    setAtNewest(stuck.current);
  }, []);

  const toNewest = useCallback(() => {
    const box = log.current;
    box?.scrollTo({ top: box.scrollHeight, behavior: smooth() });
  }, []);

  useLayoutEffect(() => {
    const box = log.current;
    if (!box) return;
    const { first: wasFirst, height, top } = before.current;
    const prepended = wasFirst > 0 && first < wasFirst;
    if (prepended) box.scrollTop = top + box.scrollHeight - height;
    else if (stuck.current) box.scrollTop = box.scrollHeight;
    before.current = { first, height: box.scrollHeight, top: box.scrollTop };
  }, [first, newest]);

  useLayoutEffect(() => {
    const box = log.current;
    if (!box || own === 0) return;
    stuck.current = true;
    box.scrollTop = box.scrollHeight;
    setAtNewest(true);
  }, [own]);

  // Pictures, cards and warnings change their height after they are there; so does the window with a keyboard.
  useEffect(() => {
    const box = log.current;
    const content = box?.firstElementChild;
    if (!box || !content) return;
    const follow = new ResizeObserver(() => {
      if (stuck.current) box.scrollTop = box.scrollHeight;
      before.current = { ...before.current, height: box.scrollHeight, top: box.scrollTop };
    });
    follow.observe(content);
    follow.observe(box);
    return () => follow.disconnect();
  }, []);

  useEffect(() => {
    if (atNewest) setSeen(newest);
  }, [atNewest, newest]);
  const below = state.messages.filter(({ seq, mine }) => seq > seen && !mine).length;
  return { log, atNewest, below, toNewest, onScroll };
}
