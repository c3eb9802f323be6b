import type { UserEvent } from "@loopbid/validators";

export type UserEventKind = UserEvent["kind"];
export type UserEventOf<Kind extends UserEventKind> = Extract<UserEvent, { kind: Kind }>;
type Handler = (event: UserEvent) => void;

/** Hands each event of the one subscription to whoever listens for its kind, in the order of arrival. */
export class EventBus {
  readonly #handlers = new Map<UserEventKind, Set<Handler>>();

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

  emit(event: UserEvent): void {
    for (const handler of [...(this.#handlers.get(event.kind) ?? [])]) handler(event);
  }
}
