import { setTimeout as sleep } from "node:timers/promises";
import { serialize, type Document } from "bson";
import { commands } from "./commands.ts";
import type { Command, Gateway } from "./context.ts";
import { MongoError, toMongoError, WRITE_CONFLICT } from "./mongo-errors.ts";
import { parseRequest, type Request } from "./request.ts";
import type { Message } from "./wire.ts";

const COMMAND_NOT_FOUND = 59;
const MAX_ATTEMPTS = 10;
const BACKOFF_MS = 5;

/** Runs the command of one message and returns the answering document; errors become documents too. */
export async function dispatch(
  message: Message,
  gateway: Gateway,
  connectionId: number,
): Promise<Uint8Array> {
  const request = parseRequest(message.body, message.sequences);
  try {
    return await run(request, gateway, connectionId);
  } catch (error) {
    return serialize(toMongoError(error).toReply());
  }
}

async function run(request: Request, gateway: Gateway, connectionId: number): Promise<Uint8Array> {
  const { transactions, answers } = gateway;
  if (request.name === "commitTransaction") return toBytes(await transactions.commit(request));
  if (request.name === "abortTransaction") return toBytes(await transactions.abort(request));
  const command = commands.get(request.name);
  if (!command) throw new MongoError(COMMAND_NOT_FOUND, `no such command: '${request.name}'`);
  if (request.inTransaction) {
    return transactions.run(request, connectionId, async (executor) =>
      toBytes(await command(request, executor, gateway, connectionId)),
    );
  }
  const runAlone = () => runWithRetries(command, request, gateway, connectionId);
  const { lsid, txnNumber } = request;
  if (lsid === undefined || txnNumber === undefined) return runAlone();
  return answers.once(lsid, txnNumber, runAlone);
}

/** Outside transactions a write conflict is MongoDB's own business: clients never see one. */
async function runWithRetries(
  command: Command,
  request: Request,
  gateway: Gateway,
  connectionId: number,
): Promise<Uint8Array> {
  for (let attempt = 1; ; attempt++) {
    try {
      return toBytes(await command(request, gateway.pool, gateway, connectionId));
    } catch (error) {
      if (attempt === MAX_ATTEMPTS || toMongoError(error).code !== WRITE_CONFLICT) throw error;
      await sleep(BACKOFF_MS * attempt * Math.random());
    }
  }
}

function toBytes(answer: Uint8Array | Document): Uint8Array {
  return answer instanceof Uint8Array ? answer : serialize(answer);
}
