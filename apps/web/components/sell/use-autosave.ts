"use client";
import type { OwnListing, UpdateListingInput } from "@loopbid/validators";
import { useCallback, useEffect, useRef, useState } from "react";
import { api } from "../../trpc/client.tsx";
import { changedFields, type DraftField, type DraftValues, valuesOf } from "./draft-values.ts";
import { type FieldIssue, readFailure, rootOf } from "./failure.ts";
import { useUnsavedGuard } from "./use-unsaved-guard.ts";

const PAUSE_MS = 700;

/** `refused`: all but the fields with an issue is saved. `failed`: nothing was reached; `conflict`: changed elsewhere. */
export type SaveState = "saved" | "unsaved" | "saving" | "refused" | "failed" | "conflict";

export interface Autosave {
  state: SaveState;
  /** Why the last try failed, where it was not the network. */
  message: string | null;
  /** Saves now; true where everything is stored. */
  save: () => Promise<boolean>;
  /** After a conflict: keeps what is in the form and saves it over the newer version. */
  overwrite: () => Promise<void>;
  /** Takes over the version that another verb, such as publish, answered with. */
  adopt: (listing: OwnListing) => void;
}

interface Options {
  listing: OwnListing;
  values: DraftValues;
  automatic: boolean;
  onRefused: (issues: FieldIssue[]) => void;
}

/** Sends what changed after each pause in typing, one call at a time, each on the version that the last one answered. */
export function useAutosave({ listing, values, automatic, onRefused }: Options): Autosave {
  const { id } = listing;
  // Not a mutation hook: that one waits silently while the device is offline, and this must say so.
  const { client } = api.useUtils();
  const stored = useRef({ values: valuesOf(listing), version: listing.version });
  const latest = useRef(values);
  const refused = useRef(new Map<DraftField, unknown>());
  const running = useRef<Promise<boolean> | null>(null);
  /** After a conflict nothing is sent until the person has chosen. */
  const blocked = useRef(false);
  const [state, setState] = useState<SaveState>("saved");
  const [message, setMessage] = useState<string | null>(null);

  const attempt = useCallback(async (): Promise<boolean> => {
    for (;;) {
      const changes = changedFields(stored.current.values, latest.current, refused.current);
      if (Object.keys(changes).length === 0) {
        const left = changedFields(stored.current.values, latest.current);
        const complete = Object.keys(left).length === 0;
        setState(complete ? "saved" : "refused");
        return complete;
      }
      setState("saving");
      try {
        const { version } = stored.current;
        const result = await client.listing.update.mutate({
          id,
          version,
          changes: changes as UpdateListingInput["changes"],
        });
        stored.current = {
          values: { ...stored.current.values, ...changes },
          version: result.version,
        };
        for (const field of Object.keys(changes) as DraftField[]) refused.current.delete(field);
        setMessage(null);
      } catch (error) {
        const failure = readFailure(error);
        const wrong = failure.issues.filter(({ field }) => rootOf(field) in changes);
        if (failure.reason === "STALE_VERSION" || failure.unreachable || wrong.length === 0) {
          onRefused(failure.issues.filter(({ field }) => field !== "version"));
          blocked.current = failure.reason === "STALE_VERSION";
          setMessage(failure.unreachable ? null : failure.message);
          setState(blocked.current ? "conflict" : "failed");
          return false;
        }
        for (const { field } of wrong) {
          const root = rootOf(field) as DraftField;
          refused.current.set(root, changes[root]);
        }
        onRefused(wrong);
      }
    }
  }, [client, id, onRefused]);

  const save = useCallback((): Promise<boolean> => {
    if (blocked.current) return Promise.resolve(false);
    running.current ??= attempt().finally(() => {
      running.current = null;
    });
    return running.current;
  }, [attempt]);

  useEffect(() => {
    latest.current = values;
    const changed = changedFields(stored.current.values, values, refused.current);
    const left = Object.keys(changedFields(stored.current.values, values)).length;
    setState((now) => {
      if (now === "saving" || now === "conflict") return now;
      if (left === 0) return "saved";
      return Object.keys(changed).length > 0 ? "unsaved" : now;
    });
    if (Object.keys(changed).length === 0) return;
    if (!automatic) return;
    const timer = setTimeout(() => void save(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [values, automatic, save]);

  const overwrite = useCallback(async () => {
    const fresh = await client.listing.own.query({ id });
    stored.current = { values: valuesOf(fresh), version: fresh.version };
    blocked.current = false;
    await save();
  }, [client, id, save]);

  const adopt = useCallback((next: OwnListing) => {
    stored.current = { ...stored.current, version: next.version };
  }, []);

  useUnsavedGuard(state, automatic ? save : null);
  return { state, message, save, overwrite, adopt };
}
