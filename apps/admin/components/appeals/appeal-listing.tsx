"use client";
import { Badge } from "@loopbid/ui";
import type { AppealCase } from "@loopbid/validators";
import { ExternalLink } from "lucide-react";
import { useTranslations } from "next-intl";
import { imageSrc } from "../review/image-src.ts";
import { Section } from "../review/section.tsx";

export interface AppealListingProps {
  listing: NonNullable<AppealCase["listing"]>;
  webUrl: string;
}

/** The listing that a decision is about: as its decider read it, and as it is now where that is something else. */
export function AppealListing({ listing, webUrl }: AppealListingProps) {
  const { slug, title, description, state, imageKeys, read } = listing;
  const t = useTranslations("appeals");
  const changed = read !== null && (read.title !== title || read.description !== description);
  return (
    <Section
      title={t("listing")}
      aside={<Badge tone="outline">{t("state", { state: state.toLowerCase() })}</Badge>}
    >
      <ul className="flex flex-wrap gap-2">
        {imageKeys.map((key, at) => (
          <li key={key}>
            <img
              src={imageSrc(key, 480)}
              alt={t("picture", { n: at + 1, title })}
              className="size-28 rounded-tile bg-tile object-cover"
            />
          </li>
        ))}
      </ul>
      {changed ? (
        <div className="mt-4 grid gap-5 lg:grid-cols-2">
          <Text heading={t("asRead")} title={read.title} description={read.description} />
          <Text heading={t("now")} title={title} description={description} />
        </div>
      ) : (
        <Text title={title} description={description} />
      )}
      {state === "LIVE" ? (
        <a
          href={`${webUrl}/listing/${slug}`}
          target="_blank"
          rel="noreferrer"
          className="mt-3 inline-flex min-h-6 items-center gap-1.5 text-sm font-semibold underline underline-offset-4"
        >
          {t("shop")}
          <ExternalLink aria-hidden className="size-3.5" />
        </a>
      ) : null}
    </Section>
  );
}

function Text({
  heading,
  title,
  description,
}: {
  heading?: string;
  title: string;
  description: string;
}) {
  return (
    <div className="mt-4">
      {heading ? <p className="mb-1 text-sm font-semibold text-muted">{heading}</p> : null}
      <p className="font-semibold break-words">{title}</p>
      <p className="mt-1 max-w-prose break-words whitespace-pre-line">{description}</p>
    </div>
  );
}
