"use client";
import { MAX_IMAGE_BYTES, MAX_IMAGES } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef, useState } from "react";
import { imageSrc } from "../listing/image-src.ts";
import { sendPicture } from "./send-picture.ts";

export interface Photo {
  /** Stable for the list on the page, also before the server has given a key. */
  id: string;
  key: string | null;
  src: string;
  name: string;
  state: "ready" | "uploading" | "failed";
  progress: number;
  error: string | null;
  /** Kept while sending it again can help. */
  file: File | null;
}

export interface Photos {
  photos: readonly Photo[];
  /** Files that were not taken at all, as sentences. */
  left: string | null;
  add: (files: readonly File[]) => void;
  remove: (id: string) => void;
  retry: (id: string) => void;
  move: (from: number, to: number) => void;
}

const AT_ONCE = 2;

function storedPhoto(key: string): Photo {
  return {
    id: key,
    key,
    src: imageSrc(key, 480),
    name: "",
    state: "ready",
    progress: 1,
    error: null,
    file: null,
  };
}

/** The ordered photos with their uploads. `onKeys` gets the keys of those that are kept, in order. */
export function usePhotos(initial: readonly string[], onKeys: (keys: string[]) => void): Photos {
  const t = useTranslations("sell.photos");
  const [photos, setPhotos] = useState<Photo[]>(() => initial.map(storedPhoto));
  const [left, setLeft] = useState<string | null>(null);
  const aborts = useRef(new Map<string, AbortController>());
  const active = useRef(new Set<string>());
  const known = useRef(initial.join());

  const patch = useCallback((id: string, changes: Partial<Photo>) => {
    setPhotos((list) => list.map((photo) => (photo.id === id ? { ...photo, ...changes } : photo)));
  }, []);

  const send = useCallback(
    async ({ id, file }: Photo) => {
      if (!file) return;
      const abort = new AbortController();
      aborts.current.set(id, abort);
      const outcome = await sendPicture(file, (progress) => patch(id, { progress }), abort.signal);
      active.current.delete(id);
      aborts.current.delete(id);
      if (abort.signal.aborted) return;
      if (outcome.kind === "kept")
        patch(id, { state: "ready", key: outcome.image.key, file: null });
      else if (outcome.kind === "refused")
        patch(id, { state: "failed", error: outcome.message, file: null });
      else patch(id, { state: "failed", error: t("unreachable") });
    },
    [patch, t],
  );

  useEffect(() => {
    const waiting = photos.filter(
      ({ id, state }) => state === "uploading" && !active.current.has(id),
    );
    for (const photo of waiting.slice(0, Math.max(0, AT_ONCE - active.current.size))) {
      active.current.add(photo.id);
      void send(photo);
    }
    const keys = photos.flatMap(({ key, state }) => (key && state === "ready" ? [key] : []));
    if (keys.join() === known.current) return;
    known.current = keys.join();
    onKeys(keys);
  }, [photos, send, onKeys]);

  useEffect(() => {
    const running = aborts.current;
    return () => {
      for (const abort of running.values()) abort.abort();
    };
  }, []);

  const add = (files: readonly File[]) => {
    const room = MAX_IMAGES - photos.length;
    setLeft(files.length > room ? t("tooMany", { most: MAX_IMAGES }) : null);
    const added = files.slice(0, room).map((file): Photo => {
      const refusal = refusalOf(file, t);
      return {
        id: crypto.randomUUID(),
        key: null,
        src: refusal ? "" : URL.createObjectURL(file),
        name: file.name,
        state: refusal ? "failed" : "uploading",
        progress: 0,
        error: refusal,
        file: refusal ? null : file,
      };
    });
    setPhotos((list) => [...list, ...added]);
  };

  const remove = (id: string) => {
    aborts.current.get(id)?.abort();
    const gone = photos.find((photo) => photo.id === id);
    if (gone?.src.startsWith("blob:")) URL.revokeObjectURL(gone.src);
    setPhotos((list) => list.filter((photo) => photo.id !== id));
    setLeft(null);
  };

  const move = (from: number, to: number) => {
    setPhotos((list) => {
      const next = [...list];
      const [moved] = next.splice(from, 1);
      if (moved) next.splice(to, 0, moved);
      return next;
    });
  };

  const retry = (id: string) => patch(id, { state: "uploading", progress: 0, error: null });
  return { photos, left, add, remove, retry, move };
}

/** What the server would refuse anyway, said before the upload. */
function refusalOf(
  file: File,
  t: ReturnType<typeof useTranslations<"sell.photos">>,
): string | null {
  if (file.size > MAX_IMAGE_BYTES) return t("tooLarge", { most: MAX_IMAGE_BYTES / 1024 / 1024 });
  return /^image\/(jpeg|png|webp|avif)$/.test(file.type) ? null : t("wrongType");
}
