import type { Metadata } from "next";
import type { ReactNode } from "react";
import { AuthStage } from "../../components/auth/auth-stage.tsx";

export const metadata: Metadata = { robots: { index: false } };

export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <div className="page grid flex-1 gap-12 py-10 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)] lg:py-14 xl:gap-20">
      <div className="mx-auto flex w-full max-w-md flex-col justify-center lg:ms-0">{children}</div>
      <AuthStage />
    </div>
  );
}
