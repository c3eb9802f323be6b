import { getTranslations } from "next-intl/server";

export async function Figures({ live, sold }: { live: number; sold: number }) {
  const t = await getTranslations("shop.profile");
  const figures = [
    [t("sold"), sold],
    [t("live"), live],
  ] as const;
  return (
    <dl className="flex gap-10 sm:gap-12">
      {figures.map(([label, value]) => (
        <div key={label} className="flex flex-col-reverse">
          <dt className="text-sm text-muted">{label}</dt>
          <dd className="figures font-display text-headline leading-none font-bold">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
