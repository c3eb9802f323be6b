import type { ReactNode } from "react";
import { AccountNav } from "../../components/account/account-nav.tsx";

export default function AccountLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <div className="page pt-4 sm:pt-6">
        <AccountNav />
      </div>
      {children}
    </>
  );
}
