import { hostname } from "node:os";
import { deserialize } from "bson";
import type { Command } from "./context.ts";
import { REPLICA_SET } from "../replica-set.ts";
import { MAX_MESSAGE_BYTES } from "./wire.ts";

const VERSION = "8.0.0";
/** Lets drivers use everything up to MongoDB 8.0. */
const MAX_WIRE_VERSION = 25;

/** Answers as the primary of a one-node replica set, so that drivers allow transactions. */
export const hello: Command = (request, _executor, gateway, connectionId) => ({
  ...(request.name === "hello" ? { isWritablePrimary: true } : { ismaster: true }),
  helloOk: true,
  hosts: [gateway.address],
  setName: REPLICA_SET,
  setVersion: 1,
  secondary: false,
  primary: gateway.address,
  me: gateway.address,
  maxBsonObjectSize: 16_777_216,
  maxMessageSizeBytes: MAX_MESSAGE_BYTES,
  maxWriteBatchSize: 25_000,
  localTime: new Date(),
  logicalSessionTimeoutMinutes: 30,
  connectionId,
  minWireVersion: 0,
  maxWireVersion: MAX_WIRE_VERSION,
  readOnly: false,
  ok: 1,
});

export const buildInfo: Command = () => ({
  version: VERSION,
  versionArray: VERSION.split(".").map(Number).concat(0),
  gitVersion: "documentdb",
  modules: [],
  bits: 64,
  debug: false,
  maxBsonObjectSize: 16_777_216,
  ok: 1,
});

export const ping: Command = () => ({ ok: 1 });

export const connectionStatus: Command = () => ({
  authInfo: { authenticatedUsers: [], authenticatedUserRoles: [], authenticatedUserPrivileges: [] },
  ok: 1,
});

export const serverStatus: Command = () => ({
  host: hostname(),
  version: VERSION,
  process: "mongod",
  pid: process.pid,
  uptime: Math.floor(process.uptime()),
  localTime: new Date(),
  repl: { setName: REPLICA_SET, isWritablePrimary: true },
  storageEngine: { name: "documentdb", supportsCommittedReads: true },
  ok: 1,
});

export const replSetGetStatus: Command = (_request, _executor, gateway) => ({
  set: REPLICA_SET,
  myState: 1,
  members: [
    { _id: 0, name: gateway.address, health: 1, state: 1, stateStr: "PRIMARY", self: true },
  ],
  ok: 1,
});

export const getParameter: Command = () => ({
  featureCompatibilityVersion: { version: VERSION.slice(0, 3) },
  ok: 1,
});

export const endSessions: Command = async (request, _executor, gateway) => {
  const sessions = deserialize(request.body, { raw: true }).endSessions ?? [];
  for (const session of sessions) {
    await gateway.transactions.end(Buffer.from(session).toString("latin1"));
  }
  return { ok: 1 };
};
