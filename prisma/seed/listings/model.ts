import type {
  AuctionRow,
  BidRow,
  FraudCheckRow,
  ListingRow,
  ModerationActionRow,
  OrderRow,
  WatchRow,
} from "@loopbid/db";
import type { Device } from "../devices/index.ts";
import type { FraudKind } from "../frauds/kinds.ts";
import type { Shot } from "../illustrations/shot.ts";

/** One listing with everything that hangs on it. */
export type Lot = {
  listing: ListingRow;
  device: Device;
  shots: Shot[];
  /** What kind of fraud it is; null for an honest one. */
  fraud: FraudKind | null;
  auction: AuctionRow | null;
  bids: BidRow[];
  order: OrderRow | null;
  check: FraudCheckRow | null;
  action: ModerationActionRow | null;
  watches: WatchRow[];
};
