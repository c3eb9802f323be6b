import { Pagination } from "@loopbid/ui";
import Link from "next/link";
import { useTranslations } from "next-intl";

export interface AccountPaginationProps {
  page: number;
  pageCount: number;
  hrefFor: (page: number) => string;
}

/** The pages of a list on the person's own pages; nothing where one page holds it all. */
export function AccountPagination({ page, pageCount, hrefFor }: AccountPaginationProps) {
  const t = useTranslations("account.pages");
  return (
    <Pagination
      className="mt-8"
      page={page}
      pageCount={pageCount}
      hrefFor={hrefFor}
      linkAs={Link}
      labels={{
        nav: t("nav"),
        previous: t("previous"),
        next: t("next"),
        page: (at) => t("page", { page: at }),
      }}
    />
  );
}
