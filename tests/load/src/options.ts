import { parseArgs } from "node:util";

export interface Options {
  only: string[];
  rounds: number;
  quick: boolean;
  profile: boolean;
  clients: number | undefined;
}

const USAGE = `Usage: pnpm --filter @loopbid/tests-load bench [options]
  --only NAME     one bench; may be repeated
  --rounds N      interleaved rounds (5; 2 with --quick)
  --clients N     clients in place of each bench's own number
  --quick         small and short: shows that it works, proves nothing
  --profile       writes CPU profiles of the measured Node processes`;

/** @throws Error that says how to call it. */
export function readOptions(args: readonly string[], names: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: "string", multiple: true, default: [] },
      rounds: { type: "string" },
      clients: { type: "string" },
      quick: { type: "boolean", default: false },
      profile: { type: "boolean", default: false },
    },
  });
  const whole = (text: string | undefined) => {
    if (text !== undefined && !/^[1-9]\d{0,4}$/.test(text)) throw new Error(USAGE);
    return text === undefined ? undefined : Number(text);
  };
  const unknown = values.only.filter((name) => !names.includes(name));
  if (unknown.length > 0)
    throw new Error(
      `${USAGE}\n\nNo bench is called ${unknown.join(", ")}; there are ${names.join(", ")}.`,
    );
  return {
    only: values.only,
    rounds: whole(values.rounds) ?? (values.quick ? 2 : 5),
    clients: whole(values.clients),
    quick: values.quick,
    profile: values.profile,
  };
}
