import { Button, Card } from "@loopbid/ui";
import { readUnsubscription } from "@loopbid/services";
import { UnsubscribeKey } from "@loopbid/validators";
import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { webProcess } from "../../server/services.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("notification.unsubscribe");
  // The address is a key: it is neither kept by search engines nor handed on to other sites.
  return { title: t("title"), robots: { index: false }, referrer: "no-referrer" };
}

type Search = Promise<{ k?: string | string[] }>;

/** Where a mail's link leads: shows what it is about and changes nothing until a button is pressed. */
export default async function UnsubscribePage({ searchParams }: { searchParams: Search }) {
  const t = await getTranslations("notification.unsubscribe");
  const { k } = await searchParams;
  const key = UnsubscribeKey.safeParse(k);
  const found = key.success ? await readUnsubscription(webProcess().services, key.data) : null;
  const group = found ? t(`topic.${found.topic}`) : "";
  const [title, body, action] = !found
    ? [t("unknown"), t("unknownBody"), null]
    : found.off
      ? [t("done", { group }), t("doneBody"), t("undo")]
      : [t("ask", { group }), t("askBody"), t("turnOff")];
  return (
    <div className="page flex flex-1 items-start justify-center py-12 sm:py-20">
      <Card className="w-full max-w-lg p-7 sm:p-10">
        <h1 className="text-title text-balance">{title}</h1>
        <p className="mt-3 text-pretty text-muted">{body}</p>
        <div className="mt-7 flex flex-wrap gap-3">
          {action && found ? (
            <form method="post" action={`/api/unsubscribe?k=${String(k)}`}>
              <input type="hidden" name="then" value="page" />
              <input type="hidden" name="on" value={found.off ? "yes" : "no"} />
              <Button type="submit" variant={found.off ? "secondary" : "primary"}>
                {action}
              </Button>
            </form>
          ) : null}
          <Button
            variant="ghost"
            render={<Link href="/account/notifications">{t("settings")}</Link>}
          />
        </div>
      </Card>
    </div>
  );
}
