/** The stack cannot start; the message is one sentence that says what to do. */
export class LocalStackError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "LocalStackError";
  }
}
