import { CategoryIcon } from "@loopbid/ui";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { getShop } from "../../trpc/server.ts";
import { SectionHead } from "./section-head.tsx";

export async function Categories({ counts }: { counts: ReadonlyMap<string, number> }) {
  const t = await getTranslations("shop.home");
  const common = await getTranslations("common");
  const { categories } = await getShop();
  return (
    <section aria-labelledby="categories" className="page">
      <SectionHead id="categories" title={t("categories")} />
      <ul className="grid grid-cols-2 gap-2.5 sm:grid-cols-4 sm:gap-3 xl:grid-cols-8">
        {categories.map((slug) => (
          <li key={slug}>
            <Link
              href={`/browse?category=${slug}`}
              prefetch={false}
              className="group flex h-full items-center gap-3 rounded-card border border-line bg-surface p-3.5 transition-colors hover:border-ink sm:flex-col sm:items-start sm:gap-8 sm:p-4"
            >
              <span className="flex size-10 items-center justify-center rounded-control bg-tile transition-colors group-hover:bg-volt group-hover:text-on-volt">
                <CategoryIcon slug={slug} className="size-5" />
              </span>
              <span className="min-w-0">
                <span className="block truncate font-semibold">{common(`category.${slug}`)}</span>
                <span className="figures block text-sm text-muted">
                  {t("listings", { count: counts.get(slug) ?? 0 })}
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
