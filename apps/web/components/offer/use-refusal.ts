import { useTranslations } from "next-intl";
import { toRefusal } from "../auction/send-bid.ts";

/** Why a call was refused, in words; null where it was not. */
export function useRefusal(error: unknown): string | null {
  const t = useTranslations("offer");
  if (!error) return null;
  const { lost, message } = toRefusal(error);
  return lost ? t("lost") : message;
}
