"use client";
import { IconButton, Menu, type MenuItem } from "@loopbid/ui";
import type { PersonFile } from "@loopbid/validators";
import { Ellipsis, ExternalLink, LogOut, ScrollText, ShieldUser } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useReady } from "../shell/use-ready.ts";
import { RoleDialog } from "./role-dialog.tsx";
import { SessionsDialog } from "./sessions-dialog.tsx";

export interface PersonMenuProps {
  person: PersonFile;
  webUrl: string;
}

/** What is rarer than a decision: the role, the sessions, and where else there is something about the person. */
export function PersonMenu({ person, webUrl }: PersonMenuProps) {
  const { id, handle, may } = person;
  const t = useTranslations("people.actions");
  const router = useRouter();
  const ready = useReady();
  const [open, setOpen] = useState<"role" | "sessions" | null>(null);
  const close = () => setOpen(null);
  const items: MenuItem[] = [
    {
      id: "shop",
      label: t("shop"),
      icon: <ExternalLink aria-hidden />,
      render: <a href={`${webUrl}/u/${handle}`} target="_blank" rel="noreferrer" />,
    },
    {
      id: "did",
      label: t("audit"),
      icon: <ScrollText aria-hidden />,
      render: <Link href={`/audit?actor=${handle}&all=1`} />,
    },
    {
      id: "about",
      label: t("about"),
      icon: <ScrollText aria-hidden />,
      render: <Link href={`/audit?entityId=${id}&all=1`} />,
    },
  ];
  if (may.setRole || may.decide) items.push({ kind: "separator", id: "line" });
  if (may.setRole)
    items.push({
      id: "role",
      label: t("role"),
      icon: <ShieldUser aria-hidden />,
      onSelect: () => setOpen("role"),
    });
  if (may.decide)
    items.push({
      id: "sessions",
      label: t("sessions"),
      icon: <LogOut aria-hidden />,
      tone: "danger",
      onSelect: () => setOpen("sessions"),
    });
  return (
    <>
      <Menu
        trigger={
          <IconButton
            variant="secondary"
            disabled={!ready}
            label={t("more", { handle })}
            icon={<Ellipsis aria-hidden />}
          />
        }
        items={items}
      />
      {open === "role" ? (
        <RoleDialog person={person} onClose={close} onDone={() => router.refresh()} />
      ) : null}
      {open === "sessions" ? <SessionsDialog person={person} onClose={close} /> : null}
    </>
  );
}
