import type { UserEvent } from "@loopbid/validators";

export type UserEventKind = UserEvent["kind"];
export type UserEventOf<Kind extends UserEventKind> = Extract<UserEvent, { kind: Kind }>;
type Handler = (event: UserEvent) => void;

/** Hands each event of the one subscription to whoever listens for its kind, in the order of arrival. */
export class EventBus {
  readonly #handlers = new Map<UserEventKind, Set<Handler>>();
  #begun = false;

  /** @returns the function that stops listening. */
  on<Kind extends UserEventKind>(
    kind: Kind,
    handler: (event: UserEventOf<Kind>) => void,
  ): () => void {
    const handlers = this.#handlers.get(kind) ?? new Set();
    this.#handlers.set(kind, handlers);
    handlers.add(handler as Handler);
    return () => void handlers.delete(handler as Handler);
  }

  /**
   * Runs `handler` whenever its state may have missed events: at every snapshot, and now where events have come before it
   * listens. A page shows what the server knew when it rendered it, and it comes alive some time after the shell around it.
   *
   * @returns the function that stops listening.
   */
  onResync(handler: () => void): () => void {
    if (this.#begun) handler();
    return this.on("snapshot", handler);
  }

  emit(event: UserEvent): void {
    this.#begun = true;
    for (const handler of [...(this.#handlers.get(event.kind) ?? [])]) handler(event);
  }
}
