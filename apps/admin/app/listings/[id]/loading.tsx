import { Skeleton } from "@loopbid/ui";
import { getTranslations } from "next-intl/server";

export default async function ListingLoading() {
  const t = await getTranslations("listings");
  return (
    <div role="status" className="mx-auto flex w-full max-w-6xl flex-col gap-5 p-4 sm:p-6 lg:p-8">
      <span className="sr-only">{t("loading")}</span>
      <Skeleton className="h-6 w-40" />
      <Skeleton className="h-10 w-full max-w-xl" />
      <div className="grid gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <Skeleton className="aspect-[5/3] rounded-panel" />
        <Skeleton className="h-80 rounded-card" />
      </div>
    </div>
  );
}
