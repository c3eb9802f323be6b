"use client";
import { useToast } from "@loopbid/ui";

export interface FailureWords {
  title: string;
  /** Where no answer came, which says nothing by itself. */
  offline: string;
}

/** Says why something was refused, in the server's words, or that no answer came: for a mutation's `onError`. */
export function useFailureToast({ title, offline }: FailureWords) {
  const toast = useToast();
  return ({ message, data }: { message: string; data?: unknown }): void => {
    toast.show({ tone: "danger", title, description: data ? message : offline });
  };
}
