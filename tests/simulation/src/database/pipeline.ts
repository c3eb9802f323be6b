import { compare, copy, type Doc, equal, matches, valuesAt } from "./match.ts";

type Scope = Record<string, unknown>;

function pair(args: unknown, scope: Scope): [unknown, unknown] {
  const [left, right] = (args as unknown[]).map((part) => evaluate(part, scope));
  return [left, right];
}

const EXPRESSIONS: Record<string, (args: never, scope: Scope) => unknown> = {
  $eq: (args, scope) => equal(...pair(args, scope)),
  $ne: (args, scope) => !equal(...pair(args, scope)),
  $gt: (args, scope) => compare(...pair(args, scope)) > 0,
  $gte: (args, scope) => compare(...pair(args, scope)) >= 0,
  $lt: (args, scope) => compare(...pair(args, scope)) < 0,
  $lte: (args, scope) => compare(...pair(args, scope)) <= 0,
  $and: (args: unknown[], scope) => args.every((part) => evaluate(part, scope)),
  $or: (args: unknown[], scope) => args.some((part) => evaluate(part, scope)),
  $in(args, scope) {
    const [value, list] = pair(args, scope);
    return (list as unknown[]).some((one) => equal(one, value));
  },
  $filter({ input, as, cond }: { input: unknown; as: string; cond: unknown }, scope) {
    const list = (evaluate(input, scope) ?? []) as unknown[];
    return list.filter((element) => evaluate(cond, { ...scope, [as]: element }));
  },
};

function evaluate(expression: unknown, scope: Scope): unknown {
  if (typeof expression === "string" && expression.startsWith("$$")) {
    const [name, ...path] = expression.slice(2).split(".");
    return valuesAt(scope[name!], path)[0];
  }
  if (typeof expression === "string" && expression.startsWith("$")) {
    return valuesAt(scope.ROOT, expression.slice(1).split("."))[0];
  }
  if (Array.isArray(expression)) return expression.map((part) => evaluate(part, scope));
  if (expression === null || typeof expression !== "object") return expression;
  const [[name, args] = ["", null]] = Object.entries(expression);
  if (!name.startsWith("$")) return expression;
  const known = EXPRESSIONS[name];
  if (!known) throw new Error(`the model of the database has no expression ${name}`);
  return known(args as never, scope);
}

export function sorted(docs: readonly Doc[], by: Record<string, 1 | -1>): Doc[] {
  const keys = Object.entries(by);
  return [...docs].sort((a, b) => {
    for (const [path, direction] of keys) {
      const steps = path.split(".");
      const order = compare(valuesAt(a, steps)[0], valuesAt(b, steps)[0]);
      if (order !== 0) return order * direction;
    }
    return 0;
  });
}

export function projected(doc: Doc, projection: Doc): Doc {
  const fields = Object.entries(projection);
  if (fields.every(([, how]) => how === 0 || how === false)) {
    return Object.fromEntries(Object.entries(doc).filter(([name]) => !(name in projection)));
  }
  const made: Doc = projection._id === 0 ? {} : { _id: doc._id };
  for (const [name, how] of fields) {
    if (how === 0) continue;
    made[name] = how === 1 || how === true ? doc[name] : evaluate(how, { ROOT: doc });
  }
  return made;
}

const STAGES: Record<string, (docs: Doc[], how: never) => Doc[]> = {
  $match: (docs, filter: Doc) => docs.filter((doc) => matches(doc, filter)),
  $sort: sorted,
  $limit: (docs, most: number) => docs.slice(0, most),
  $skip: (docs, few: number) => docs.slice(few),
  $project: (docs, projection: Doc) => docs.map((doc) => projected(doc, projection)),
};

/** @throws where the pipeline says more than this model knows. */
export function piped(docs: Doc[], pipeline: readonly Doc[]): Doc[] {
  return pipeline
    .reduce<Doc[]>((left, stage) => {
      const [[name, how] = ["", null]] = Object.entries(stage);
      const known = STAGES[name];
      if (!known) throw new Error(`the model of the database has no stage ${name}`);
      return known(left, how as never);
    }, docs)
    .map(copy);
}
