"use client";
import { useToast } from "@loopbid/ui";
import { useRouter } from "next/navigation";
import { api } from "../../trpc/client.tsx";

/** Copies a listing that ended into a draft, and opens that. */
export function useListAgain() {
  const router = useRouter();
  const toast = useToast();
  return api.listing.relist.useMutation({
    onSuccess: (draft) => router.push(`/sell/${draft.id}`),
    onError: ({ message }) => toast.show({ title: message, tone: "danger" }),
  });
}
