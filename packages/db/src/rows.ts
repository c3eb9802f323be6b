import type { FieldOutputTypes } from "./contract/contract.d.ts";

type Models = FieldOutputTypes["__unbound__"];
type Row<Model extends keyof Models> = {
  -readonly [Field in keyof Models[Model]]: Models[Model][Field];
};

export type AccountRow = Row<"Account">;
export type AuctionRow = Row<"Auction">;
export type AuditEntryRow = Row<"AuditEntry">;
export type BidBlockRow = Row<"BidBlock">;
export type BlockRow = Row<"Block">;
export type CategoryRow = Row<"Category">;
export type CheckerReportRow = Row<"CheckerReport">;
export type DeviceRow = Row<"Device">;
export type FraudCheckRow = Row<"FraudCheck">;
export type FingerprintRow = Row<"Fingerprint">;
export type ListingRow = Row<"Listing">;
export type MailRow = Row<"Mail">;
export type ModerationActionRow = Row<"ModerationAction">;
export type OrderRow = Row<"Order">;
export type OutboxEventRow = Row<"OutboxEvent">;
export type SecondChanceOfferRow = Row<"SecondChanceOffer">;
export type ShillAlertRow = Row<"ShillAlert">;
export type SignInRow = Row<"SignIn">;
export type StrikeRow = Row<"Strike">;
export type TokenRow = Row<"Token">;
export type UploadRow = Row<"Upload">;
export type UserRow = Row<"User">;
export type WatchRow = Row<"Watch">;

/** Collection name -> row. Ids are 24 hex characters here, ObjectIds in the database. */
export interface RowsByCollection {
  accounts: AccountRow;
  auctions: AuctionRow;
  audit_entries: AuditEntryRow;
  bid_blocks: BidBlockRow;
  blocks: BlockRow;
  categories: CategoryRow;
  checker_reports: CheckerReportRow;
  devices: DeviceRow;
  fingerprints: FingerprintRow;
  fraud_checks: FraudCheckRow;
  listings: ListingRow;
  mails: MailRow;
  moderation_actions: ModerationActionRow;
  orders: OrderRow;
  outbox: OutboxEventRow;
  second_chance_offers: SecondChanceOfferRow;
  shill_alerts: ShillAlertRow;
  sign_ins: SignInRow;
  strikes: StrikeRow;
  tokens: TokenRow;
  uploads: UploadRow;
  users: UserRow;
  watches: WatchRow;
}

export type CollectionName = keyof RowsByCollection;
