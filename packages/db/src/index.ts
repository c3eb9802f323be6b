export * from "./ensure-schema.ts";
export * from "./indexes.ts";
export { newId } from "./object-ids.ts";
export * from "./open.ts";
export type { RowsCollection } from "./rows-collection.ts";
export type * from "./rows.ts";
