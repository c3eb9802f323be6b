"use client";
import { useEffect, useState } from "react";

/** The text that was begun in a thread, kept for as long as the tab is open. */
export function useDraft(threadId: string): [string, (text: string) => void] {
  const key = `chat-draft:${threadId}`;
  const [text, setText] = useState("");
  useEffect(() => {
    const kept = sessionStorage.getItem(key);
    if (kept) setText((now) => now || kept);
  }, [key]);
  const write = (next: string) => {
    setText(next);
    if (next === "") sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, next);
  };
  return [text, write];
}
