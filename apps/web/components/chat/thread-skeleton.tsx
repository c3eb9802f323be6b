import { cn, Skeleton } from "@loopbid/ui";
import { useTranslations } from "next-intl";

const BUBBLES = ["w-3/5", "w-2/5 self-end", "w-1/2 self-end", "w-2/3", "w-1/3"];

/** The shape of a conversation while it is fetched. */
export function ThreadSkeleton() {
  const t = useTranslations("chat.thread");
  return (
    <div
      data-chat-thread
      role="status"
      aria-label={t("loading")}
      className="flex min-h-0 min-w-0 flex-col"
    >
      <div className="flex items-center gap-3 border-b border-line bg-surface px-4 py-3">
        <Skeleton shape="circle" className="size-10" />
        <div className="w-40 space-y-2">
          <Skeleton shape="line" className="w-full" />
          <Skeleton shape="line" className="w-2/3" />
        </div>
      </div>
      <div className="flex items-center gap-3 border-b border-line bg-surface px-4 py-2">
        <Skeleton className="size-12" />
        <Skeleton shape="line" className="w-56" />
      </div>
      <div className="flex min-h-0 flex-1 flex-col justify-end gap-3 overflow-hidden p-5">
        {BUBBLES.map((shape) => (
          <Skeleton key={shape} className={cn("h-10 max-w-md rounded-[1.25rem]", shape)} />
        ))}
      </div>
      <div className="border-t border-line bg-surface p-3">
        <Skeleton className="h-11 rounded-full" />
      </div>
    </div>
  );
}
