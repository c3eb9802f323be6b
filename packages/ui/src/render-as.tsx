import { cloneElement, type ReactElement, type ReactNode } from "react";
import { cn } from "./cn.ts";

/** An element to render in place of ours, such as `<Link href="…" />`. */
export type RenderElement = ReactElement<{ className?: string; children?: ReactNode }>;

/** Clones `element` with our props; its own props win, and class names are joined. */
export function renderAs(
  element: RenderElement,
  props: Record<string, unknown> & { className?: string; children?: ReactNode },
): ReactElement {
  const own = element.props;
  return cloneElement(element, {
    ...props,
    ...own,
    className: cn(props.className, own.className),
    children: props.children ?? own.children,
  });
}
