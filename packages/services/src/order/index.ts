export { afterSale } from "./after-sale.ts";
export { createOrder, type Sale } from "./create-order.ts";
export { myPurchases } from "./my-purchases.ts";
export { toOrderSummary } from "./to-summary.ts";
