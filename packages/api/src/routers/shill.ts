import { decideShillAlert, shillAlert, shillAlerts } from "@loopbid/services";
import {
  DecideShillAlertInput,
  DecideShillAlertResult,
  ShillAlert,
  ShillAlertInput,
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
  shillAlert: moderatorProcedure
    .input(ShillAlertInput)
    .output(ShillAlert)
    .query(({ ctx, input }) => shillAlert(ctx.verb, input)),
  decideShillAlert: moderatorProcedure
    .input(DecideShillAlertInput)
    .output(DecideShillAlertResult)
    .mutation(({ ctx, input }) => decideShillAlert(ctx.verb, input)),
};
