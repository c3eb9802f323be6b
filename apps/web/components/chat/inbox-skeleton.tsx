import { Skeleton } from "@loopbid/ui";

export function InboxSkeleton({ label }: { label: string }) {
  return (
    <div role="status" aria-label={label} className="divide-y divide-line">
      {Array.from({ length: 6 }, (_, index) => (
        <div key={index} className="flex items-center gap-3 px-4 py-3">
          <Skeleton className="size-14 shrink-0" />
          <div className="flex-1 space-y-2.5">
            <Skeleton shape="line" className="w-2/5" />
            <Skeleton shape="line" className="w-3/5" />
            <Skeleton shape="line" className="w-4/5" />
          </div>
        </div>
      ))}
    </div>
  );
}
