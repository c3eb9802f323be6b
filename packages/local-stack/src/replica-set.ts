/** Name of the one-node replica set: transactions and change of primary exist in replica sets only. */
export const REPLICA_SET = "rs0";
