"use client";
import { CategoryIcon, cn, Spinner, useToast } from "@loopbid/ui";
import type { CreateListingInput } from "@loopbid/validators";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { api } from "../../trpc/client.tsx";
import { useShop } from "../shell/shop-context.tsx";
import { DeviceSearch } from "./device-search.tsx";
import { readFailure } from "./failure.ts";
import { fromDevice } from "./item-section.tsx";

/** Nothing is stored before the person has said what it is. */
export function StartSelling({ placeSlug }: { placeSlug: string | null }) {
  const t = useTranslations("sell.start");
  const categories = useTranslations("common.category");
  const { categories: offered } = useShop();
  const router = useRouter();
  const toast = useToast();
  const [chosen, setChosen] = useState<string | null>(null);
  const { mutateAsync: create } = api.listing.create.useMutation({ networkMode: "always" });

  const start = async (choice: string, draft: CreateListingInput) => {
    if (chosen) return;
    setChosen(choice);
    try {
      const { id } = await create({ durationHours: 168, placeSlug, ...draft });
      router.push(`/sell/${id}`);
    } catch (error) {
      toast.show({ title: readFailure(error).message, tone: "danger" });
      setChosen(null);
    }
  };

  return (
    <>
      <div className="max-w-2xl">
        <DeviceSearch
          size="lg"
          aria-label={t("search")}
          disabled={chosen !== null}
          onPick={(device) => void start(device.slug, fromDevice(device, ""))}
        />
      </div>
      <h2 className="mt-12 text-lg font-semibold">{t("byCategory")}</h2>
      <ul className="mt-4 grid grid-cols-2 gap-2.5 sm:grid-cols-4 lg:grid-cols-8">
        {offered.map((slug) => (
          <li key={slug}>
            <button
              type="button"
              onClick={() => void start(slug, { categorySlug: slug })}
              className={cn(
                "flex w-full items-center gap-3 rounded-card border border-line bg-surface p-4 text-start text-sm font-semibold transition-colors hover:border-ink lg:aspect-square lg:flex-col lg:justify-center lg:text-center",
                chosen && chosen !== slug && "opacity-50",
              )}
            >
              {chosen === slug ? (
                <Spinner className="size-6" />
              ) : (
                <CategoryIcon slug={slug} className="size-6 lg:size-8" strokeWidth={1.5} />
              )}
              {categories(slug)}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
