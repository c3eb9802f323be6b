import { cn } from "@loopbid/ui";
import Link from "next/link";

export interface PersonLinkProps {
  handle: string;
  /** Shown where the account is gone, and has no handle. */
  gone: string;
  className?: string;
}

/** Leads to a person's file on the desk. */
export function PersonLink({ handle, gone, className }: PersonLinkProps) {
  if (!handle) return <span className={cn("text-subtle", className)}>{gone}</span>;
  return (
    <Link
      href={`/users/${handle}`}
      className={cn(
        "inline-block min-h-6 leading-6 underline-offset-4 hover:text-ink hover:underline",
        className,
      )}
    >
      @{handle}
    </Link>
  );
}
