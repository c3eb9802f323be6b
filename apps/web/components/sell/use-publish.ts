"use client";
import { useToast } from "@loopbid/ui";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { api } from "../../trpc/client.tsx";
import { readFailure } from "./failure.ts";
import type { Draft } from "./use-draft.ts";
import type { Photos } from "./use-photos.ts";

export interface Publish {
  run: () => Promise<void>;
  busy: boolean;
  /** Raised by each try that was refused, so that the summary takes the focus anew. */
  attempt: number;
}

interface Options {
  id: string;
  draft: Draft;
  photos: Photos;
  /** A listing that is out already is saved, not published: the save itself hands it to the check. */
  onlySave: boolean;
}

/** Saves what is left, then hands the listing in; what is missing goes to the fields. */
export function usePublish({ id, draft, photos, onlySave }: Options): Publish {
  const t = useTranslations("sell.publish");
  const router = useRouter();
  const toast = useToast();
  const { mutateAsync: publish } = api.listing.publish.useMutation({ networkMode: "always" });
  const [busy, setBusy] = useState(false);
  const [attempt, setAttempt] = useState(0);

  const tryOnce = async (): Promise<boolean> => {
    if (!(await draft.autosave.save())) return false;
    if (!onlySave) draft.autosave.adopt(await publish({ id }));
    return true;
  };

  const run = async () => {
    if (photos.photos.some(({ state }) => state === "uploading")) {
      toast.show({ title: t("photosRunning") });
      return;
    }
    setBusy(true);
    try {
      if (await tryOnce()) {
        window.scrollTo({ top: 0 });
        router.replace(`/sell/${id}`);
        router.refresh();
        return;
      }
    } catch (error) {
      const failure = readFailure(error);
      draft.setIssues(failure.issues);
      if (failure.issues.length === 0) toast.show({ title: failure.message, tone: "danger" });
    }
    setAttempt((before) => before + 1);
    setBusy(false);
  };
  return { run, busy, attempt };
}
