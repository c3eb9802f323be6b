"use client";
import { useToast } from "@loopbid/ui";
import type { FeatureListResult, FeatureSetting } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { api } from "../../trpc/client.tsx";
import { FeatureRow } from "./feature-row.tsx";
import { ReasonDialog } from "./reason-dialog.tsx";

export interface FeaturesDeskProps {
  initial: FeatureListResult;
  mayChange: boolean;
}

interface Wish {
  feature: FeatureSetting;
  percentage: number;
}

const REFRESH_MS = 15_000;

/** What is turned on, for whom, since when and why. */
export function FeaturesDesk({ initial, mayChange }: FeaturesDeskProps) {
  const t = useTranslations("settings.features");
  const toast = useToast();
  const utils = api.useUtils();
  const [wish, setWish] = useState<Wish | null>(null);
  const list = api.settings.listFeatures.useQuery(undefined, {
    initialData: initial,
    refetchInterval: REFRESH_MS,
  });
  const set = api.settings.setFeature.useMutation({
    onSuccess: (result) => {
      utils.settings.listFeatures.setData(undefined, result);
      toast.show({ tone: "success", title: t("done") });
    },
    onError: ({ message }) => {
      toast.show({ tone: "danger", title: t("failed"), description: message });
      void utils.settings.listFeatures.invalidate();
    },
    onSettled: () => setWish(null),
  });
  const name = wish ? t(`names.${wish.feature.name}.title`) : "";
  return (
    <>
      <ul className="flex max-w-3xl flex-col gap-3">
        {list.data.items.map((feature) => (
          <li key={feature.name}>
            <FeatureRow
              key={feature.version}
              feature={feature}
              disabled={!mayChange}
              onWish={(percentage) => setWish({ feature, percentage })}
            />
          </li>
        ))}
      </ul>
      <p className="mt-4 max-w-prose text-sm text-muted">{t("delay")}</p>
      <ReasonDialog
        open={wish !== null}
        onOpenChange={(open) => open || setWish(null)}
        title={t("ask", { name, percentage: wish?.percentage ?? 0 })}
        body={wish ? t(`names.${wish.feature.name}.off`) : ""}
        action={t("confirm")}
        danger={wish?.percentage === 0}
        busy={set.isPending}
        onConfirm={(reason) => {
          if (!wish) return;
          const { name: of, version } = wish.feature;
          set.mutate({ name: of, version, percentage: wish.percentage, reason });
        }}
      />
    </>
  );
}
