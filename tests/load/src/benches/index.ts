import type { Bench } from "../bench.ts";
import { bids } from "./bids.ts";
import { classifier } from "./classifier.ts";
import { dashboard } from "./dashboard.ts";
import { drain } from "./drain.ts";
import { fanOut } from "./fan-out.ts";
import { kills } from "./kills.ts";
import { memory } from "./memory.ts";
import { savedSearches } from "./saved-searches.ts";
import { stalled } from "./stalled.ts";
import { storm } from "./storm.ts";

export const BENCHES: readonly Bench[] = [
  fanOut,
  memory,
  stalled,
  kills,
  storm,
  drain,
  bids,
  classifier,
  savedSearches,
  dashboard,
];
