// Transactions need a replica set. Safe to run again: a set that exists is left as it is.
try {
  rs.status();
} catch {
  rs.initiate({ _id: "rs0", members: [{ _id: 0, host: "mongo:27017" }] });
}
while (!db.hello().isWritablePrimary) sleep(200);
print("primary is ready");
