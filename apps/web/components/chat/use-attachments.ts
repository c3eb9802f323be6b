"use client";
import { type ChatMessage, MAX_IMAGE_BYTES, MAX_MESSAGE_IMAGES } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { sendPicture } from "../sell/send-picture.ts";

export interface Attachment {
  id: string;
  /** Of the picture on this device. */
  src: string;
  name: string;
  state: "uploading" | "ready" | "failed";
  progress: number;
  error: string | null;
  image: ChatMessage["images"][number] | null;
  file: File;
}

export interface Attachments {
  list: readonly Attachment[];
  /** Why some files were not taken, as a sentence. */
  left: string | null;
  add: (files: readonly File[]) => void;
  remove: (id: string) => void;
  retry: (id: string) => void;
  /** Takes all that are ready out, for a message. */
  take: () => ChatMessage["images"];
}

const PICTURE = /^image\/(jpeg|png|webp|avif)$/;

/** Pictures on their way into a message: uploaded as soon as they are chosen, so that sending is one short request. */
export function useAttachments(): Attachments {
  const t = useTranslations("chat.pictures");
  const [list, setList] = useState<readonly Attachment[]>([]);
  const [left, setLeft] = useState<string | null>(null);
  const aborts = useRef(new Map<string, AbortController>());
  const patch = (id: string, changes: Partial<Attachment>) =>
    setList((now) => now.map((each) => (each.id === id ? { ...each, ...changes } : each)));

  const upload = async ({ id, file }: Attachment) => {
    const abort = new AbortController();
    aborts.current.set(id, abort);
    const outcome = await sendPicture(file, (progress) => patch(id, { progress }), abort.signal);
    aborts.current.delete(id);
    if (abort.signal.aborted) return;
    if (outcome.kind === "kept") patch(id, { state: "ready", image: outcome.image, progress: 1 });
    else {
      const error = outcome.kind === "refused" ? outcome.message : t("unreachable");
      patch(id, { state: "failed", error });
    }
  };

  const add = (files: readonly File[]) => {
    const pictures = files.filter(
      ({ type, size }) => PICTURE.test(type) && size <= MAX_IMAGE_BYTES,
    );
    const taken = pictures.slice(0, Math.max(0, MAX_MESSAGE_IMAGES - list.length));
    if (pictures.length < files.length) {
      setLeft(t("wrongFile", { most: MAX_IMAGE_BYTES / 1024 / 1024 }));
    } else {
      setLeft(taken.length < files.length ? t("tooMany", { most: MAX_MESSAGE_IMAGES }) : null);
    }
    const added = taken.map((file): Attachment => {
      const rest = { state: "uploading", progress: 0, error: null, image: null } as const;
      return {
        id: crypto.randomUUID(),
        src: URL.createObjectURL(file),
        name: file.name,
        file,
        ...rest,
      };
    });
    setList((now) => [...now, ...added]);
    for (const attachment of added) void upload(attachment);
  };

  const forget = (ids: ReadonlySet<string>) => {
    for (const { id, src } of list) if (ids.has(id)) URL.revokeObjectURL(src);
    setList((now) => now.filter(({ id }) => !ids.has(id)));
    setLeft(null);
  };
  const remove = (id: string) => {
    aborts.current.get(id)?.abort();
    forget(new Set([id]));
  };
  const retry = (id: string) => {
    const failed = list.find((each) => each.id === id);
    if (!failed) return;
    patch(id, { state: "uploading", progress: 0, error: null });
    void upload(failed);
  };
  const take = () => {
    const ready = list.filter(({ state }) => state === "ready");
    forget(new Set(ready.map(({ id }) => id)));
    return ready.flatMap(({ image }) => (image ? [image] : []));
  };

  useEffect(() => {
    const running = aborts.current;
    return () => {
      for (const abort of running.values()) abort.abort();
    };
  }, []);
  return { list, left, add, remove, retry, take };
}
