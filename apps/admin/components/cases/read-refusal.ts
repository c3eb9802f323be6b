import { TRPCClientError } from "@trpc/client";
import type { useTranslations } from "next-intl";
import type { AppRouter } from "@loopbid/api";
import { LISTING_DECISIONS } from "@loopbid/domain";

type Texts = ReturnType<typeof useTranslations<"queue">>;

/** What a moderator reads when a decision was not stored, and whose was. */
export function readRefusal(
  error: unknown,
  title: string,
  t: Texts,
): { title: string; description: string } {
  const failed = t("failed.title", { title });
  if (!(error instanceof TRPCClientError))
    return { title: failed, description: t("failed.offline") };
  const { data, message } = error as TRPCClientError<AppRouter>;
  if (!data) return { title: failed, description: t("failed.offline") };
  const { reason, info } = data;
  if (reason === "ALREADY_DECIDED") {
    const decision = LISTING_DECISIONS.find((known) => known === info?.["decision"]) ?? "REMOVE";
    const by = `@${String(info?.["by"] ?? "")}`;
    return { title: t("conflict.title"), description: t(`conflict.${decision}`, { by, title }) };
  }
  if (reason === "STALE_VERSION")
    return { title: failed, description: t("conflict.stale", { title }) };
  if (reason === "NOT_HELD") return { title: failed, description: t("conflict.gone", { title }) };
  return { title: failed, description: message };
}
