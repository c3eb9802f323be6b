import { claimCase, reportListing } from "@loopbid/services";
import type { DeskEvent } from "@loopbid/validators";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { makeListing, makePerson, type Person } from "../factories.ts";
import { type Harness, startHarness } from "../harness.ts";
import { connect } from "./client.ts";
import { cookieOf, DESK_ORIGIN, ORIGIN, SECRET, startWs, type WsProcess } from "./ws-process.ts";

const PATIENCE = { timeout: 10_000 };

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
    await vi.waitFor(() => expect(desk.events).toHaveLength(1), PATIENCE);
    const seller = await makePerson(harness);
    const { _id: listingId } = await makeListing(harness, seller.row._id);
    await reportListing(harness.ctx(member.actor), { listingId, reason: "SCAM", note: "" });
    await claimCase(harness.ctx(ada.actor), { kind: "REPORT", subjectId: listingId });
    const changed = { kind: "cases-changed", caseKind: "REPORT", subjectId: listingId };
    await vi.waitFor(() => expect(desk.events.slice(1)).toEqual([changed, changed]), PATIENCE);
    await desk.close();
  });

  it("is closed to members, and to a desk's session on a page of the shop", async () => {
    const asMember = await followDesk(member, "web", ORIGIN);
    await vi.waitFor(() => expect(asMember.errors).toEqual(["FORBIDDEN"]), PATIENCE);
    const foreign = await followDesk(ada, "admin", ORIGIN);
    await vi.waitFor(() => expect(foreign.errors).toEqual(["UNAUTHORIZED"]), PATIENCE);
    expect([...asMember.events, ...foreign.events]).toEqual([]);
    await Promise.all([asMember.close(), foreign.close()]);
  });
});
