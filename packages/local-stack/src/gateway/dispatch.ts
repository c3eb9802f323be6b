import { serialize, type Document } from "bson";
import { commands } from "./commands.ts";
import type { Gateway } from "./context.ts";
import { MongoError, toMongoError } from "./mongo-errors.ts";
import type { Executor } from "./pg-pool.ts";
import { parseRequest, type Request } from "./request.ts";
import type { Message } from "./wire.ts";

const COMMAND_NOT_FOUND = 59;

/** Runs the command of one message and returns the answering document; errors become documents too. */
export async function dispatch(
  message: Message,
  gateway: Gateway,
  connectionId: number,
): Promise<Uint8Array> {
  const request = parseRequest(message.body, message.sequences);
  try {
    const answer = await run(request, gateway, connectionId);
    return answer instanceof Uint8Array ? answer : serialize(answer);
  } catch (error) {
    return serialize(toMongoError(error).toReply());
  }
}

async function run(
  request: Request,
  gateway: Gateway,
  connectionId: number,
): Promise<Uint8Array | Document> {
  const { transactions, pool } = gateway;
  if (request.name === "commitTransaction") {
    await transactions.commit(request);
    return { ok: 1 };
  }
  if (request.name === "abortTransaction") {
    await transactions.abort(request);
    return { ok: 1 };
  }
  const command = commands.get(request.name);
  if (!command) throw new MongoError(COMMAND_NOT_FOUND, `no such command: '${request.name}'`);
  if (!request.inTransaction) return command(request, pool, gateway, connectionId);
  return transactions.run(request, connectionId, async (executor: Executor) => {
    const answer = await command(request, executor, gateway, connectionId);
    return answer;
  });
}
