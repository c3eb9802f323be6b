import { createServer } from "node:net";
import { LocalStackError } from "../errors.ts";

/** `wanted` if it is free, a free port where it is 0; throws `LocalStackError` where it is taken. */
export async function claimPort(wanted: number, what: string): Promise<number> {
  try {
    return await listenOnce(wanted);
  } catch (cause) {
    throw new LocalStackError(
      `Port ${wanted} for ${what} is taken: stop the program that listens there, or choose another port.`,
      { cause },
    );
  }
}

function listenOnce(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : port));
    });
  });
}
