import { deskEvents } from "@loopbid/realtime";
import {
  caseContext,
  claimCase,
  clearCases,
  decideListingReport,
  deskCase,
  deskCases,
  followDesk,
  openCounts,
  releaseCase,
  reportedListing,
} from "@loopbid/services";
import {
  CaseClaimInfo,
  CaseContext,
  CaseCounts,
  CaseRef,
  ClearCasesInput,
  ClearCasesResult,
  DecideListingReportInput,
  DeskCaseResult,
  DeskCasesInput,
  DeskCasesResult,
  DeskEventsInput,
  ListingIdInput,
  ok,
  ReportedListing,
} from "@loopbid/validators";
import { liveEvents } from "../live-events.ts";
import { moderatorProcedure, router } from "../trpc.ts";

/** The moderators' list of cases of all kinds. */
export const deskRouter = router({
  cases: moderatorProcedure
    .input(DeskCasesInput)
    .output(DeskCasesResult)
    .query(({ ctx, input }) => deskCases(ctx.verb, input)),
  one: moderatorProcedure
    .input(CaseRef)
    .output(DeskCaseResult)
    .query(({ ctx, input }) => deskCase(ctx.verb, input)),
  counts: moderatorProcedure.output(CaseCounts).query(({ ctx }) => openCounts(ctx.verb)),
  claim: moderatorProcedure
    .input(CaseRef)
    .output(CaseClaimInfo)
    .mutation(({ ctx, input }) => claimCase(ctx.verb, input)),
  release: moderatorProcedure
    .input(CaseRef)
    .output(ok)
    .mutation(({ ctx, input }) => releaseCase(ctx.verb, input)),
  clear: moderatorProcedure
    .input(ClearCasesInput)
    .output(ClearCasesResult)
    .mutation(({ ctx, input }) => clearCases(ctx.verb, input)),
  context: moderatorProcedure
    .input(ListingIdInput)
    .output(CaseContext)
    .query(({ ctx, input }) => caseContext(ctx.verb, input)),
  reportedListing: moderatorProcedure
    .input(ListingIdInput)
    .output(ReportedListing)
    .query(({ ctx, input }) => reportedListing(ctx.verb, input)),
  decideReport: moderatorProcedure
    .input(DecideListingReportInput)
    .output(ok)
    .mutation(({ ctx, input }) => decideListingReport(ctx.verb, input)),
  events: moderatorProcedure
    .input(DeskEventsInput)
    .subscription(({ ctx, input }) =>
      liveEvents(ctx, deskEvents, (hub, to) => followDesk(ctx.verb, hub, input, to)),
    ),
});
