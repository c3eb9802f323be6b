import { randomWord } from "@loopbid/core";
import type { UserRow } from "@loopbid/db";
import { resolveActor, signUp, type UserActor, verifyEmail } from "@loopbid/services";
import type { Harness } from "../harness.ts";
import { mailsTo, secretIn } from "./mails.ts";

export const PASSWORD = "correct horse battery";

export function newcomer() {
  const handle = `n${randomWord(9)}`;
  return { email: `${handle}@example.test`, handle, name: "New Comer", password: PASSWORD };
}

export function userByEmail(harness: Harness, email: string): Promise<UserRow | null> {
  return harness.db.rows.users.findOne({ email });
}

/** Signed up through the front door, and confirmed. */
export async function makeMember(harness: Harness) {
  const given = newcomer();
  await signUp(harness.ctx(), given);
  const [mail] = await mailsTo(harness, given.email);
  await verifyEmail(harness.ctx(), { secret: secretIn(mail) });
  const row = (await userByEmail(harness, given.email))!;
  const claims = { userId: row._id, sessionVersion: row.sessionVersion };
  const actor = (await resolveActor(harness.db, claims)) as UserActor;
  return { ...given, row, claims, actor };
}
