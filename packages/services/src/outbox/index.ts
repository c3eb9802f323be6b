export { deliverEvent } from "./deliver-event.ts";
export { sweepOutbox } from "./sweep-outbox.ts";
