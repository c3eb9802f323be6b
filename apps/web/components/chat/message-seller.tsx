"use client";
import { Button, useToast } from "@loopbid/ui";
import type { ListingPage } from "@loopbid/validators";
import { MessageSquare } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { api } from "../../trpc/client.tsx";

export type MessageSellerProps = {
  listing: Pick<ListingPage, "id" | "slug" | "state">;
  own: boolean;
  signedIn: boolean;
};

const SHOWN: readonly ListingPage["state"][] = ["LIVE", "ENDED", "SOLD"];

/** Opens the reader's conversation with the seller; on an own listing, the way to those of its buyers. */
export function MessageSeller({ listing, own, signedIn }: MessageSellerProps) {
  const t = useTranslations("chat.seller");
  const router = useRouter();
  const toast = useToast();
  const open = api.chat.open.useMutation({
    onSuccess: ({ id }) => router.push(`/messages/${id}`),
    onError: ({ message }) => toast.show({ title: message, tone: "danger" }),
  });
  const look = {
    block: true,
    variant: "secondary",
    iconStart: <MessageSquare aria-hidden />,
  } as const;
  if (!SHOWN.includes(listing.state)) return null;
  if (own) {
    const href = `/messages?listing=${listing.id}`;
    return <Button {...look} render={<Link href={href}>{t("threads")}</Link>} />;
  }
  if (!signedIn) {
    const href = `/sign-in?next=${encodeURIComponent(`/listing/${listing.slug}`)}`;
    return <Button {...look} render={<Link href={href}>{t("signIn")}</Link>} />;
  }
  return (
    <Button
      {...look}
      // Stays busy until the conversation is on the screen.
      loading={open.isPending || open.isSuccess}
      onClick={() => open.mutate({ listingId: listing.id })}
    >
      {t("message")}
    </Button>
  );
}
