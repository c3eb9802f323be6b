import { ListingCardSkeleton, Skeleton } from "@loopbid/ui";
import { getTranslations } from "next-intl/server";

export default async function Loading() {
  const t = await getTranslations("common");
  return (
    <div role="status" aria-label={t("loading")} className="page pt-6 lg:pt-10">
      <Skeleton className="h-10 w-64" />
      <Skeleton shape="line" className="mt-4 w-32" />
      <div className="mt-8 grid gap-x-10 lg:grid-cols-[15.5rem_minmax(0,1fr)]">
        <div className="flex flex-col gap-4 max-lg:hidden">
          {Array.from({ length: 12 }, (_, index) => (
            <Skeleton key={index} shape="line" className="h-4 w-full" />
          ))}
        </div>
        <div className="grid grid-cols-2 gap-x-3 gap-y-8 sm:grid-cols-3 sm:gap-x-5 sm:gap-y-10">
          {Array.from({ length: 9 }, (_, index) => (
            <ListingCardSkeleton key={index} />
          ))}
        </div>
      </div>
    </div>
  );
}
