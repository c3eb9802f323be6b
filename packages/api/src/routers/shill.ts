import { decideShillAlert, shillAlerts } from "@loopbid/services";
import {
  DecideShillAlertInput,
  DecideShillAlertResult,
  ShillAlertsInput,
  ShillAlertsResult,
} from "@loopbid/validators";
import { moderatorProcedure } from "../trpc.ts";

/** The part of `moderation` that is about shill bids. */
export const shillProcedures = {
  shillAlerts: moderatorProcedure
    .input(ShillAlertsInput)
    .output(ShillAlertsResult)
    .query(({ ctx, input }) => shillAlerts(ctx.verb, input)),
  decideShillAlert: moderatorProcedure
    .input(DecideShillAlertInput)
    .output(DecideShillAlertResult)
    .mutation(({ ctx, input }) => decideShillAlert(ctx.verb, input)),
};
