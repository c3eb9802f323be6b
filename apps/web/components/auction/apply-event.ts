import type {
  AuctionEvent,
  AuctionHead,
  HistoryResult,
  LedgerLine,
  PublicHead,
} from "@loopbid/validators";

type Viewer = AuctionHead["viewer"];

export interface Applied {
  head: AuctionHead;
  /** An event is missing, or the reader's own part has to come from the server: fetch the head. */
  stale: boolean;
}

/** How the reader stands after a change, told by the leader's tag alone. */
export function viewerAfter(viewer: Viewer, next: PublicHead): Viewer {
  const leads = viewer.tag !== null && viewer.tag === next.leaderTag;
  const took = leads || viewer.standing !== "NONE";
  const minimumNextCents = leads ? viewer.minimumNextCents : next.minimumNextCents;
  if (viewer.standing === "SELLER" || !took) return { ...viewer, minimumNextCents };
  if (next.status === "LIVE" || next.status === "SCHEDULED") {
    return { ...viewer, standing: leads ? "LEADING" : "OUTBID", minimumNextCents };
  }
  return {
    ...viewer,
    standing: leads && next.status === "ENDED_SOLD" ? "WON" : "LOST",
    minimumNextCents,
  };
}

export function mergeHead(head: AuctionHead, next: PublicHead): AuctionHead {
  return { ...head, ...next, viewer: viewerAfter(head.viewer, next) };
}

/** Applies one event. Older ones and repeats change nothing; a gap in the sequence shows the newer state and says so. */
export function applyEvent(head: AuctionHead, event: AuctionEvent): Applied {
  if (event.kind === "watchers") {
    return { head: { ...head, watcherCount: event.watcherCount }, stale: false };
  }
  if (event.kind === "viewers") return { head, stale: false };
  if (event.kind === "snapshot") {
    const watched = { ...head, watcherCount: event.watcherCount };
    const { seq, status } = event.head;
    const newer = seq > head.seq || (seq === head.seq && status !== head.status);
    return newer
      ? { head: mergeHead(watched, event.head), stale: true }
      : { head: watched, stale: false };
  }
  if (event.head.seq <= head.seq) return { head, stale: false };
  const merged = mergeHead(head, event.head);
  const gap = event.head.seq > head.seq + 1;
  const turned = merged.viewer.standing !== head.viewer.standing;
  return { head: merged, stale: gap || turned || event.kind === "retracted" };
}

/** An answer that was on its way while newer events came does not undo them. */
export function newerHead(known: AuctionHead | undefined, fetched: AuctionHead): AuctionHead {
  return known && known.seq > fetched.seq ? known : fetched;
}

/** As `newerHead`, for the newest page of the history. */
export function newerHistory(
  known: HistoryResult | undefined,
  fetched: HistoryResult,
): HistoryResult {
  const newest = fetched.lines[0]?.seq ?? 0;
  return known && (known.lines[0]?.seq ?? 0) > newest ? known : fetched;
}

/** Whether the history does not reach up to the head: an event or an answer is missing. */
export function lagsBehind(history: HistoryResult, head: PublicHead): boolean {
  return (history.lines[0]?.seq ?? 0) < head.seq;
}

/** The newest page of the history after an event; null where it has to be fetched again. */
export function applyToHistory(
  history: HistoryResult,
  event: AuctionEvent,
  viewerTag: string | null,
): HistoryResult | null {
  if (event.kind === "watchers" || event.kind === "viewers") return history;
  const newest = history.lines[0]?.seq ?? 0;
  if (event.head.seq <= newest) return history;
  if (event.kind !== "bid" || event.line.seq !== newest + 1) return null;
  const isViewer = viewerTag !== null && event.line.bidderTag === viewerTag;
  const line: LedgerLine = { ...event.line, isViewer };
  return { ...history, lines: [line, ...history.lines] };
}
