import type { ServiceContext } from "../context.ts";
import type { ShillJudge } from "./edge.ts";
import { auctionsOf, fullEdges, worstEdges } from "./gather-seller.ts";
import { writeAlert } from "./write-alert.ts";

/** More suspects than these at one seller would be a fault of the judge. */
const MOST_SUSPECTS = 50;

/** Judges everyone who bid at the seller and writes the alerts. Returns how many were new or changed. */
export async function checkSeller(
  ctx: ServiceContext,
  sellerId: string,
  judge: ShillJudge,
): Promise<number> {
  const auctions = await auctionsOf(ctx, sellerId);
  // Looking people up costs a read each: only for those who could come near the threshold.
  const suspects = judge
    .score(worstEdges(sellerId, auctions))
    .filter(({ score }) => score >= judge.threshold / 2)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_SUSPECTS);
  if (!suspects.some(({ score }) => score >= judge.threshold)) return 0;
  const edges = await fullEdges(
    ctx,
    sellerId,
    suspects.map(({ edge }) => edge),
  );
  let written = 0;
  for (const scored of judge.score(edges)) {
    if (scored.score < judge.threshold) continue;
    if (await writeAlert(ctx, scored, auctions, judge)) written += 1;
  }
  return written;
}
