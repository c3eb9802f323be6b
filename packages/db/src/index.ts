export * from "./bid-blocks.ts";
export * from "./ensure-schema.ts";
export * from "./fill-columns.ts";
export * from "./indexes.ts";
export * from "./migrate-bid-rows.ts";
export { idOf, newId } from "./object-ids.ts";
export * from "./open.ts";
export type { RowsCollection } from "./rows-collection.ts";
export type * from "./rows.ts";
