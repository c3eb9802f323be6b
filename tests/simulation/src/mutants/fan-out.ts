import type { Mutant } from "../mutate.ts";

const HUB = "realtime/src/hub.ts";
const TOPIC = "realtime/src/fan-out/topic.ts";
const BACKLOG = "realtime/src/backlog.ts";
const HISTORY = "realtime/src/history.ts";

const HOLD = "for (const topic of this.topics()) topic.hold();";
const FLUSH_AT_JOIN = "this.#flush();\n    const missed";
const POSITION = "const at = this.#backlog.end;\n      const id = this.#backlog.tail;";
const AFTER = "const after = this.#held ? null : this.#backlog.from(at);";
const READ = `await redis
    .multi()
    .get(\`epoch:\${topic}\`)
    .xrevrange(\`history:\${topic}\`, "+", "-", "COUNT", limit)
    .exec();`;

/** Defects between the publication of an event and the socket of a page. */
export const FAN_OUT_MUTANTS: readonly Mutant[] = [
  {
    name: "no backfill for a page that resumes",
    quick: true,
    edits: [
      {
        file: TOPIC,
        find: "seat.resumeFrom ? this.#backlog.after(seat.resumeFrom) : null",
        put: "seat.resumeFrom ? ([] as Entry[]) : null",
      },
    ],
  },
  {
    name: "no backfill after Redis was away",
    edits: [
      {
        file: HUB,
        find: "await Promise.all([...this.topics()].map((topic) => this.#load(topic)));",
        put: "void this.#load;",
      },
      { file: HUB, find: HOLD, put: "" },
    ],
  },
  {
    name: "the first message after Redis was away overtakes the missed ones",
    edits: [{ file: HUB, find: HOLD, put: "" }],
  },
  {
    name: "reads the history before it subscribes",
    edits: [
      {
        file: HUB,
        find: "subscription.ready.then(() => topic.load())",
        put: "Promise.all([subscription.ready, topic.load()])",
      },
    ],
  },
  {
    name: "reads the history before it has subscribed again",
    edits: [
      {
        file: HUB,
        find: "await this.#options.subscriber.subscribe(...names);",
        put: "void this.#options.subscriber.subscribe(...names).catch(() => 0);",
      },
    ],
  },
  {
    name: "a history that cannot be read once is not read again",
    edits: [{ file: HUB, find: "await timing.pause(RETRY_MS);", put: "return;" }],
  },
  {
    name: "a lost history is not noticed",
    edits: [{ file: TOPIC, find: "if (known >= 0) {", put: "if (known >= -1) {" }],
  },
  {
    name: "an offset of another epoch is taken for old",
    edits: [
      {
        file: HISTORY,
        find: 'last.slice(0, last.indexOf(".")) === id.slice(0, id.indexOf(".")) &&',
        put: "",
      },
    ],
  },
  {
    name: "reads epoch and history in two steps",
    edits: [
      {
        file: HISTORY,
        find: READ,
        put: `[
          [null, await redis.get(\`epoch:\${topic}\`)],
          [null, await redis.xrevrange(\`history:\${topic}\`, "+", "-", "COUNT", limit)],
        ] as [Error | null, unknown][];`,
      },
    ],
  },
  {
    name: "a trimmed backlog is not noticed",
    edits: [
      {
        file: BACKLOG,
        find: "return index < 0 ? null : this.#entries",
        put: "return this.#entries",
      },
    ],
  },
  {
    name: "a backlog that was trimmed while a snapshot was read is not noticed",
    edits: [
      {
        file: BACKLOG,
        find: "return position < this.#first ? null : this.#entries.slice(position - this.#first);",
        put: "return this.#entries.slice(Math.max(0, position - this.#first));",
      },
    ],
  },
  {
    name: "a page joins before what is queued was written",
    edits: [{ file: TOPIC, find: FLUSH_AT_JOIN, put: "const missed" }],
  },
  {
    name: "snapshots go out before what is queued was written",
    edits: [{ file: TOPIC, find: "this.#flush();\n      stats.snapshots", put: "stats.snapshots" }],
  },
  {
    name: "a snapshot's place is taken after it was read",
    edits: [
      { file: TOPIC, find: POSITION, put: "" },
      { file: TOPIC, find: AFTER, put: `${POSITION} ${AFTER}` },
    ],
  },
  {
    name: "a snapshot that cannot be read once is not read again",
    edits: [
      { file: TOPIC, find: "await timing.pause(RETRY_MS);\n        continue;", put: "break;" },
    ],
  },
  {
    name: "a page goes on while the snapshot for its gap is read",
    edits: [{ file: TOPIC, find: "this.#roll.remove(seat);\n      this.#wait", put: "this.#wait" }],
  },
  {
    name: "what was held back is dropped",
    edits: [
      { file: TOPIC, find: "for (const entry of held.entries) this.deliver(entry);", put: "" },
    ],
  },
  {
    name: "nobody notices that too much was held back",
    edits: [{ file: TOPIC, find: "held.dropped ? [] : read", put: "read" }],
  },
  {
    name: "what was read comes again",
    edits: [{ file: TOPIC, find: "if (isKnown(entry.id, this.#backlog.tail)) return;", put: "" }],
  },
  {
    name: "a load from before the second loss of Redis counts",
    edits: [{ file: TOPIC, find: "if (held !== this.#held) return;", put: "" }],
  },
  {
    name: "a word of viewers overtakes what is queued",
    edits: [
      {
        file: TOPIC,
        find: "this.#queue.push({ id: this.#backlog.tail, body: entry.body });",
        put: "this.#roll.write([{ id: this.#backlog.tail, body: entry.body }]);",
      },
    ],
  },
];
