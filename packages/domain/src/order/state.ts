export const ORDER_STATES = [
  "AWAITING_PAYMENT",
  "PAID",
  "SHIPPED",
  "COMPLETED",
  "CANCELLED",
] as const;
export type OrderState = (typeof ORDER_STATES)[number];

/** A local pick-up goes from paid to completed; a refund cancels at any time before completion. */
export const ORDER_TRANSITIONS: Readonly<Record<OrderState, readonly OrderState[]>> = {
  AWAITING_PAYMENT: ["PAID", "CANCELLED"],
  PAID: ["SHIPPED", "COMPLETED", "CANCELLED"],
  SHIPPED: ["COMPLETED", "CANCELLED"],
  COMPLETED: [],
  CANCELLED: [],
};

/** Whether an order still stands; a listing has at most one that does. */
export function isActiveOrder(state: OrderState): boolean {
  return state !== "CANCELLED";
}

/** Whether an order may go from one state to another. */
export function canOrderTransition(from: OrderState, to: OrderState): boolean {
  return ORDER_TRANSITIONS[from].includes(to);
}
