export { countRows, type CountedBucket, type Counts } from "./count-rows.ts";
export { metricsDashboard, metricSeries } from "./dashboard.ts";
export { exportMetrics } from "./export-csv.ts";
export { gaugesOf, liveGauges } from "./live-gauges.ts";
export { backfillMetrics, rollUpMetrics } from "./roll-up.ts";
