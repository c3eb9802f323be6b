import { getTranslations } from "next-intl/server";
import { ListWait } from "../../components/listings/list-wait.tsx";

export default async function AuctionsLoading() {
  const t = await getTranslations("auctions");
  return <ListWait label={t("loading")} />;
}
