"use client";
import { Badge } from "@loopbid/ui";
import type { CaseContext } from "@loopbid/validators";
import { formatMoney } from "@loopbid/domain";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { imageSrc } from "../review/image-src.ts";
import { Section } from "../review/section.tsx";

export interface ShownListing {
  title: string;
  description: string;
  priceCents: number;
  images: readonly { key: string }[];
}

export interface LookalikesProps {
  listing: ShownListing;
  others: CaseContext["lookalikes"];
  webUrl: string;
}

/** The listing beside each that has its pictures or its words. */
export function Lookalikes({ listing, others, webUrl }: LookalikesProps) {
  const t = useTranslations("cases.context");
  if (others.length === 0)
    return (
      <Section title={t("alike")}>
        <p className="text-sm text-muted">{t("noAlike")}</p>
      </Section>
    );
  return (
    <Section title={t("alike")}>
      <ul className="flex flex-col gap-5">
        {others.map((other) => (
          <li key={other.listingId} className="grid grid-cols-2 gap-4">
            <Side
              title={listing.title}
              description={listing.description}
              priceCents={listing.priceCents}
              imageKey={listing.images[0]?.key ?? null}
              head={<Badge tone="outline">{t("this")}</Badge>}
            />
            <Side
              {...other}
              href={`${webUrl}/listing/${other.slug}`}
              head={
                <>
                  {other.samePictures > 0 ? (
                    <Badge tone="review">{t("samePictures", { count: other.samePictures })}</Badge>
                  ) : null}
                  {other.sameText ? <Badge tone="review">{t("sameText")}</Badge> : null}
                  <span className="text-sm text-muted">
                    {other.sameSeller ? t("sameSeller") : `@${other.sellerHandle}`}
                  </span>
                </>
              }
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface SideProps {
  title: string;
  description: string;
  priceCents: number;
  imageKey: string | null;
  head: ReactNode;
  href?: string;
}

function Side({ title, description, priceCents, imageKey, head, href }: SideProps) {
  const t = useTranslations("cases.context");
  return (
    <article aria-label={title} className="flex min-w-0 flex-col gap-2">
      <div className="flex min-h-6 flex-wrap items-center gap-2">{head}</div>
      {imageKey ? (
        <img
          src={imageSrc(imageKey, 480)}
          alt={t("pictureOf", { title })}
          loading="lazy"
          className="aspect-[4/3] w-full rounded-tile bg-tile object-cover"
        />
      ) : null}
      <p className="font-semibold break-words">
        {href ? (
          <a href={href} target="_blank" rel="noreferrer" className="underline underline-offset-4">
            {title}
          </a>
        ) : (
          title
        )}
      </p>
      <p className="figures text-sm text-muted">{formatMoney(priceCents)}</p>
      <p className="line-clamp-6 text-sm break-words whitespace-pre-line">{description}</p>
    </article>
  );
}
