import {
  changePassword,
  requestEmailVerification,
  requestPasswordReset,
  resetPassword,
  signOutEverywhere,
  signUp,
  verifyEmail,
} from "@loopbid/services";
import {
  ChangePasswordInput,
  ok,
  RequestPasswordResetInput,
  ResetPasswordInput,
  SignUpInput,
  VerifyEmailInput,
} from "@loopbid/validators";
import { RATE_LIMITS } from "../rate-limits.ts";
import { publicProcedureLimited, router, userMutation } from "../trpc.ts";

export const authRouter = router({
  signUp: publicProcedureLimited(RATE_LIMITS.signUp)
    .input(SignUpInput)
    .output(ok)
    .mutation(({ ctx, input }) => signUp(ctx.verb, input)),
  verifyEmail: publicProcedureLimited(RATE_LIMITS.signIn)
    .input(VerifyEmailInput)
    .output(ok)
    .mutation(({ ctx, input }) => verifyEmail(ctx.verb, input)),
  requestEmailVerification: userMutation(RATE_LIMITS.mail)
    .output(ok)
    .mutation(({ ctx }) => requestEmailVerification(ctx.verb)),
  requestPasswordReset: publicProcedureLimited(RATE_LIMITS.mail)
    .input(RequestPasswordResetInput)
    .output(ok)
    .mutation(({ ctx, input }) => requestPasswordReset(ctx.verb, input)),
  resetPassword: publicProcedureLimited(RATE_LIMITS.signIn)
    .input(ResetPasswordInput)
    .output(ok)
    .mutation(({ ctx, input }) => resetPassword(ctx.verb, input)),
  changePassword: userMutation(RATE_LIMITS.signIn)
    .input(ChangePasswordInput)
    .output(ok)
    .mutation(({ ctx, input }) => changePassword(ctx.verb, input)),
  signOutEverywhere: userMutation()
    .output(ok)
    .mutation(({ ctx }) => signOutEverywhere(ctx.verb)),
});
