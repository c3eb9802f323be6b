"use client";
import { CATEGORIES, type CategorySlug } from "@loopbid/domain";
import { Button, EmptyState, ErrorState, Input, Select, Skeleton } from "@loopbid/ui";
import type { CatalogueDevice, DevicesResult } from "@loopbid/validators";
import { ChevronLeft, ChevronRight, Plus, Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useDeferredValue, useState } from "react";
import { api } from "../../trpc/client.tsx";
import { DeviceDialog } from "./device-dialog.tsx";
import { DeviceTable } from "./device-table.tsx";

const ALL = "all";

export interface DeviceListProps {
  initial: DevicesResult;
  mayChange: boolean;
}

/** A page of the devices, by category and name or by what was searched for. */
export function DeviceList({ initial, mayChange }: DeviceListProps) {
  const t = useTranslations("catalogue.devices");
  const [typed, setTyped] = useState("");
  const [category, setCategory] = useState<CategorySlug | null>(null);
  const [page, setPage] = useState(1);
  const [edited, setEdited] = useState<CatalogueDevice | "new" | null>(null);
  const q = useDeferredValue(typed.trim());
  const plain = q === "" && category === null && page === 1;
  const list = api.catalogue.devices.useQuery(
    { q, page, ...(category ? { category } : {}) },
    { placeholderData: (before) => before, ...(plain ? { initialData: initial } : {}) },
  );
  const categories = CATEGORIES.map(({ slug, name }) => ({ value: slug, label: name }));
  return (
    <>
      <div className="mb-4 flex flex-wrap gap-2.5">
        <div className="w-full sm:w-80">
          <Input
            type="search"
            aria-label={t("search")}
            placeholder={t("search")}
            maxLength={60}
            start={<Search aria-hidden />}
            value={typed}
            onValueChange={(text) => {
              setTyped(text);
              setPage(1);
            }}
          />
        </div>
        <Select
          aria-label={t("category")}
          options={[{ value: ALL, label: t("all") }, ...categories]}
          value={category ?? ALL}
          onValueChange={(slug) => {
            setCategory(slug === ALL ? null : (slug as CategorySlug));
            setPage(1);
          }}
          className="sm:w-56"
        />
        {mayChange ? (
          <Button
            className="sm:ms-auto"
            iconStart={<Plus aria-hidden />}
            onClick={() => setEdited("new")}
          >
            {t("add")}
          </Button>
        ) : null}
      </div>
      {list.isError ? (
        <ErrorState title={t("failed")} description={list.error.message} />
      ) : !list.data ? (
        <Skeleton className="h-96" />
      ) : list.data.items.length === 0 ? (
        <EmptyState illustration="box" title={t("none")} description={t("noneBody")} />
      ) : (
        <>
          <DeviceTable items={list.data.items} onEdit={mayChange ? setEdited : null} />
          <PageSteps
            page={page}
            pageCount={list.data.pageCount}
            total={list.data.total}
            onPage={setPage}
          />
        </>
      )}
      {edited ? (
        <DeviceDialog
          device={edited === "new" ? null : edited}
          category={category}
          onClose={() => setEdited(null)}
        />
      ) : null}
    </>
  );
}

interface PageStepsProps {
  page: number;
  pageCount: number;
  total: number;
  onPage: (page: number) => void;
}

function PageSteps({ page, pageCount, total, onPage }: PageStepsProps) {
  const t = useTranslations("catalogue.devices");
  return (
    <div className="mt-3 flex items-center justify-between gap-3 text-sm text-muted">
      <p role="status" className="figures">
        {t("total", { total })}
      </p>
      {pageCount > 1 ? (
        <div className="flex items-center gap-2">
          <Button
            variant="ghost"
            size="sm"
            iconStart={<ChevronLeft aria-hidden />}
            disabled={page <= 1}
            onClick={() => onPage(page - 1)}
          >
            {t("previous")}
          </Button>
          <span className="figures">{t("page", { page, pageCount })}</span>
          <Button
            variant="ghost"
            size="sm"
            iconEnd={<ChevronRight aria-hidden />}
            disabled={page >= pageCount}
            onClick={() => onPage(page + 1)}
          >
            {t("next")}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
