/** A silent socket of someone who may bid is asked after this long (ms)… */
const ASK_AFTER_MS = 2_500;
/**
 * …and given up where no answer comes for this long (ms), twice as long after each time in vain: a server that is slow for
 * everyone must not be met by everyone connecting anew.
 */
const GIVE_UP_MS = 8_000;
const MOST_PATIENT_MS = 64_000;
const LOOK_EVERY_MS = 500;

export interface Beat {
  /** When the socket last said anything (epoch ms of this device); null while there is none. */
  heardAt: number | null;
  /** The last PING's way there and back, ms. */
  roundTripMs: number | null;
}

const NONE: Beat = { heardAt: null, roundTripMs: null };

type Heard = Pick<WebSocket, "readyState" | "send"> & { giveUp(): void };

/**
 * Knows when the socket last gave a sign of life and how long an answer takes. Only while somebody watches does it ask by
 * itself: a page on which nobody can bid waits for the slow pings of the socket's own.
 */
export class Pulse {
  #socket: Heard | null = null;
  #beat = NONE;
  #askedAt: number | null = null;
  #patienceMs = GIVE_UP_MS;
  #watchers = 0;
  #timer: ReturnType<typeof setInterval> | undefined;
  readonly #listeners = new Set<() => void>();

  get beat(): Beat {
    return this.#beat;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Asks often until the returned function is called. */
  watch = (): (() => void) => {
    this.#watchers += 1;
    this.#timer ??= setInterval(() => this.#look(), LOOK_EVERY_MS);
    return () => {
      this.#watchers -= 1;
      if (this.#watchers > 0) return;
      clearInterval(this.#timer);
      this.#timer = undefined;
    };
  };

  opened(socket: Heard): void {
    this.#socket = socket;
    this.#askedAt = null;
    this.#set({ ...this.#beat, heardAt: Date.now() });
  }

  asked(socket: Heard): void {
    if (this.#socket === socket) this.#askedAt ??= Date.now();
  }

  heard(socket: Heard, data: unknown): void {
    if (this.#socket !== socket) return;
    const now = Date.now();
    const answers = data === "PONG" && this.#askedAt !== null;
    const roundTripMs = answers ? now - this.#askedAt! : this.#beat.roundTripMs;
    if (answers) {
      this.#askedAt = null;
      this.#patienceMs = GIVE_UP_MS;
    }
    this.#set({ heardAt: now, roundTripMs });
  }

  closed(socket: Heard): void {
    if (this.#socket !== socket) return;
    this.#socket = null;
    this.#askedAt = null;
    this.#set(NONE);
  }

  #set(beat: Beat): void {
    this.#beat = beat;
    for (const listener of this.#listeners) listener();
  }

  #look(): void {
    const socket = this.#socket;
    if (!socket || document.visibilityState === "hidden") return;
    const now = Date.now();
    if (this.#askedAt !== null) {
      // A page that slept asks once more before it gives up: the timer may be older than the question.
      if (now - this.#askedAt > this.#patienceMs + LOOK_EVERY_MS * 4) {
        this.#askedAt = null;
      } else if (now - this.#askedAt > this.#patienceMs) {
        this.#patienceMs = Math.min(this.#patienceMs * 2, MOST_PATIENT_MS);
        socket.giveUp();
        return;
      }
    }
    const silent = now - (this.#beat.heardAt ?? 0) > ASK_AFTER_MS;
    if (silent && this.#askedAt === null && socket.readyState === 1) socket.send("PING");
  }
}

/** A WebSocket that tells the pulse what it hears, and that can be given up without waiting for a dead line to close. */
export function heardBy(pulse: Pulse): typeof WebSocket {
  return class extends WebSocket {
    #givenUp = false;

    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      const unlessGivenUp = (listener: (event: Event) => void) => (event: Event) => {
        if (this.#givenUp) event.stopImmediatePropagation();
        else listener(event);
      };
      this.addEventListener("open", () => pulse.opened(this));
      this.addEventListener(
        "message",
        unlessGivenUp((event) => pulse.heard(this, (event as MessageEvent).data)),
      );
      this.addEventListener(
        "close",
        unlessGivenUp(() => pulse.closed(this)),
      );
    }

    override send(data: Parameters<WebSocket["send"]>[0]): void {
      // Whoever did not hear of the end still has its timers.
      if (this.#givenUp) return;
      if (data === "PING") pulse.asked(this);
      super.send(data);
    }

    /** The line is dead: whoever listens hears an error now, and nothing of this socket afterwards. */
    giveUp(): void {
      pulse.closed(this);
      this.dispatchEvent(new Event("error"));
      this.#givenUp = true;
      this.close();
    }
  };
}
