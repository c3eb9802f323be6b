"use client";
import { Avatar, Menu } from "@loopbid/ui";
import type { Me } from "@loopbid/validators";
import { ExternalLink, LogOut, Users } from "lucide-react";
import Link from "next/link";
import { signOut } from "next-auth/react";
import { useTranslations } from "next-intl";

export function AccountMenu({ me, webUrl }: { me: Me; webUrl: string }) {
  const t = useTranslations("common");
  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label={t("account", { name: me.name })}
          className="hit-area rounded-full p-0.5 ring-1 ring-on-pine/30 outline-volt transition-shadow hover:ring-on-pine"
        >
          <Avatar name={me.name} seed={me.id} size="sm" />
        </button>
      }
      items={[
        { kind: "heading", id: "who", label: `${me.name} · ${t(`role.${me.role}`)}` },
        {
          id: "web",
          label: t("openWeb"),
          icon: <ExternalLink aria-hidden />,
          render: <a href={webUrl} />,
        },
        {
          id: "shills",
          label: t("shills"),
          icon: <Users aria-hidden />,
          render: <Link href="/shills" />,
        },
        { kind: "separator", id: "line" },
        {
          id: "sign-out",
          label: t("signOut"),
          icon: <LogOut aria-hidden />,
          onSelect: () => void signOut({ callbackUrl: "/sign-in" }),
        },
      ]}
    />
  );
}
