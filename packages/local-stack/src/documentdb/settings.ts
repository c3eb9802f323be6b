/** PostgreSQL's settings for one developer's machine. */
export function serverSettings(ephemeral: boolean): Record<string, string> {
  return {
    listen_addresses: "",
    unix_socket_directories: "/srv/run",
    unix_socket_permissions: "0700",
    max_connections: "100",
    max_worker_processes: "16",
    shared_preload_libraries: "pg_cron,pg_documentdb_core,pg_documentdb",
    "cron.database_name": "postgres",
    "cron.use_background_workers": "on",
    "cron.log_run": "off",
    "documentdb.localhost_connection_string": "host=/srv/run",
    // Cursors kept in files need no connection of their own between two pages.
    "documentdb.useFileBasedPersistedCursors": "on",
    "documentdb_core.enableCollation": "on",
    // Indexes are ready when createIndexes answers, instead of minutes of polling later.
    "documentdb.force_index_builds_blocking": "on",
    "documentdb.throwDeadlockOnCRUD": "on",
    // Inserts that meet in a unique index end in a deadlock here, and try again inside: a second each, by default.
    deadlock_timeout: "5ms",
    // A client that is gone must not hold its locks.
    client_connection_check_interval: "1s",
    shared_buffers: "256MB",
    max_wal_size: "2GB",
    checkpoint_timeout: "15min",
    wal_level: "minimal",
    max_wal_senders: "0",
    max_parallel_workers_per_gather: "0",
    // Fresh collections get statistics within seconds, or their first queries would ignore the indexes.
    autovacuum_naptime: "5s",
    random_page_cost: "1.1",
    jit: "off",
    log_min_messages: "warning",
    ...(ephemeral && { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
}
