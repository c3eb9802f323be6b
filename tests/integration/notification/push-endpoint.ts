import { createECDH, createPublicKey, randomBytes, verify } from "node:crypto";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import ece from "http_ece";

const file = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** For NODE_EXTRA_CA_CERTS of a process that is to trust the endpoint. */
export const CERTIFICATE = file("./localhost-cert.pem");

interface Received {
  path: string;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** A browser's push service on this machine, over TLS. `answer` is the status of the next answers. */
export async function startPushEndpoint() {
  const received: Received[] = [];
  const state = { answer: 201 };
  const [key, cert] = await Promise.all([
    readFile(file("./localhost-key.pem")),
    readFile(CERTIFICATE),
  ]);
  const server = createServer({ key, cert }, (request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { url: path = "", headers } = request;
      received.push({ path, headers, body: Buffer.concat(chunks) });
      response.writeHead(state.answer).end();
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const host = `localhost:${port}`;
  return {
    host,
    received,
    answerWith: (status: number) => {
      state.answer = status;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** A browser's keys, as its push manager makes them. */
export function makeBrowserKeys() {
  const pair = createECDH("prime256v1");
  const p256dh = pair.generateKeys("base64url");
  const auth = randomBytes(16).toString("base64url");
  const open = (body: Buffer) =>
    ece.decrypt(body, { version: "aes128gcm", privateKey: pair, authSecret: auth }).toString();
  return { keys: { p256dh, auth }, open };
}

/** A sender's keys, in VAPID's notation. */
export function makeVapidKeys() {
  const pair = createECDH("prime256v1");
  const publicKey = pair.generateKeys("base64url");
  return { publicKey, privateKey: pair.getPrivateKey("base64url") };
}

/** The claims of a VAPID header (RFC 8292), if the key signed them. */
export function claimsOf(authorization: string, publicKey: string): Record<string, unknown> {
  const [, token = "", k] = /^vapid t=([\w.-]+), k=([\w-]+)$/.exec(authorization) ?? [];
  if (k !== publicKey) throw new Error("signed with another key");
  const [head, claims, signature] = token.split(".") as [string, string, string];
  const point = Buffer.from(publicKey, "base64url");
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) =>
    half.toString("base64url"),
  );
  const key = createPublicKey({ key: { kty: "EC", crv: "P-256", x, y }, format: "jwk" } as never);
  const signed = Buffer.from(`${head}.${claims}`);
  const genuine = verify(
    "sha256",
    signed,
    { key, dsaEncoding: "ieee-p1363" },
    Buffer.from(signature, "base64url"),
  );
  if (!genuine) throw new Error("not signed by its key");
  return JSON.parse(Buffer.from(claims, "base64url").toString()) as Record<string, unknown>;
}
