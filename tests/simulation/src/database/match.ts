export type Doc = Record<string, unknown>;

/** Every value at a dotted path; steps into the elements of arrays, as MongoDB does. */
export function valuesAt(value: unknown, path: readonly string[]): unknown[] {
  if (path.length === 0) return [value];
  if (Array.isArray(value)) return value.flatMap((part) => valuesAt(part, path));
  if (value === null || typeof value !== "object") return [];
  const [first, ...rest] = path;
  return valuesAt((value as Doc)[first!], rest);
}

function plain(value: unknown): unknown {
  return value instanceof Date ? value.getTime() : value;
}

export function equal(left: unknown, right: unknown): boolean {
  const [a, b] = [plain(left) ?? null, plain(right) ?? null];
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object") return false;
  return JSON.stringify(a) === JSON.stringify(b);
}

export function compare(left: unknown, right: unknown): number {
  const [a, b] = [plain(left) as number, plain(right) as number];
  if (a === b) return 0;
  if (a === null || a === undefined) return -1;
  return b === null || b === undefined || a > b ? 1 : -1;
}

function comparable(left: unknown, right: unknown): boolean {
  const [a, b] = [plain(left), plain(right)];
  return a !== null && a !== undefined && typeof a === typeof b;
}

type Operator = (found: readonly unknown[], wanted: never) => boolean;

const any = (found: readonly unknown[], wanted: unknown) =>
  found.some((value) => equal(value, wanted)) || (found.length === 0 && wanted === null);

const ranged =
  (holds: (order: number) => boolean): Operator =>
  (found, wanted) =>
    found.some((value) => comparable(value, wanted) && holds(compare(value, wanted)));

const OPERATORS: Record<string, Operator> = {
  $eq: any,
  $ne: (found, wanted) => !any(found, wanted),
  $in: (found, wanted: unknown[]) => wanted.some((one) => any(found, one)),
  $nin: (found, wanted: unknown[]) => !wanted.some((one) => any(found, one)),
  $gt: ranged((order) => order > 0),
  $gte: ranged((order) => order >= 0),
  $lt: ranged((order) => order < 0),
  $lte: ranged((order) => order <= 0),
  $exists: (found, wanted) => found.some((value) => value !== undefined) === wanted,
  $type: (found, wanted) => found.some((value) => typeof value === wanted),
};

function isCondition(wanted: unknown): wanted is Doc {
  if (wanted === null || typeof wanted !== "object" || wanted instanceof Date) return false;
  return Object.keys(wanted).some((key) => key.startsWith("$"));
}

function holdsFor(doc: unknown, path: string, wanted: unknown): boolean {
  const parts = path.split(".");
  const raw = valuesAt(doc, parts);
  // A filter on an array looks at its elements and at the array itself.
  const found = raw.flatMap((value) => (Array.isArray(value) ? [...value, value] : [value]));
  if (!isCondition(wanted)) return any(found, wanted);
  return Object.entries(wanted).every(([name, value]) => {
    if (name === "$elemMatch") {
      return raw.flat().some((element) => matches(element, value as Doc));
    }
    const operator = OPERATORS[name];
    if (!operator) throw new Error(`the model of the database has no ${name}`);
    return operator(found, value as never);
  });
}

/** Whether a document passes a filter. @throws where the filter says more than this model knows. */
export function matches(doc: unknown, filter: Doc): boolean {
  return Object.entries(filter).every(([key, wanted]) => {
    if (key === "$and") return (wanted as Doc[]).every((part) => matches(doc, part));
    if (key === "$or") return (wanted as Doc[]).some((part) => matches(doc, part));
    if (key.startsWith("$")) throw new Error(`the model of the database has no ${key}`);
    return holdsFor(doc, key, wanted);
  });
}

export function copy<T>(value: T): T {
  if (value === null || typeof value !== "object") return value;
  if (value instanceof Date) return new Date(value) as T;
  if (Array.isArray(value)) return value.map(copy) as T;
  const made: Doc = {};
  for (const key in value) made[key] = copy(value[key]);
  return made as T;
}
