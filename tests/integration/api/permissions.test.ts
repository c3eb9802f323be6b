import { readFile } from "node:fs/promises";
import { appRouter } from "@loopbid/api";
import type { UserRow } from "@loopbid/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makePerson } from "../factories.ts";
import { type Harness, startHarness } from "../harness.ts";
import { requestOf } from "./caller.ts";
import { call } from "./http.ts";
import { permissionsPage } from "./permissions-page.ts";
import { type Access, PROCEDURES } from "./procedures.ts";

/** Accounts whose session is asked with. Who is suspended or banned is nobody, also as an admin. */
const WHO = {
  anonymous: null,
  suspended: { role: "ADMIN", status: "SUSPENDED" },
  banned: { role: "ADMIN", status: "BANNED" },
  user: { role: "USER" },
  moderator: { role: "MODERATOR" },
  admin: { role: "ADMIN" },
} as const satisfies Record<string, Partial<UserRow> | null>;
type Who = keyof typeof WHO;

const MAY: Readonly<Record<Access, readonly Who[]>> = {
  public: ["anonymous", "suspended", "banned", "user", "moderator", "admin"],
  user: ["user", "moderator", "admin"],
  moderator: ["moderator", "admin"],
  admin: ["admin"],
};

let harness: Harness;

beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.close());

async function ask(who: Who, path: string, input?: object): Promise<number> {
  const account = WHO[who];
  const person = account && (await makePerson(harness, account));
  const request = await requestOf(harness, person && person.row);
  return (await call(request, path, input)).status;
}

function refusalOf(access: Access, who: Who): number | null {
  if (MAY[access].includes(who)) return null;
  return MAY.user.includes(who) ? 403 : 401;
}

describe("who may call what", () => {
  it("is written down for every procedure there is, by name", () => {
    expect(Object.keys(PROCEDURES)).toEqual(Object.keys(appRouter._def.procedures).toSorted());
  });

  for (const [path, { for: access, input }] of Object.entries(PROCEDURES)) {
    it(`${path} is for ${access}`, async () => {
      for (const who of Object.keys(WHO) as Who[]) {
        const status = await ask(who, path, input);
        const refused = [401, 403, 500].includes(status) ? status : null;
        expect({ who, refused }).toEqual({ who, refused: refusalOf(access, who) });
      }
    });
  }
});

describe("what is written about it", () => {
  const doc = (name: string) => new URL(`../../../docs/${name}`, import.meta.url);

  it("is what is asked for here; stale, `npx pnpm --filter @loopbid/tests-integration exec vitest run permissions -u` writes it anew", async () => {
    await expect(permissionsPage(PROCEDURES)).toMatchFileSnapshot(doc("permissions.md").pathname);
  });

  it("names every procedure in docs/api.md", async () => {
    const page = await readFile(doc("api.md"), "utf8");
    expect(Object.keys(PROCEDURES).filter((path) => !page.includes(`\`${path}\``))).toEqual([]);
  });
});
