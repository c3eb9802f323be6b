import { formatMoney } from "@loopbid/domain";
import type { PersonFile } from "@loopbid/validators";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { ListingState } from "../listings/listing-state.tsx";
import { Thumb } from "../listings/thumb.tsx";
import { Section } from "../review/section.tsx";

/** The listings that changed last. */
export function PersonListings({ handle, listings }: Pick<PersonFile, "handle" | "listings">) {
  const t = useTranslations("people.listings");
  return (
    <Section
      title={t("title")}
      aside={
        listings.length > 0 ? (
          <Link
            href={`/listings?q=${handle}`}
            className="inline-flex min-h-6 items-center text-sm font-semibold underline underline-offset-4"
          >
            {t("all")}
          </Link>
        ) : null
      }
    >
      {listings.length === 0 ? <p className="text-muted">{t("none")}</p> : null}
      <ul className="-mx-2 flex flex-col">
        {listings.map(({ id, title, state, priceCents, imageKey }) => (
          <li key={id}>
            <Link
              href={`/listings/${id}`}
              className="flex items-center gap-3.5 rounded-control p-2 hover:bg-sunken"
            >
              <Thumb imageKey={imageKey} className="size-12" />
              <span className="min-w-0 flex-1">
                <span className="line-clamp-2 font-semibold wrap-anywhere">{title}</span>
                {priceCents === null ? null : (
                  <span className="figures block text-sm text-muted">
                    {formatMoney(priceCents)}
                  </span>
                )}
              </span>
              <ListingState state={state} />
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
