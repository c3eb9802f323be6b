"use client";
import { Button, useToast } from "@loopbid/ui";
import type { BlockedPerson, UnblockInput } from "@loopbid/validators";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { api } from "../../trpc/client.tsx";

function isAbout(input: UnblockInput, id: string): boolean {
  return "blockId" in input && input.blockId === id;
}

export function BlockedList({ people }: { people: readonly BlockedPerson[] }) {
  const t = useTranslations("auth.settings.blocked");
  const router = useRouter();
  const toast = useToast();
  const unblock = api.account.unblock.useMutation({
    onSuccess: () => router.refresh(),
    onError: ({ message }) => toast.show({ title: message, tone: "danger" }),
  });
  if (people.length === 0) return <p className="text-muted">{t("none")}</p>;
  return (
    <ul className="divide-y divide-line">
      {people.map(({ id, handle, listingTitle }) => (
        <li key={id} className="flex items-center justify-between gap-4 py-3 first:pt-0">
          <div className="min-w-0">
            <p className="font-semibold">{handle}</p>
            {listingTitle ? (
              <p className="truncate text-sm text-muted">{t("met", { title: listingTitle })}</p>
            ) : null}
          </div>
          <Button
            size="sm"
            variant="secondary"
            aria-label={t("liftOf", { handle })}
            loading={unblock.isPending && isAbout(unblock.variables, id)}
            onClick={() => unblock.mutate({ blockId: id })}
          >
            {t("lift")}
          </Button>
        </li>
      ))}
    </ul>
  );
}
