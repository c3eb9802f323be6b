export { jobsOverview } from "./jobs-overview.ts";
export { type JobAction, recordJobAction } from "./record-job-action.ts";
