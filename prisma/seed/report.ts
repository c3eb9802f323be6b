import { createAssessor, createTextClassifier } from "@loopbid/fraud";
import { judged, reportOf } from "./frauds/report.ts";
import { MODEL_PATH } from "./frauds/read-texts.ts";
import { generateMarketplace } from "./generate.ts";

/** Any moment: the same one gives the same marketplace, so two reports differ by the model and the signals alone. */
const NOW = Date.UTC(2026, 10, 22, 12);

// Prints how the seeded frauds fare with the text model, the signals and both, as markdown for docs/fraud-model.md.
const { lots, people: everyone } = generateMarketplace(NOW);
const classifier = createTextClassifier({ modelPath: MODEL_PATH });
const assess = createAssessor(classifier);
const unheld = ({ listing }: (typeof lots)[number]) =>
  listing.state === "LIVE" || listing.state === "SOLD" || listing.state === "ENDED";
try {
  const frauds = lots.filter((lot) => lot.fraud !== null);
  const honest = lots.filter((lot) => lot.fraud === null && unheld(lot));
  const rows = await judged(lots, frauds, { everyone }, assess);
  console.log(reportOf(rows, await judged(lots, honest, { everyone }, assess)));
} finally {
  await classifier.close();
}
