import type { PictureFindings } from "@loopbid/services";
import type { MetadataFinding } from "@loopbid/validators";
import type { Signal } from "./signal.ts";

/** How much each says. A picture without a camera is one of many that a chat app or a browser stripped. */
const STRENGTH: Readonly<Record<MetadataFinding, number>> = {
  downloaded: 1,
  old: 0.6,
  "stock-size": 0.5,
  edited: 0.3,
  "no-camera": 0.1,
};
const WORTH_TELLING = 0.3;

const strengthOf = ({ findings }: PictureFindings) =>
  Math.max(0, ...findings.map((finding) => STRENGTH[finding]));

/** Hints in the files that the pictures were not taken of this thing for this listing: the mean over the pictures. */
export function imageMetadata(pictures: readonly PictureFindings[]): Signal | null {
  if (pictures.length === 0) return null;
  const score = pictures.reduce((sum, picture) => sum + strengthOf(picture), 0) / pictures.length;
  if (score < WORTH_TELLING) return null;
  return {
    key: "image-metadata",
    score,
    evidence: {
      kind: "metadata",
      findings: pictures.flatMap(({ key, findings }) =>
        findings.map((finding) => ({ key, finding })),
      ),
    },
    reason: null,
  };
}
