"use client";
import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useState } from "react";

/** A thin volt line while the next page is on its way. */
export function Progress() {
  const here = `${usePathname()}?${useSearchParams()}`;
  const [leaving, setLeaving] = useState<string | null>(null);
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      if (event.defaultPrevented && !(event.target instanceof Element)) return;
      if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      if (!link || link.target || link.origin !== location.origin) return;
      if (link.pathname === location.pathname && link.search === location.search) return;
      setLeaving(`${location.pathname}?${new URLSearchParams(location.search)}`);
    };
    document.addEventListener("click", onClick, true);
    return () => document.removeEventListener("click", onClick, true);
  }, []);
  if (leaving !== here) return null;
  return (
    <div aria-hidden className="fixed inset-x-0 top-0 z-80 h-[3px] overflow-hidden">
      <div className="h-full w-full origin-left animate-[progress_8s_cubic-bezier(0.05,0.7,0.1,1)_forwards] bg-volt" />
    </div>
  );
}
