import { useTranslations } from "next-intl";

/** Three dots as a bubble of the other side's, named for those who do not see them. */
export function TypingIndicator({ name }: { name: string }) {
  const t = useTranslations("chat.thread");
  return (
    <div
      data-testid="typing"
      className="flex h-10 w-fit items-center gap-1.5 rounded-[1.25rem] rounded-es-md border border-line bg-surface px-4 motion-safe:animate-rise"
    >
      <span className="sr-only">{t("typing", { name })}</span>
      {["", "[animation-delay:160ms]", "[animation-delay:320ms]"].map((delay) => (
        <span
          key={delay}
          aria-hidden
          className={`size-1.5 rounded-full bg-muted motion-safe:animate-typing ${delay}`}
        />
      ))}
    </div>
  );
}
