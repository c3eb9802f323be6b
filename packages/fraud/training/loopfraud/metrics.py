"""AUC, precision and recall over plain arrays."""

import numpy as np


def auc(scores: np.ndarray, positive: np.ndarray) -> float:
    """Chance that a positive scores above a negative; ties count half."""
    order = np.argsort(scores, kind="stable")
    ranked = scores[order]
    ranks = np.empty(len(scores))
    _, first, counts = np.unique(ranked, return_index=True, return_counts=True)
    ranks[order] = np.repeat(first + (counts + 1) / 2, counts)
    hits, misses = positive.sum(), (~positive).sum()
    if hits == 0 or misses == 0:
        return float("nan")
    return float((ranks[positive].sum() - hits * (hits + 1) / 2) / (hits * misses))


def precision_recall(flagged: np.ndarray, positive: np.ndarray) -> tuple[float, float]:
    hits = (flagged & positive).sum()
    return float(hits / max(1, flagged.sum())), float(hits / max(1, positive.sum()))


def fraud_score(probabilities: np.ndarray, weights: list[float]) -> np.ndarray:
    """Noisy-or of weighted labels, as packages/domain combines signals."""
    return 1 - np.prod(1 - probabilities * np.array(weights)[None], axis=1)
