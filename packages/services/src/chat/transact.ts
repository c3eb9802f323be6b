import { type Db, isDuplicateKey, type Rows } from "@loopbid/db";

const TRIES = 5;

/**
 * Runs a transaction of the chat. Who loses a race for a thread, a number or a key to another process runs again and
 * then finds what the winner wrote. So `work` must have no effect but its writes.
 */
export async function transact<T>(db: Db, work: (rows: Rows) => Promise<T>): Promise<T> {
  for (let left = TRIES; ; left -= 1) {
    try {
      return await db.transaction(work);
    } catch (error) {
      if (left <= 1 || !isDuplicateKey(error)) throw error;
    }
  }
}
