import {
  createSettings,
  discardSettings,
  listFeatures,
  listSettings,
  publishSettings,
  rollBackSettings,
  setFeature,
  shopSettings,
} from "@loopbid/services";
import {
  CreateSettingsInput,
  FeatureListResult,
  MarketSettings,
  ok,
  PublishSettingsInput,
  SetFeatureInput,
  SettingsListResult,
  SettingsNumber,
  ShopSettings,
} from "@loopbid/validators";
import { adminProcedure, moderatorProcedure, publicProcedure, router } from "../trpc.ts";

/** The market's terms and features. Everyone sees what counts, moderators how it came about; admins change it. */
export const settingsRouter = router({
  shop: publicProcedure.output(ShopSettings).query(({ ctx }) => shopSettings(ctx.verb)),
  list: moderatorProcedure.output(SettingsListResult).query(({ ctx }) => listSettings(ctx.verb)),
  listFeatures: moderatorProcedure
    .output(FeatureListResult)
    .query(({ ctx }) => listFeatures(ctx.verb)),
  create: adminProcedure
    .input(CreateSettingsInput)
    .output(MarketSettings)
    .mutation(({ ctx, input }) => createSettings(ctx.verb, input)),
  discard: adminProcedure
    .input(SettingsNumber)
    .output(ok)
    .mutation(async ({ ctx, input }) => {
      await discardSettings(ctx.verb, input);
      return { ok: true };
    }),
  publish: adminProcedure
    .input(PublishSettingsInput)
    .output(MarketSettings)
    .mutation(({ ctx, input }) => publishSettings(ctx.verb, input)),
  rollBack: adminProcedure
    .input(PublishSettingsInput)
    .output(MarketSettings)
    .mutation(({ ctx, input }) => rollBackSettings(ctx.verb, input)),
  setFeature: adminProcedure
    .input(SetFeatureInput)
    .output(FeatureListResult)
    .mutation(({ ctx, input }) => setFeature(ctx.verb, input)),
});
