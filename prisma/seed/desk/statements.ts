import { type AuditEntryRow, idOf, type StatementRow } from "@loopbid/db";
import { groundOf } from "@loopbid/domain";
import { sha256 } from "../ids.ts";
import type { Lot } from "../listings/model.ts";
import type { Person } from "../people/index.ts";

const HOUR_MS = 3_600_000;

const CLOSED: Readonly<Partial<Record<Person["status"], string>>> = {
  SUSPENDED: "Several of your listings ask for payment in ways that leave buyers with nothing.",
  BANNED: "Every listing of yours was a fraud: the same pictures, the same story, no device.",
};

/** What a decision wrote down: its reasons for the person, and its line in the audit log. */
export interface Decided {
  statement: StatementRow;
  entry: AuditEntryRow;
}

/** In the form of those that a decision draws by chance. */
const keyOf = (id: string): string =>
  Buffer.from(sha256(`appeal ${id}`), "hex").toString("base64url");

function statementRow(
  row: Omit<StatementRow, "endsAt" | "undoneById" | "undoneAt" | "appealKey">,
): StatementRow {
  return { ...row, endsAt: null, undoneById: null, undoneAt: null, appealKey: keyOf(row._id) };
}

function ofListing({ listing, check, action }: Lot): Decided {
  const by = action?.moderatorId ?? null;
  const createdAt = action?.createdAt ?? listing.closedAt ?? listing.updatedAt;
  const statement = statementRow({
    _id: idOf(`statement ${listing._id}`),
    personId: listing.sellerId,
    decision: "REMOVE",
    subject: "LISTING",
    subjectId: listing._id,
    ground: groundOf(check?.reasons ?? []),
    text: listing.notice ?? "",
    decidedById: by,
    before: { state: "HELD", version: listing.version } as never,
    createdAt,
  });
  const entry = {
    _id: idOf(`audit ${statement._id}`),
    actorKind: by ? "moderator" : "system",
    actorId: by,
    action: by ? "moderation.remove" : "listing.remove",
    entity: "listing",
    entityId: listing._id,
    data: { version: listing.version, fraudCheckId: check?._id ?? null } as never,
    at: createdAt,
  };
  return { statement, entry };
}

function ofPerson({ id, status, joinedAt }: Person, admin: Person, now: number): Decided {
  const decision = status === "BANNED" ? "BAN" : "SUSPEND";
  const createdAt = new Date(Math.min(joinedAt + 20 * HOUR_MS, now - HOUR_MS));
  const statement = statementRow({
    _id: idOf(`statement ${id}`),
    personId: id,
    decision,
    subject: "ACCOUNT",
    subjectId: id,
    ground: "scam",
    text: CLOSED[status] ?? "",
    decidedById: admin.id,
    before: { status: "ACTIVE", suspendedUntil: null, limitedUntil: null } as never,
    createdAt,
  });
  const entry = {
    _id: idOf(`audit ${statement._id}`),
    actorKind: "admin",
    actorId: admin.id,
    action: `person.${decision.toLowerCase()}`,
    entity: "user",
    entityId: id,
    data: { statementId: statement._id, ground: "scam", endsAt: null } as never,
    at: createdAt,
  };
  return { statement, entry };
}

/** The reasons of every removal and of every account that is closed: nothing was decided without them. */
export function decisions(lots: readonly Lot[], people: readonly Person[], now: number): Decided[] {
  const admin = people.find(({ role }) => role === "ADMIN")!;
  return [
    ...lots.filter(({ listing }) => listing.state === "REMOVED").map(ofListing),
    ...people
      .filter(({ status }) => status in CLOSED)
      .map((person) => ofPerson(person, admin, now)),
  ];
}
