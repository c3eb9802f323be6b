import { Skeleton } from "@loopbid/ui";

const ROWS = ["a", "b", "c", "d", "e", "f", "g", "h"];

/** Holds the place of a list page. */
export function ListWait({ label }: { label: string }) {
  return (
    <div role="status" className="mx-auto flex w-full max-w-6xl flex-col gap-5 p-4 sm:p-6 lg:p-8">
      <span className="sr-only">{label}</span>
      <Skeleton className="h-9 w-48" />
      <Skeleton className="h-11 w-full" />
      <div className="divide-y divide-line overflow-clip rounded-card border border-line bg-surface">
        {ROWS.map((row) => (
          <div key={row} className="flex items-center gap-3.5 px-4 py-3 sm:px-5">
            <Skeleton className="size-14 shrink-0" />
            <div className="flex flex-1 flex-col gap-2.5">
              <Skeleton shape="line" className="w-3/5" />
              <Skeleton shape="line" className="w-2/5" />
            </div>
            <Skeleton shape="line" className="w-16" />
          </div>
        ))}
      </div>
    </div>
  );
}
