export type RedisCall = (name: string, ...args: string[]) => unknown;
type Script = (call: RedisCall, keys: readonly string[], args: readonly string[]) => unknown;

const compiled = new Map<string, Script>();

/** The statements of Lua that the product's scripts are written in, as JavaScript. */
const STATEMENTS: [RegExp, string][] = [
  [/^local (\w+) = (.+)$/, "let $1 = $2;"],
  [/^if (.+) then$/, "if (truthy($1)) {"],
  [/^elseif (.+) then$/, "} else if (truthy($1)) {"],
  [/^else$/, "} else {"],
  [/^for (\w+) = (.+), (.+) do$/, "for (let $1 = $2; $1 <= $3; $1 += 1) {"],
  [/^end$/, "}"],
  [/^return (.+)$/, "return $1;"],
  [/^(\w+\[.+\]) = (.+)$/, "$1 = $2;"],
  [/^(\w+) = (.+)$/, "$1 = $2;"],
  [/^(redis\.call\(.+\))$/, "$1;"],
];

function expression(text: string): string {
  return text
    .split(/('[^']*')/)
    .map((part) =>
      part.startsWith("'")
        ? part
        : part
            .replaceAll("..", "+")
            .replaceAll("~=", "!==")
            .replaceAll("==", "===")
            .replace(/\bnot (\w+)/g, "!truthy($1)")
            .replace(/\band\b/g, "&&")
            .replace(/\bor\b/g, "||")
            .replaceAll("{}", "table()")
            .replace(/#(\w+)/g, "($1.length - 1)")
            .replaceAll("redis.call(", "call("),
    )
    .join("");
}

/** A whole script. @throws where it uses more of Lua than is known here. */
function compile(text: string): Script {
  const lines = text.split("\n").map((line) => line.trim());
  const body = lines.filter(Boolean).map((line) => {
    const statement = STATEMENTS.find(([pattern]) => pattern.test(line));
    if (!statement) throw new Error(`the model of Redis cannot read: ${line}`);
    return expression(line.replace(statement[0], statement[1]));
  });
  const helpers =
    "const truthy = (v) => v !== null && v !== undefined && v !== false;" +
    "const table = () => [undefined]; const tonumber = Number; const tostring = String;";
  const code = `"use strict"; ${helpers} ${body.join("\n")}`;
  // oxlint-disable-next-line no-new-func
  return new Function("call", "KEYS", "ARGV", code) as Script;
}

/** Runs the real text of a script, in one step as Redis does. Tables count from 1. */
export function runScript(
  text: string,
  keys: readonly string[],
  args: readonly string[],
  call: RedisCall,
): unknown {
  let script = compiled.get(text);
  if (!script) compiled.set(text, (script = compile(text)));
  const table = (value: unknown) => (Array.isArray(value) ? [undefined, ...value] : value);
  const inLua: RedisCall = (name, ...own) => table(call(name, ...own));
  const result = script(inLua, ["", ...keys], ["", ...args]);
  return Array.isArray(result) && result[0] === undefined ? result.slice(1) : result;
}
