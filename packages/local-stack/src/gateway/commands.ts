import { firstPage, getMore, killCursors } from "./cursor-commands.ts";
import type { Command } from "./context.ts";
import { explain } from "./explain.ts";
import { call, createIndexes, drop, dropDatabase, dropIndexes } from "./schema-commands.ts";
import * as server from "./server-commands.ts";
import { findAndModify, write } from "./write-commands.ts";

const withBody = (sqlFunction: string) =>
  call(`SELECT documentdb_api.${sqlFunction}($1, $2)`, (r) => [r.db, r.body]);

/** Every command the gateway answers, under each name that drivers use for it. */
export const commands = new Map<string, Command>([
  ["hello", server.hello],
  ["isMaster", server.hello],
  ["ismaster", server.hello],
  ["ping", server.ping],
  ["buildInfo", server.buildInfo],
  ["buildinfo", server.buildInfo],
  ["connectionStatus", server.connectionStatus],
  ["serverStatus", server.serverStatus],
  ["replSetGetStatus", server.replSetGetStatus],
  ["getParameter", server.getParameter],
  ["endSessions", server.endSessions],
  ["killSessions", server.ping],
  ["refreshSessions", server.ping],

  ["find", firstPage("find_cursor_first_page")],
  ["aggregate", firstPage("aggregate_cursor_first_page")],
  ["listCollections", firstPage("list_collections_cursor_first_page")],
  ["listIndexes", firstPage("list_indexes_cursor_first_page")],
  ["getMore", getMore],
  ["killCursors", killCursors],
  ["count", withBody("count_query")],
  ["distinct", withBody("distinct_query")],
  ["explain", explain],

  ["insert", write("insert")],
  ["update", write("update")],
  ["delete", write("delete")],
  ["findAndModify", findAndModify],
  ["findandmodify", findAndModify],

  ["create", withBody("create_collection_view")],
  [
    "collMod",
    call("SELECT documentdb_api.coll_mod($1, $2, $3)", (r) => [r.db, r.collection, r.body]),
  ],
  ["drop", drop],
  ["dropDatabase", dropDatabase],
  ["renameCollection", call("SELECT documentdb_api.rename_collection($1)", (r) => [r.body])],
  ["createIndexes", createIndexes],
  ["dropIndexes", dropIndexes],
  ["listDatabases", call("SELECT documentdb_api.list_databases($1)", (r) => [r.body])],
  ["collStats", call("SELECT documentdb_api.coll_stats($1, $2, 1)", (r) => [r.db, r.collection])],
  ["dbStats", call("SELECT documentdb_api.db_stats($1, 1, false)", (r) => [r.db])],
  ["validate", withBody("validate")],
]);
