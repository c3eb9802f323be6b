import { ShieldCheck } from "lucide-react";
import { useTranslations } from "next-intl";

/** Stands at the start of every thread. */
export function SafetyNote() {
  const t = useTranslations("chat.thread");
  return (
    <p className="mx-auto flex max-w-md items-start gap-2.5 rounded-card bg-sunken px-4 py-3 text-[0.8125rem] text-pretty text-muted">
      <ShieldCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-success" />
      {t("safety")}
    </p>
  );
}
