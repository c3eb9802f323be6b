interface Answer {
  txnNumber: bigint;
  document: Promise<Uint8Array>;
}

const MAX_SESSIONS = 10_000;

/**
 * The last retryable write of each session and its answer. A driver whose connection broke sends the same
 * write again: it gets the first answer, and the write is not repeated.
 */
export class AnswerCache {
  readonly #answers = new Map<string, Answer>();

  once(lsid: string, txnNumber: bigint, run: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const known = this.#answers.get(lsid);
    if (known?.txnNumber === txnNumber) return known.document;
    // Copied, because the answer may be a slice of a much larger network buffer.
    const document = run().then((bytes) => Buffer.from(bytes));
    const answer = { txnNumber, document };
    this.#answers.delete(lsid);
    this.#answers.set(lsid, answer);
    document.catch(() => {
      if (this.#answers.get(lsid) === answer) this.#answers.delete(lsid);
    });
    if (this.#answers.size > MAX_SESSIONS) this.#dropOldest();
    return document;
  }

  #dropOldest(): void {
    for (const oldest of this.#answers.keys()) {
      this.#answers.delete(oldest);
      return;
    }
  }
}
