import { ArrowDown, ArrowUp, ArrowUpDown } from "lucide-react";
import type { ComponentPropsWithRef, ReactNode } from "react";
import { cn } from "./cn.ts";
import { renderAs, type RenderElement } from "./render-as.tsx";

export type TableProps = ComponentPropsWithRef<"table"> & {
  /** Says what the table holds; read out, and names the scroll area. */
  caption: string;
  captionVisible?: boolean;
  dense?: boolean;
};

/** Scrolls sideways inside its own region, so that a page never does. */
export function Table({
  caption,
  captionVisible,
  dense,
  className,
  children,
  ...rest
}: TableProps) {
  return (
    <div
      role="region"
      aria-label={caption}
      tabIndex={0}
      className="overflow-x-auto rounded-card border border-line bg-surface"
    >
      <table
        {...rest}
        data-dense={dense || undefined}
        className={cn("group/table w-full border-collapse text-start text-sm", className)}
      >
        <caption className={captionVisible ? "p-4 text-start font-semibold" : "sr-only"}>
          {caption}
        </caption>
        {children}
      </table>
    </div>
  );
}

export type ThProps = ComponentPropsWithRef<"th"> & {
  numeric?: boolean;
  /** Current order of this column; with `sortLink`, the heading becomes a link. */
  sort?: "ascending" | "descending" | "none";
  sortLink?: RenderElement;
  children?: ReactNode;
};

export function Th({ numeric, sort, sortLink, className, children, ...rest }: ThProps) {
  const Icon = sort === "ascending" ? ArrowUp : sort === "descending" ? ArrowDown : ArrowUpDown;
  const content = (
    <>
      {children}
      {sort ? (
        <Icon aria-hidden className={cn("size-3.5", sort === "none" && "opacity-50")} />
      ) : null}
    </>
  );
  return (
    <th
      scope="col"
      aria-sort={sort && sort !== "none" ? sort : undefined}
      {...rest}
      className={cn(
        "h-11 border-b border-line bg-sunken px-4 text-start text-xs font-semibold whitespace-nowrap text-muted",
        numeric && "text-end",
        className,
      )}
    >
      {sortLink
        ? renderAs(sortLink, {
            className: "inline-flex min-h-6 items-center gap-1 hover:text-ink",
            children: content,
          })
        : content}
    </th>
  );
}

export type TrProps = ComponentPropsWithRef<"tr"> & { selected?: boolean };

export function Tr({ selected, className, ...rest }: TrProps) {
  return (
    <tr
      data-selected={selected || undefined}
      {...rest}
      className={cn(
        "transition-colors hover:bg-ink/3 data-selected:bg-volt-soft/55 [tbody_&]:border-b [tbody_&]:border-line [tbody_&:last-child]:border-0",
        className,
      )}
    />
  );
}

export type TdProps = ComponentPropsWithRef<"td"> & { numeric?: boolean };

export function Td({ numeric, className, ...rest }: TdProps) {
  return (
    <td
      {...rest}
      className={cn(
        "h-14 px-4 py-2 align-middle group-data-dense/table:h-11 group-data-dense/table:py-1",
        numeric && "figures text-end",
        className,
      )}
    />
  );
}
