"""What the model has to beat: word naive Bayes on the same training draw, and rules; probes for traps."""

import re
from collections import Counter

import numpy as np

RULES = re.compile(
    r"deposit|gift ?card|western union|money ?gram|friends (?:and|&) family|crypto|bitcoin|usdt|wire transfer|whats ?app|telegram"
    r"|cashier'?s? check|mover|overpa|replica|1:1|aaa|clone|icloud|blacklist|mdm|imei|box only|picture of|dummy|netflix|account for"
    r"|licen[cs]e key|verify|log ?in at|https?://|www\.|zelle|up front|upfront",
    re.I,
)


def words(text: str) -> list[str]:
    return re.findall(r"[a-z0-9']+", text.lower())


class NaiveBayes:
    """Multinomial over words and pairs of words, fraud against honest."""

    def __init__(self, texts: list[str], fraud: list[bool]):
        self.counts = [Counter(), Counter()]
        for text, is_fraud in zip(texts, fraud, strict=True):
            self.counts[is_fraud].update(words(text))
        self.totals = [sum(c.values()) for c in self.counts]
        self.size = len(set(self.counts[0]) | set(self.counts[1]))

    def score(self, text: str) -> float:
        logs = [sum(np.log((c[w] + 0.5) / (t + 0.5 * self.size)) for w in words(text)) for c, t in zip(self.counts, self.totals, strict=True)]
        return float(logs[1] - logs[0])


def rules(text: str) -> float:
    return float(len(set(m.lower() for m in RULES.findall(text))))


def length(text: str) -> float:
    return float(len(words(text)))


def keywords(text: str, names: tuple[str, ...] = ("icloud", "whatsapp", "paypal", "gift card", "zelle", "imei", "deposit", "link")) -> float:
    return float(sum(name in text.lower() for name in names))
