import type { ServiceContext } from "../context.ts";

/** People that the seed makes outside production, all with one password, which is no secret. */
export const DEMO_EMAILS = ["seller", "buyer", "rival", "moderator", "colleague", "admin"].map(
  (name) => `${name}@loopbid.test`,
);
export const DEMO_PASSWORD = "loopbid-demo";

export interface DemoAccount {
  id: string;
  email: string;
  name: string;
}

/** Those of the demo accounts that this database has; none in production. */
export async function listDemoAccounts(ctx: Pick<ServiceContext, "db">): Promise<DemoAccount[]> {
  const rows = await ctx.db.rows.users.find({ email: { $in: DEMO_EMAILS }, status: "ACTIVE" });
  const accounts = rows.map(({ _id: id, email, name }) => ({ id, email, name }));
  return accounts.sort((a, b) => DEMO_EMAILS.indexOf(a.email) - DEMO_EMAILS.indexOf(b.email));
}
