import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import type { ModelManifest } from "./manifest.ts";
import type { TextQuestion, TextReply } from "./protocol.ts";

/** The model cannot be asked now: missing, broken, too slow or overrun. The listing waits for a person or a retry. */
export class TextModelUnavailableError extends Error {
  override name = "TextModelUnavailableError";
}

const MAIN = new URL("./inference-main.ts", import.meta.url);

type Waiting = {
  resolve: (reply: TextReply) => void;
  reject: (error: Error) => void;
  timer: NodeJS.Timeout;
};

/** One life of the process that holds the network. */
export class InferenceProcess {
  readonly ready: Promise<ModelManifest>;
  #child: ChildProcess;
  #waiting = new Map<number, Waiting>();
  #ended: Error | null = null;
  #next = 1;

  constructor(modelPath: string, startMs: number) {
    this.#child = fork(MAIN, [modelPath], {
      stdio: ["ignore", "ignore", "inherit", "ipc"],
      execArgv: ["--disable-warning=ExperimentalWarning"],
      serialization: "advanced",
    });
    const started = Promise.withResolvers<ModelManifest>();
    this.ready = started.promise;
    this.ready.catch(() => {});
    const late = setTimeout(() => this.#end(`did not start within ${startMs} ms`), startMs);
    this.#child.on("message", (reply: TextReply) => {
      if (reply.kind === "ready") {
        clearTimeout(late);
        started.resolve(reply.manifest);
      } else if (reply.kind === "unusable") this.#end(reply.reason);
      else this.#settle(reply);
    });
    this.#child.on("error", (error) => this.#end(error.message));
    this.#child.on("exit", (code, signal) => this.#end(`ended with ${signal ?? code}`));
    this.#onEnd = (error) => {
      clearTimeout(late);
      started.reject(error);
    };
  }

  #onEnd: (error: Error) => void;

  get ended(): boolean {
    return this.#ended !== null;
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** Asks and waits at most so long; whoever waits longer ends the process, since it is stuck for everyone. */
  async ask(question: TextQuestion, timeoutMs: number): Promise<TextReply> {
    await this.ready;
    if (this.#ended) throw this.#ended;
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#end(`did not answer within ${timeoutMs} ms`), timeoutMs);
      this.#waiting.set(id, { resolve, reject, timer });
      this.#child.send({ ...question, id }, (error) => {
        if (error) this.#end(error.message);
      });
    });
  }

  async stop(): Promise<void> {
    const alive = this.#child.exitCode === null && this.#child.signalCode === null;
    const exited = alive ? once(this.#child, "exit") : Promise.resolve();
    this.#end("was stopped");
    await exited;
  }

  #settle(reply: Exclude<TextReply, { kind: "ready" | "unusable" }>): void {
    const waiting = this.#waiting.get(reply.id);
    if (!waiting) return;
    this.#waiting.delete(reply.id);
    clearTimeout(waiting.timer);
    if (reply.kind === "failed") waiting.reject(new TextModelUnavailableError(reply.reason));
    else waiting.resolve(reply);
  }

  #end(reason: string): void {
    if (this.#ended) return;
    this.#ended = new TextModelUnavailableError(`The text model ${reason}`);
    this.#child.kill("SIGKILL");
    this.#onEnd(this.#ended);
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer);
      reject(this.#ended);
    }
    this.#waiting.clear();
  }
}
