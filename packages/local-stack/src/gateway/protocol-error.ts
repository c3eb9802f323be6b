/** The peer broke the wire protocol: it gets no answer that it could trust, and its connection is closed. */
export class ProtocolError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "ProtocolError";
  }
}
