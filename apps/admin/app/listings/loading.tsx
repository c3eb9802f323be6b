import { getTranslations } from "next-intl/server";
import { ListWait } from "../../components/listings/list-wait.tsx";

export default async function ListingsLoading() {
  const t = await getTranslations("listings");
  return <ListWait label={t("loading")} />;
}
