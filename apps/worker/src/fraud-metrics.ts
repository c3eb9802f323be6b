import { Counter, Gauge, Histogram, LATENCY_BUCKETS, type Registry } from "@loopbid/core";
import type { ListingClassifier } from "@loopbid/fraud";
import type { Assess, ChecksQuality } from "@loopbid/services";

const SCORE_BUCKETS = [0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1];
/** What is read from the database for a scrape is read again after so long (ms). */
const QUALITY_FOR_MS = 300_000;

export interface FraudMetrics {
  /** The same classifier, with its scores, time and failures counted. */
  ofModel(classifier: ListingClassifier): ListingClassifier;
  /** The same judge, with its verdicts counted. */
  ofVerdicts(assess: Assess): Assess;
}

/** Scores by label, verdicts, the model's time, drift of the scores and how often moderators agree. */
export function createFraudMetrics(
  registry: Registry,
  quality: () => Promise<ChecksQuality>,
): FraudMetrics {
  const registers = [registry];
  const scores = new Histogram({
    name: "loopbid_text_score",
    help: "Scores that the text model gave, by label.",
    labelNames: ["label", "model"],
    buckets: SCORE_BUCKETS,
    registers,
  });
  const seconds = new Histogram({
    name: "loopbid_text_model_seconds",
    help: "Time that a question to the text model took, waiting included.",
    labelNames: ["question", "outcome"],
    buckets: [...LATENCY_BUCKETS, 10, 20, 30],
    registers,
  });
  const verdicts = new Counter({
    name: "loopbid_fraud_verdicts_total",
    help: "Verdicts of checks.",
    labelNames: ["verdict", "model"],
    registers,
  });
  registerQuality(registry, quality);

  async function timed<Answer>(question: string, ask: () => Promise<Answer>): Promise<Answer> {
    const stop = seconds.startTimer({ question });
    try {
      const answer = await ask();
      stop({ outcome: "answered" });
      return answer;
    } catch (error) {
      stop({ outcome: "failed" });
      throw error;
    }
  }

  return {
    ofModel: (classifier) => ({
      manifest: () => classifier.manifest(),
      explain: (text) => timed("explain", () => classifier.explain(text)),
      async classify(texts) {
        const { version: model } = await classifier.manifest();
        const answers = await timed("classify", () => classifier.classify(texts));
        for (const answer of answers)
          for (const [label, score] of Object.entries(answer))
            scores.observe({ label, model }, score);
        return answers;
      },
    }),
    ofVerdicts: (assess) => async (facts) => {
      const assessment = await assess(facts);
      verdicts.inc({ verdict: assessment.verdict, model: assessment.modelVersion });
      return assessment;
    },
  };
}

function registerQuality(registry: Registry, quality: () => Promise<ChecksQuality>): void {
  let known: Promise<ChecksQuality> | null = null;
  let until = 0;
  /** Null while the database does not say: a scrape does not fail for that. */
  const read = (): Promise<ChecksQuality | null> => {
    if (!known || Date.now() >= until) {
      until = Date.now() + QUALITY_FOR_MS;
      known = quality();
      known.catch(() => {
        known = null;
      });
    }
    return known.catch(() => null);
  };
  const registers = [registry];
  new Gauge({
    name: "loopbid_score_drift",
    help: "Population stability index of the last day's scores against the week before.",
    labelNames: ["series"],
    registers,
    async collect() {
      this.reset();
      for (const { series, stability } of (await read())?.drift ?? [])
        this.set({ series }, stability);
    },
  });
  new Gauge({
    name: "loopbid_flag_precision",
    help: "Share of flagged listings that moderators removed, of those decided in 30 days.",
    labelNames: ["verdict"],
    registers,
    async collect() {
      this.reset();
      for (const { verdict, decided, removed } of (await read())?.decided ?? [])
        this.set({ verdict }, removed / decided);
    },
  });
  new Gauge({
    name: "loopbid_flags_decided",
    help: "Flagged listings that moderators decided on in 30 days.",
    labelNames: ["verdict"],
    registers,
    async collect() {
      this.reset();
      for (const { verdict, decided } of (await read())?.decided ?? [])
        this.set({ verdict }, decided);
    },
  });
}
