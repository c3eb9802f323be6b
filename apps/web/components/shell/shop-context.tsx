"use client";
import type { ShopSettings } from "@loopbid/validators";
import { createContext, type ReactNode, useContext } from "react";

const Context = createContext<ShopSettings | null>(null);

/** What the page was made with; the server decides anew on every call. */
export function ShopProvider({ shop, children }: { shop: ShopSettings; children: ReactNode }) {
  return <Context value={shop}>{children}</Context>;
}

/** Which features the reader has, which categories are offered, and what a sale costs. */
export function useShop(): ShopSettings {
  const shop = useContext(Context);
  if (!shop) throw new Error("useShop needs a ShopProvider around it");
  return shop;
}
