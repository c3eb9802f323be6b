import { CategoryIcon } from "@loopbid/ui";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { getShop } from "../../trpc/server.ts";

export async function CategoryBar() {
  const [t, { categories }] = await Promise.all([getTranslations("common"), getShop()]);
  return (
    <nav
      aria-label={t("nav.categories")}
      className="border-b border-line max-md:hidden [body:has([data-chat])_&]:hidden"
    >
      <ul className="page scrollbar-none flex gap-1 overflow-x-auto py-1.5 [mask-image:linear-gradient(to_right,black_calc(100%-4rem),transparent)]">
        {categories.map((slug) => (
          <li key={slug} className="shrink-0">
            <Link
              href={`/browse?category=${slug}`}
              prefetch={false}
              className="flex h-9 items-center gap-2 rounded-full px-3 text-sm font-medium text-muted transition-colors hover:bg-ink/6 hover:text-ink"
            >
              <CategoryIcon slug={slug} className="size-4" />
              {t(`category.${slug}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
