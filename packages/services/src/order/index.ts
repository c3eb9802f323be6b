export { createOrder, type Sale } from "./create-order.ts";
export { toOrderSummary } from "./to-summary.ts";
