import { me, publicProfile, updateProfile } from "@loopbid/services";
import { handle, Me, PublicProfile, UpdateProfileInput } from "@loopbid/validators";
import { z } from "zod";
import { publicProcedure, router, userMutation } from "../trpc.ts";

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
});
