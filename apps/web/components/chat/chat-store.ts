import type { ChatMessage, UserEvent } from "@loopbid/validators";
import { type Outbox, patchQueued, type Queued, withoutArrived } from "./outbox.ts";
import { addMessages, applyUserEvent, NO_THREAD, type ThreadState } from "./thread-state.ts";

/** The threads that this tab has opened, and what it has not got out yet; outlives the pages that show them. */
export class ChatStore {
  readonly #threads = new Map<string, ThreadState>();
  readonly #listeners = new Set<() => void>();
  #outbox: Outbox = [];

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  thread = (threadId: string): ThreadState => this.#threads.get(threadId) ?? NO_THREAD;

  outbox = (): Outbox => this.#outbox;

  /** Takes what a page was rendered with; tells nobody, because whoever calls it is being rendered. */
  seed(
    threadId: string,
    messages: readonly ChatMessage[],
    marks: Pick<ThreadState, "seq" | "readSeq" | "peerReadSeq">,
  ): void {
    const known = addMessages(this.thread(threadId), messages);
    this.#threads.set(threadId, {
      ...known,
      seq: Math.max(known.seq, marks.seq),
      readSeq: Math.max(known.readSeq, marks.readSeq),
      peerReadSeq: Math.max(known.peerReadSeq, marks.peerReadSeq),
    });
  }

  add(threadId: string, messages: readonly ChatMessage[]): void {
    this.#threads.set(threadId, addMessages(this.thread(threadId), messages));
    this.#outbox = withoutArrived(this.#outbox, messages);
    this.#tell();
  }

  /** Follows an event where its thread is open in this tab; an own message leaves the outbox in any case. */
  apply(event: UserEvent, now: number): void {
    for (const [threadId, state] of this.#threads) {
      this.#threads.set(threadId, applyUserEvent(state, threadId, event, now));
    }
    if (event.kind === "message") this.#outbox = withoutArrived(this.#outbox, [event.message]);
    this.#tell();
  }

  restore(outbox: Outbox): void {
    const known = new Set(this.#outbox.map(({ key }) => key));
    this.#outbox = [...outbox.filter(({ key }) => !known.has(key)), ...this.#outbox];
    this.#tell();
  }

  enqueue(queued: Queued): void {
    this.#outbox = [...this.#outbox, queued];
    this.#tell();
  }

  patch(key: string, changes: Partial<Queued>): void {
    this.#outbox = patchQueued(this.#outbox, key, changes);
    this.#tell();
  }

  discard(key: string): void {
    this.#outbox = this.#outbox.filter((queued) => queued.key !== key);
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
