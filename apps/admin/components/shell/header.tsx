import { Brand } from "./brand.tsx";
import { HeaderTheme } from "./header-theme.tsx";

/** For those who have no pages here: not signed in, or not staff. */
export function Header() {
  return (
    <header className="sticky top-0 z-40 flex h-14 items-center justify-between gap-3 bg-pine px-4 text-on-pine sm:px-6">
      <Brand />
      <HeaderTheme />
    </header>
  );
}
