"""Measures a trained model beside its baselines and writes report.json and report.md into the work folder."""

import json
import random
from pathlib import Path

import numpy as np

from .baselines import NaiveBayes, keywords, length, rules
from .calibrate import REVIEW
from .corpus import EVALUATION_ONLY, TRAINABLE, read_source
from .dataset import HERE, Dataset
from .labels import FRAUD_LABELS, LABELS, WEIGHTS
from .metrics import auc, fraud_score, precision_recall
from .network import ListingText
from .pairs import Example
from .tokens import Encoder
from .train import score_texts

WEIGHT = [WEIGHTS[label] for label in LABELS]
DIALECTS = ["us", "uk", "in", "ng", "txt", "esl"]


def pairs_of(data: Dataset, split: str, held: bool, draws: int, seed: int) -> list[Example]:
    pairs = data.pairs(split, held, seed)
    return [example for draw in range(draws) for example in pairs.draw(LABELS[draw % len(LABELS)])]


def challenge() -> list[Example]:
    rows = []
    for line in (HERE / "challenge.txt").read_text("utf-8").split("\n"):
        if line and not line.startswith("#"):
            label, dialect, category, title, text = line.split(" | ")
            rows.append(Example("" if category == "chat" else title, text, category, "unknown", [] if label == "-" else [label], "challenge", dialect, "challenge", 0))
    return rows


def is_fraud(example: Example) -> bool:
    return any(label in FRAUD_LABELS for label in example.labels)


def share(scores: np.ndarray) -> float:
    """Of these scores, how many reach a person."""
    return float((scores >= REVIEW).mean()) if len(scores) else float("nan")


class Judge:
    def __init__(self, model: ListingText, encoder: Encoder, bayes: NaiveBayes):
        self.model, self.encoder, self.bayes = model, encoder, bayes

    def probabilities(self, rows: list[Example]) -> np.ndarray:
        return score_texts(self.model, self.encoder, [(e.title, e.text, e.category, e.price) for e in rows]).numpy()

    def table(self, rows: list[Example]) -> dict:
        """All numbers of one set. Spam counts as neither fraud nor honest where fraud is measured."""
        p = self.probabilities(rows)
        score = fraud_score(p, WEIGHT)
        truth = np.array([is_fraud(e) for e in rows])
        counted = np.array([e.labels != ["spam"] for e in rows])
        texts = [f"{e.title} {e.text}" for e in rows]
        peers = {
            "model": score,
            "word naive Bayes": np.array([self.bayes.score(t) for t in texts]),
            "rules": np.array([rules(t) for t in texts]),
            "length only": np.array([length(t) for t in texts]),
            "keywords only": np.array([keywords(t) for t in texts]),
        }
        found = {
            "n": len(rows),
            "auc": {name: auc(s[counted], truth[counted]) for name, s in peers.items()},
            "review": dict(zip(("precision", "recall"), precision_recall(score[counted] >= REVIEW, truth[counted]), strict=True)),
            "fpr": float((score[counted & ~truth] >= REVIEW).mean()),
            "labels": {}, "dialects": {},
        }
        honest = np.array([not e.labels for e in rows])
        for i, label in enumerate(LABELS):
            has = np.array([label in e.labels for e in rows])
            if not has.any():
                continue
            precision, recall = precision_recall(p[:, i] >= 0.5, has)
            found["labels"][label] = {"n": int(has.sum()), "precision": precision, "recall": recall,
                                      "auc": auc(p[:, i], has), "auc_honest": auc(p[has | honest, i], has[has | honest]),
                                      "held": float((score[has] >= REVIEW).mean())}
        for dialect in DIALECTS:
            of = np.array([e.dialect == dialect for e in rows]) & counted
            if of.sum() > 5:
                found["dialects"][dialect] = {"n": int(of.sum()), "auc": auc(score[of], truth[of]), "recall": share(score[of & truth]),
                                              "fpr": share(score[of & ~truth])}
        return found


def real_rows(data_folder: Path, source: str, label: str) -> list[Example]:
    return [Example(r.title, r.text, r.category, "unknown", [], "real", "us", source, 0) for r in read_source(data_folder, source) if r.label == label]


def bayes_of(data: Dataset, seed: int) -> NaiveBayes:
    rows = pairs_of(data, "train", False, 9000, seed)
    return NaiveBayes([f"{e.title} {e.text}" for e in rows], [is_fraud(e) for e in rows])


def evaluate(model: ListingText, encoder: Encoder, data: Dataset, folder: Path, seed: int) -> dict:
    judge = Judge(model, encoder, bayes_of(data, seed + 5))
    report = {
        "held-out wordings, held-out listings": judge.table(pairs_of(data, "test", True, 900, seed + 2)),
        "known wordings, held-out listings": judge.table(pairs_of(data, "test", False, 450, seed + 3)),
        "challenge": judge.table(challenge()),
        "real": {},
    }
    test_ids = {row.id for row in data.carriers["test"]}
    for source in [*TRAINABLE, *EVALUATION_ONLY]:
        for label in ("legit", "scam", "spam"):
            rows = real_rows(folder, source, label)
            if source in TRAINABLE:
                rows = [Example(r.title, r.text, r.category, "unknown", [], "real", "us", source, 0) for r in read_source(folder, source)
                        if r.label == label and r.id in test_ids]
            if len(rows) < 10:
                continue
            rows = random.Random(seed).sample(rows, min(len(rows), 500))
            p = judge.probabilities(rows)
            score = fraud_score(p, WEIGHT)
            report["real"][f"{source} {label}"] = {"n": len(rows), "held": float((score >= REVIEW).mean()), "spam": float((p[:, LABELS.index("spam")] >= 0.5).mean()),
                                                  "p99": float(np.quantile(score, 0.99)), "by": {label: float((p[:, i] >= 0.5).mean()) for i, label in enumerate(LABELS)}}
    return report


def show(report: dict) -> str:
    lines = []
    for name in [n for n in report if n != "real"]:
        t = report[name]
        lines += [f"## {name} (n={t['n']})", "auc " + ", ".join(f"{k} {v:.3f}" for k, v in t["auc"].items()),
                  f"review precision {t['review']['precision']:.3f} recall {t['review']['recall']:.3f} fpr {t['fpr']:.3f}"]
        lines += [f"  {k:14} n={v['n']:4} P {v['precision']:.3f} R {v['recall']:.3f} AUC {v['auc']:.3f} against honest {v['auc_honest']:.3f} held {v['held']:.3f}" for k, v in t["labels"].items()]
        lines += [f"  {k:4} n={v['n']:4} AUC {v['auc']:.3f} recall {v['recall']:.3f} fpr {v['fpr']:.3f}" for k, v in t["dialects"].items()]
    lines += ["## real"] + [f"  {k:36} n={v['n']:4} held {v['held']:.4f} p99 {v['p99']:.2f} spam {v['spam']:.3f}  " + " ".join(f"{l}={x:.3f}" for l, x in v["by"].items() if x > 0.004) for k, v in report["real"].items()]
    return "\n".join(lines) + "\n"


def write_report(report: dict, work: Path) -> None:
    (work / "report.json").write_text(json.dumps(report, indent=1))
    (work / "report.md").write_text(show(report))
