import { connect as openSocket, type Socket } from "node:net";
import { deserialize, serialize } from "bson";
import { describe, expect, inject, it } from "vitest";
import { connect } from "./connect.ts";

const OP_MSG = 2013;
const OP_QUERY = 2004;

function message(opCode: number, body: Uint8Array): Buffer {
  const header = Buffer.alloc(16);
  header.writeInt32LE(16 + body.length, 0);
  header.writeInt32LE(42, 4);
  header.writeInt32LE(opCode, 12);
  return Buffer.concat([header, body]);
}

function opMsg(document: Uint8Array, flags = 0): Buffer {
  const prefix = Buffer.alloc(5);
  prefix.writeUInt32LE(flags, 0);
  return message(OP_MSG, Buffer.concat([prefix, document]));
}

function openGateway(): Promise<Socket> {
  const port = Number(/:(\d+)\//.exec(inject("databaseUrl"))?.[1]);
  return new Promise((resolve) => {
    const socket = openSocket(port, "127.0.0.1", () => resolve(socket));
  });
}

/** Sends bytes and returns what comes back: one whole answer, or what came before the connection closed. */
async function exchange(...parts: Buffer[]): Promise<Buffer> {
  const socket = await openGateway();
  return new Promise((resolve) => {
    let received = Buffer.alloc(0);
    const finish = () => {
      socket.destroy();
      resolve(received);
    };
    socket.on("data", (chunk) => {
      received = Buffer.concat([received, chunk]);
      if (received.length >= 4 && received.length >= received.readInt32LE(0)) finish();
    });
    socket.on("close", finish);
    socket.on("error", finish);
    for (const part of parts) socket.write(part);
  });
}

async function expectAlive() {
  const client = await connect();
  expect(await client.db("admin").command({ ping: 1 })).toEqual({ ok: 1 });
}

describe("the wire", () => {
  it("answers a handshake of either kind, in its own kind", async () => {
    const modern = await exchange(opMsg(serialize({ hello: 1, $db: "admin" })));
    expect(modern.readInt32LE(8)).toBe(42);
    expect(deserialize(modern.subarray(21))).toMatchObject({ isWritablePrimary: true, ok: 1 });
    const query = Buffer.concat([
      Buffer.alloc(4),
      Buffer.from("admin.$cmd\0"),
      Buffer.alloc(8),
      serialize({ isMaster: 1 }),
    ]);
    const legacy = await exchange(message(OP_QUERY, query));
    expect(legacy.readInt32LE(12)).toBe(1);
    expect(deserialize(legacy.subarray(36))).toMatchObject({ ismaster: true, ok: 1 });
  });

  it("understands a message that arrives byte by byte", async () => {
    const bytes = opMsg(serialize({ ping: 1, $db: "admin" }));
    const answer = await exchange(...Array.from(bytes, (byte) => Buffer.from([byte])));
    expect(deserialize(answer.subarray(21))).toEqual({ ok: 1 });
  });

  it("ignores a checksum, and answers nothing where no answer is wanted", async () => {
    const checked = opMsg(
      Buffer.concat([serialize({ ping: 1, $db: "admin" }), Buffer.alloc(4)]),
      1,
    );
    expect(deserialize((await exchange(checked)).subarray(21))).toEqual({ ok: 1 });
    const silent = opMsg(serialize({ ping: 1, $db: "admin" }), 2);
    const next = opMsg(serialize({ hello: 1, $db: "admin" }));
    expect(deserialize((await exchange(silent, next)).subarray(21))).toHaveProperty("setName");
  });
});

describe("a malformed message closes its connection and harms nobody else:", () => {
  const ping = opMsg(serialize({ ping: 1, $db: "admin" }));
  const withLength = (length: number) => {
    const bytes = Buffer.from(ping);
    bytes.writeInt32LE(length, 0);
    return bytes;
  };
  const withBody = (hex: string) => opMsg(Buffer.from(hex, "hex"));
  const cases: [string, Buffer][] = [
    ["a negative length", withLength(-1)],
    ["a length below the header", withLength(3)],
    ["a length of 2 GB", withLength(0x7fffffff)],
    ["an unknown opcode", message(9999, Buffer.alloc(20))],
    ["an unknown section", message(OP_MSG, Buffer.from("0000000007", "hex"))],
    ["no section", message(OP_MSG, Buffer.alloc(4))],
    ["a document longer than the message", withBody("ff00000000")],
    ["a document without an end", withBody("0600000008ff")],
    ["a key without an end", withBody("0a00000008616161616100")],
    ["a value longer than its document", withBody("10000000026100ffffff7f6162630000")],
    ["a type that does not exist", withBody("0900000042610001000000")],
    ["an empty command", withBody("0500000000")],
    [
      "a sequence with a wrong length",
      message(OP_MSG, Buffer.from("0000000001ffffff7f6100", "hex")),
    ],
    ["noise", Buffer.from(Array.from({ length: 400 }, (_, i) => (i * 37) % 251))],
  ];

  it.each(cases)("%s", async (_, bytes) => {
    expect(await exchange(bytes)).toHaveLength(0);
    await expectAlive();
  });

  it("garbage inside a nested document is an error, not a crash", async () => {
    const command = serialize({ insert: "wire", documents: [{ a: "text" }], $db: "test_wire" });
    const at = Buffer.from(command).indexOf("text") - 4;
    Buffer.from(command.buffer, command.byteOffset).writeInt32LE(0x7fffff00, at);
    const answer = deserialize((await exchange(opMsg(command))).subarray(21));
    expect(answer.ok === 0 || answer.writeErrors !== undefined).toBe(true);
    await expectAlive();
  });

  it("a connection dropped in the middle of a message", async () => {
    const socket = await openGateway();
    socket.write(ping.subarray(0, 20));
    socket.destroy();
    await expectAlive();
  });
});
