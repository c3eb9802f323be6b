import type { Mutant } from "../mutate.ts";

const PAGE = "components/auction/apply-event.ts";

/** Defects of what a page makes of events and answers. */
export const PAGE_MUTANTS: readonly Mutant[] = [
  {
    name: "a page does not mind gaps",
    quick: true,
    edits: [{ file: PAGE, find: "stale: gap || turned", put: "stale: turned" }],
  },
  {
    name: "an old answer undoes newer events",
    quick: true,
    edits: [
      {
        file: PAGE,
        find: "known && known.seq > fetched.seq ? known : fetched",
        put: "fetched ?? known",
      },
    ],
  },
  {
    name: "an old snapshot opens an ended auction again",
    edits: [
      {
        file: PAGE,
        find: "(seq === head.seq && status !== head.status)",
        put: "status !== head.status",
      },
    ],
  },
  {
    name: "the history stays behind the head",
    edits: [
      {
        file: PAGE,
        find: "return (history.lines[0]?.seq ?? 0) < head.seq;",
        put: "return head.seq < 0 && history.lines.length > 0;",
      },
    ],
  },
];
