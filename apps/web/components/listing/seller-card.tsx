import { Avatar, Button, Card } from "@loopbid/ui";
import type { ListingPage } from "@loopbid/validators";
import { BadgeCheck, CalendarDays, MapPin, PackageCheck } from "lucide-react";
import Link from "next/link";
import { getFormatter, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";

export type SellerCardProps = Pick<ListingPage, "seller"> & {
  /** What the reader can do about the seller. */
  action: ReactNode;
};

export async function SellerCard({ seller, action }: SellerCardProps) {
  const t = await getTranslations("listing.seller");
  const format = await getFormatter();
  const joined = format.dateTime(new Date(seller.joinedAt), { month: "long", year: "numeric" });
  return (
    <Card aria-label={t("title")}>
      <div className="flex items-center gap-3.5">
        <Avatar name={seller.name} seed={seller.id} size="lg" />
        <div className="min-w-0 flex-1">
          <p className="truncate text-lg leading-tight font-semibold">{seller.name}</p>
          <p className="truncate text-sm text-muted">@{seller.handle}</p>
        </div>
        <Button
          size="sm"
          variant="secondary"
          render={<Link href={`/u/${seller.handle}`}>{t("more")}</Link>}
        />
      </div>
      <ul className="mt-4 grid gap-2 text-[0.9375rem] text-muted [&_svg]:size-4 [&_svg]:shrink-0">
        <Fact icon={<PackageCheck aria-hidden />}>{t("sold", { count: seller.soldCount })}</Fact>
        {seller.emailVerified ? (
          <Fact icon={<BadgeCheck aria-hidden />}>{t("verified")}</Fact>
        ) : null}
        {seller.place ? <Fact icon={<MapPin aria-hidden />}>{seller.place}</Fact> : null}
        <Fact icon={<CalendarDays aria-hidden />}>{t("joined", { date: joined })}</Fact>
      </ul>
      {action ? <div className="mt-5">{action}</div> : null}
    </Card>
  );
}

function Fact({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <li className="flex items-center gap-2.5">
      {icon}
      {children}
    </li>
  );
}
