import {
  blockedPeople,
  blockPerson,
  me,
  myStrikes,
  publicProfile,
  unblockPerson,
  updateProfile,
} from "@loopbid/services";
import {
  BlockedPerson,
  BlockInput,
  handle,
  Me,
  ok,
  PublicProfile,
  Strikes,
  UnblockInput,
  UpdateProfileInput,
} from "@loopbid/validators";
import { z } from "zod";
import { publicProcedure, router, userMutation, userProcedure } from "../trpc.ts";

export const accountRouter = router({
  /** Null for someone who is not signed in. */
  me: publicProcedure.output(Me.nullable()).query(({ ctx }) => me(ctx.verb)),
  profile: publicProcedure
    .input(z.object({ handle }))
    .output(PublicProfile)
    .query(({ ctx, input }) => publicProfile(ctx.verb, input)),
  updateProfile: userMutation()
    .input(UpdateProfileInput)
    .output(Me)
    .mutation(({ ctx, input }) => updateProfile(ctx.verb, input)),
  strikes: userProcedure.output(Strikes).query(({ ctx }) => myStrikes(ctx.verb)),
  blocked: userProcedure.output(z.array(BlockedPerson)).query(({ ctx }) => blockedPeople(ctx.verb)),
  block: userMutation()
    .input(BlockInput)
    .output(ok)
    .mutation(({ ctx, input }) => blockPerson(ctx.verb, input)),
  unblock: userMutation()
    .input(UnblockInput)
    .output(ok)
    .mutation(({ ctx, input }) => unblockPerson(ctx.verb, input)),
});
