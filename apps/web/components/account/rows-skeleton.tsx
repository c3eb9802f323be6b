import { Skeleton } from "@loopbid/ui";

/** The shape of a list of the own things while it is fetched. */
export function RowsSkeleton() {
  return (
    <div className="page py-8 sm:py-10" aria-hidden>
      <Skeleton className="mb-6 h-10 w-52" />
      <Skeleton className="h-10 w-72 rounded-full" />
      <div className="mt-4 divide-y divide-line">
        {[1, 2, 3, 4].map((row) => (
          <div key={row} className="flex gap-4 py-5 sm:gap-6">
            <Skeleton className="size-22 rounded-tile sm:size-28" />
            <div className="flex flex-1 flex-col gap-3">
              <Skeleton shape="line" className="w-24" />
              <Skeleton shape="line" className="w-3/5" />
              <Skeleton shape="line" className="w-32" />
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}
