import { createHash } from "node:crypto";
import { ObjectId } from "mongodb";
import contract from "./contract/contract.json" with { type: "json" };
import type { CollectionName } from "./rows.ts";

interface FieldShape {
  type: { kind: string; codecId?: string };
}

function objectIdFields(collection: CollectionName): ReadonlySet<string> {
  const models = contract.domain.namespaces.__unbound__.models as unknown as Record<
    string,
    { fields: Record<string, FieldShape> }
  >;
  const { model } = contract.roots[collection];
  const fields = Object.entries(models[model]!.fields);
  return new Set(
    fields.filter(([, field]) => field.type.codecId === "mongo/objectId@1").map(([name]) => name),
  );
}

const FIELDS = new Map(
  (Object.keys(contract.roots) as CollectionName[]).map((name) => [name, objectIdFields(name)]),
);

/** A new id: 24 hex characters that sort by creation time. */
export function newId(): string {
  return new ObjectId().toHexString();
}

/**
 * The id of what has this name, the same each time: 24 hex characters. What may be written down twice at the same moment meets
 * as `_id`, where databases settle a race without a wait.
 */
export function idOf(name: string): string {
  return createHash("sha256").update(`loopbid ${name}`).digest("hex").slice(0, 24);
}

function idsIn(value: unknown): unknown {
  if (typeof value === "string") return ObjectId.isValid(value) ? new ObjectId(value) : value;
  if (Array.isArray(value)) return value.map(idsIn);
  if (value && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, idsIn(inner)]));
  }
  return value;
}

/** Turns hex ids into ObjectIds in a document, a filter or an update, wherever the contract says ObjectId. */
export function toStored(collection: CollectionName, value: object): Record<string, unknown> {
  const fields = FIELDS.get(collection)!;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (fields.has(key)) return [key, idsIn(inner)];
      if (!key.startsWith("$") || !inner || typeof inner !== "object") return [key, inner];
      if (Array.isArray(inner)) return [key, inner.map((part) => toStored(collection, part))];
      return [key, toStored(collection, inner)];
    }),
  );
}

/** Turns every ObjectId of a stored document into hex. */
export function fromStored<T>(value: unknown): T {
  if (value instanceof ObjectId) return value.toHexString() as T;
  if (Array.isArray(value)) return value.map((part) => fromStored(part)) as T;
  if (value && Object.getPrototypeOf(value) === Object.prototype) {
    const entries = Object.entries(value).map(([key, inner]) => [key, fromStored(inner)]);
    return Object.fromEntries(entries) as T;
  }
  return value as T;
}
