import { CONDITION_KEYS } from "@loopbid/domain";
import { Badge } from "@loopbid/ui";
import type { ListingPage } from "@loopbid/validators";
import { MapPin } from "lucide-react";
import { getTranslations } from "next-intl/server";

export async function ListingTitle({ listing }: { listing: ListingPage }) {
  const t = await getTranslations("common");
  return (
    <div>
      <h1 className="text-[clamp(1.5rem,1.25rem+1.1vw,2.125rem)] break-words">
        {listing.title || t("untitled")}
      </h1>
      <p className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-2 text-muted">
        {listing.condition ? (
          <Badge size="md">{t(CONDITION_KEYS[listing.condition].name)}</Badge>
        ) : null}
        {listing.brand ? <span>{listing.brand}</span> : null}
        {listing.place ? (
          <span className="inline-flex items-center gap-1.5">
            <MapPin aria-hidden className="size-4" />
            {listing.place}
          </span>
        ) : null}
      </p>
    </div>
  );
}
