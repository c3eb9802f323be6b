"use client";
import { CategoryIcon, cn, IconButton, Switch, useToast } from "@loopbid/ui";
import type { CatalogueCategory, CategoriesResult } from "@loopbid/validators";
import { ArrowDown, ArrowUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { api } from "../../trpc/client.tsx";

export interface CategoryListProps {
  initial: CategoriesResult;
  mayChange: boolean;
}

/** The categories in the shop's order; moving and closing them acts at once. */
export function CategoryList({ initial, mayChange }: CategoryListProps) {
  const t = useTranslations("catalogue.categories");
  const toast = useToast();
  const utils = api.useUtils();
  const list = api.catalogue.categories.useQuery(undefined, { initialData: initial });
  const answers = {
    onSuccess: (result: CategoriesResult) => utils.catalogue.categories.setData(undefined, result),
    onError: ({ message }: { message: string }) => {
      toast.show({ tone: "danger", title: t("failed"), description: message });
      void utils.catalogue.categories.invalidate();
    },
  };
  const set = api.catalogue.setCategory.useMutation(answers);
  const order = api.catalogue.orderCategories.useMutation(answers);
  const busy = set.isPending || order.isPending;
  const { items } = list.data;
  function move(from: number, to: number) {
    const next = items.map(({ slug, version }) => ({ slug, version }));
    next.splice(to, 0, ...next.splice(from, 1));
    order.mutate({ order: next });
  }
  return (
    <>
      <p className="mb-4 max-w-prose text-sm text-muted">{t("hint")}</p>
      <ol className="overflow-hidden rounded-card border border-line bg-surface">
        {items.map((category, index) => (
          <li key={category.slug} className="border-b border-line last:border-0">
            <CategoryRow
              category={category}
              disabled={!mayChange || busy}
              onActive={(active) =>
                set.mutate({ slug: category.slug, version: category.version, active })
              }
              onUp={index > 0 ? () => move(index, index - 1) : null}
              onDown={index < items.length - 1 ? () => move(index, index + 1) : null}
            />
          </li>
        ))}
      </ol>
    </>
  );
}

interface CategoryRowProps {
  category: CatalogueCategory;
  disabled: boolean;
  onActive: (active: boolean) => void;
  onUp: (() => void) | null;
  onDown: (() => void) | null;
}

function CategoryRow({ category, disabled, onActive, onUp, onDown }: CategoryRowProps) {
  const t = useTranslations("catalogue.categories");
  const { slug, name, active, devices, live, fields } = category;
  const required = fields.filter((field) => field.required).map(({ label }) => label);
  return (
    <div className="flex items-center gap-3 px-3 py-2.5 sm:gap-4 sm:px-4">
      <span className="flex size-10 shrink-0 items-center justify-center rounded-control bg-tile">
        <CategoryIcon slug={slug} className="size-5" />
      </span>
      <div className={cn("min-w-0 flex-1", active ? null : "opacity-60")}>
        <p className="truncate font-semibold">{name}</p>
        <p className="figures truncate text-sm text-muted">
          {t("counts", { live, devices, fields: fields.length })}
        </p>
        {required.length > 0 ? (
          <p className="truncate text-xs text-subtle max-sm:hidden">
            {t("required", { fields: required.join(", ") })}
          </p>
        ) : null}
      </div>
      <div className="flex shrink-0 items-center">
        <IconButton
          size="sm"
          label={t("up", { name })}
          icon={<ArrowUp aria-hidden />}
          disabled={disabled || !onUp}
          onClick={() => onUp?.()}
        />
        <IconButton
          size="sm"
          label={t("down", { name })}
          icon={<ArrowDown aria-hidden />}
          disabled={disabled || !onDown}
          onClick={() => onDown?.()}
        />
      </div>
      <Switch
        label={t("offered", { name })}
        labelHidden
        checked={active}
        disabled={disabled}
        onCheckedChange={onActive}
      />
    </div>
  );
}
