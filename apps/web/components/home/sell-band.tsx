import { Button } from "@loopbid/ui";
import Link from "next/link";
import { getTranslations } from "next-intl/server";

export async function SellBand() {
  const t = await getTranslations("shop.sellBand");
  return (
    <section aria-labelledby="sell-band" className="page">
      <div className="relative isolate overflow-hidden rounded-panel bg-volt px-6 py-10 text-on-volt sm:px-10 sm:py-14 lg:px-16">
        <svg
          viewBox="0 0 300 300"
          fill="none"
          aria-hidden
          className="absolute -end-16 -top-20 -z-1 size-80 opacity-20 lg:end-6 lg:-top-28 lg:size-[30rem]"
        >
          <path
            d="M197 20A140 140 0 1 0 287 125"
            stroke="currentColor"
            strokeWidth="26"
            strokeLinecap="round"
          />
          <path
            d="m105 170 45-45 45 45"
            stroke="currentColor"
            strokeWidth="26"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
        <h2 id="sell-band" className="max-w-xl text-headline">
          {t("title")}
        </h2>
        <p className="mt-3 max-w-md text-lg">{t("body")}</p>
        <Button
          size="lg"
          className="mt-7 bg-on-volt text-volt hover:bg-on-volt/85"
          render={<Link href="/sell">{t("action")}</Link>}
        />
      </div>
    </section>
  );
}
