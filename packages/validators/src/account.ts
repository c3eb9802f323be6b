import { z } from "zod";
import { handle, id, instant, line, paragraphs, slug } from "./common.ts";

export const email = z
  .string()
  .max(254, "This address is too long.")
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.email("Give a whole e-mail address."));

/** NIST SP 800-63B: length counts, composition rules do not. The upper bound limits the hashing work. */
export const password = z
  .string()
  .min(10, "Use at least 10 characters.")
  .max(200, "Use at most 200 characters.");

export const secret = z.string().regex(/^[A-Za-z0-9_-]{43}$/, "This link is not complete.");

export const SignUpInput = z.object({ email, password, name: line(1, 60), handle });
export type SignUpInput = z.infer<typeof SignUpInput>;

export const VerifyEmailInput = z.object({ secret });
export type VerifyEmailInput = z.infer<typeof VerifyEmailInput>;

export const RequestPasswordResetInput = z.object({ email });
export type RequestPasswordResetInput = z.infer<typeof RequestPasswordResetInput>;

export const ResetPasswordInput = z.object({ secret, password });
export type ResetPasswordInput = z.infer<typeof ResetPasswordInput>;

export const SignInInput = z.object({
  email,
  password: z.string().min(1, "Give your password.").max(200),
});
export type SignInInput = z.infer<typeof SignInInput>;

export const UpdateProfileInput = z.object({
  name: line(1, 60),
  bio: paragraphs(0, 500).nullable(),
  placeSlug: slug.nullable(),
});
export type UpdateProfileInput = z.infer<typeof UpdateProfileInput>;

export const ChangePasswordInput = z.object({
  current: z.string().min(1).max(200),
  next: password,
});
export type ChangePasswordInput = z.infer<typeof ChangePasswordInput>;

export const Role = z.enum(["USER", "MODERATOR", "ADMIN"]);
export type Role = z.infer<typeof Role>;

/** What a signed-in person sees of the own account. */
export const Me = z.object({
  id,
  email: z.string(),
  emailVerified: z.boolean(),
  handle: z.string(),
  name: z.string(),
  role: Role,
  bio: z.string().nullable(),
  placeSlug: z.string().nullable(),
});
export type Me = z.infer<typeof Me>;

export const PublicProfile = z.object({
  handle: z.string(),
  name: z.string(),
  bio: z.string().nullable(),
  place: z.string().nullable(),
  joinedAt: instant,
  emailVerified: z.boolean(),
  liveCount: z.number(),
  soldCount: z.number(),
});
export type PublicProfile = z.infer<typeof PublicProfile>;

export const Strikes = z.object({
  count: z.number(),
  items: z.array(z.object({ id, listingTitle: z.string().nullable(), at: instant })),
});
export type Strikes = z.infer<typeof Strikes>;

/** Whom to block: the bidder of a ledger row of an own auction, the buyer of an own sale, or the other side of a thread. */
export const BlockInput = z.union([
  z.object({ threadId: id }),
  z.object({ listingId: id, seq: z.number().int().min(1) }),
  z.object({ orderId: id }),
]);
export type BlockInput = z.infer<typeof BlockInput>;

/** One of the own blocks, by its id or by the thread with the person. */
export const UnblockInput = z.union([z.object({ blockId: id }), z.object({ threadId: id })]);
export type UnblockInput = z.infer<typeof UnblockInput>;

export const BlockedPerson = z.object({
  id,
  /** Masked: `m***a`. */
  handle: z.string(),
  /** Where they met. */
  listingTitle: z.string().nullable(),
  since: instant,
});
export type BlockedPerson = z.infer<typeof BlockedPerson>;
