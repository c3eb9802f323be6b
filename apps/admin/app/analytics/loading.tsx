import { Skeleton } from "@loopbid/ui";
import { getTranslations } from "next-intl/server";

export default async function AnalyticsLoading() {
  const t = await getTranslations("analytics");
  return (
    <div
      role="status"
      className="mx-auto flex w-full max-w-7xl flex-col gap-6 px-4 py-6 sm:px-6 lg:py-8"
    >
      <span className="sr-only">{t("loading")}</span>
      <Skeleton className="h-11 w-full max-w-md" />
      <Skeleton className="h-28 rounded-card" />
      <div className="grid grid-cols-2 gap-3 md:grid-cols-4">
        {["a", "b", "c", "d", "e", "f", "g", "h"].map((key) => (
          <Skeleton key={key} className="h-36 rounded-card" />
        ))}
      </div>
      <Skeleton className="h-80 rounded-card" />
    </div>
  );
}
