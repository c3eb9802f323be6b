import { claimCase, reportListing } from "@loopbid/services";
import type { DeskEvent } from "@loopbid/validators";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeListing, makePerson, type Person } from "../factories.ts";
import { type Harness, startHarness } from "../harness.ts";
import { connect } from "./client.ts";
import { cookieOf, DESK_ORIGIN, ORIGIN, SECRET, startWs, type WsProcess } from "./ws-process.ts";
import { until } from "../until.ts";

let harness: Harness;
let ws: WsProcess;
let ada: Person;
let member: Person;

beforeAll(async () => {
  harness = await startHarness();
  ws = await startWs(harness);
  ada = await makePerson(harness, { role: "MODERATOR" });
  member = await makePerson(harness);
}, 90_000);
afterAll(async () => {
  await ws?.stop();
  await harness.close();
});

async function followDesk(person: Person, app: "web" | "admin", origin: string) {
  const { _id: userId, sessionVersion } = person.row;
  const cookie = await cookieOf({ userId, sessionVersion }, SECRET, app);
  const client = connect(ws.url, { cookie, origin });
  const events: DeskEvent[] = [];
  const errors: (string | undefined)[] = [];
  client.api.desk.events.subscribe(
    {},
    {
      onData: ({ data }) => void events.push(data),
      onError: (error) => void errors.push(error.data?.code),
    },
  );
  return { events, errors, close: () => client.close() };
}

describe("the moderators' channel", () => {
  it("tells a moderator at the desk of a report and of a claim", async () => {
    const desk = await followDesk(ada, "admin", DESK_ORIGIN);
    await until(() => expect(desk.events).toHaveLength(1));
    const seller = await makePerson(harness);
    const { _id: listingId } = await makeListing(harness, seller.row._id);
    await reportListing(harness.ctx(member.actor), { listingId, reason: "SCAM", note: "" });
    await claimCase(harness.ctx(ada.actor), { kind: "REPORT", subjectId: listingId });
    const changed = { kind: "cases-changed", caseKind: "REPORT", subjectId: listingId };
    await until(() => expect(desk.events.slice(1)).toEqual([changed, changed]));
    await desk.close();
  });

  it("is closed to members, and to a desk's session on a page of the shop", async () => {
    const asMember = await followDesk(member, "web", ORIGIN);
    await until(() => expect(asMember.errors).toEqual(["FORBIDDEN"]));
    const foreign = await followDesk(ada, "admin", ORIGIN);
    await until(() => expect(foreign.errors).toEqual(["UNAUTHORIZED"]));
    expect([...asMember.events, ...foreign.events]).toEqual([]);
    await Promise.all([asMember.close(), foreign.close()]);
  });
});
