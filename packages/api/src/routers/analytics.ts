import { exportMetrics, liveGauges, metricsDashboard, metricSeries } from "@loopbid/services";
import {
  Dashboard,
  LiveGauges,
  MetricsCsv,
  MetricSeries,
  MetricSeriesInput,
  MetricsInput,
} from "@loopbid/validators";
import { adminProcedure, moderatorProcedure, router } from "../trpc.ts";

export const analyticsRouter = router({
  dashboard: moderatorProcedure
    .input(MetricsInput)
    .output(Dashboard)
    .query(({ ctx, input }) => metricsDashboard(ctx.verb, input)),
  series: moderatorProcedure
    .input(MetricSeriesInput)
    .output(MetricSeries)
    .query(({ ctx, input }) => metricSeries(ctx.verb, input)),
  /** Polled by every open page. */
  live: moderatorProcedure.output(LiveGauges).query(({ ctx }) => liveGauges(ctx.verb)),
  exportCsv: adminProcedure
    .input(MetricsInput)
    .output(MetricsCsv)
    .query(({ ctx, input }) => exportMetrics(ctx.verb, input)),
});
