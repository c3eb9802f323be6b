"""Matched pairs: one listing with a fraud move, and the same listing with honest words of the same length beside it."""

import random
import re
from collections import defaultdict
from dataclasses import dataclass, field

from .corpus import Listing
from .grammar import Wording
from .labels import CATEGORIES, LABELS, PRICE_BANDS
from .noise import misspell, roughen
from .weave import crop, sentences, title_of, weave

# How often a minimal pair is drawn instead of two wordings.
CONTRAST = 0.55
# How often a sentence comes from another real listing, on either side.
REAL = 0.45
LENGTHS = [0, 0, 5, 10, 16, 24, 34, 46, 60]
# Labels whose border with the key is a matter of taste: an example of the key says nothing about them.
NEAR = {
    "advance_fee": ["fake_payment", "off_platform"],
    "off_platform": ["advance_fee", "phishing_link"],
    "fake_payment": ["advance_fee", "phishing_link"],
    "phishing_link": ["fake_payment", "off_platform"],
    "concealed_lock": ["misleading"],
    "misleading": ["counterfeit", "concealed_lock"],
    "counterfeit": ["misleading"],
    "credential": ["spam"],
    "spam": ["off_platform", "credential"],
}


# Words near the labels. What honest sellers wrote with them are the hardest honest sentences there are.
RISKY = re.compile(
    r"deposit|pay|cash|check|cheque|ship|wire|zelle|venmo|gift|card|crypto|bitcoin|fee|refund|text|call|email|message|contact|site|link|www|http|<url>"
    r"|genuine|authentic|original|fake|replica|copy|oem|clone|brand|seal|lock|icloud|account|password|code|imei|serial|stolen|found|blacklist|box|picture"
    r"|photo|capacity|display|demo|sold as|as is|not work|login|log in|sign|verify|key|licen[cs]e|windows|office|install|activat|wanted|buy|repair|service",
    re.I,
)


@dataclass
class Example:
    title: str
    text: str
    category: str
    price: str
    labels: list[str]
    family: str
    dialect: str
    source: str
    pair: int
    unsure: list[str] = field(default_factory=list)


class Bank:
    """Wordings by label and family."""

    def __init__(self, wordings: list[Wording], held: bool):
        self.families: dict[str, dict[str, list[Wording]]] = defaultdict(lambda: defaultdict(list))
        for wording in wordings:
            if wording.held == held:
                self.families[wording.label][wording.family].append(wording)

    def pick(self, label: str, dice: random.Random, dialect: str | None = None) -> Wording:
        families = self.families[label]
        family = dice.choice(sorted(families, key=lambda name: (len(families[name]), name))) if dice.random() < 0.6 else None
        pool = families[family] if family else [w for ws in families.values() for w in ws]
        same = [w for w in pool if w.dialect == dialect]
        return dice.choice(same if same and dice.random() < 0.5 else pool)


class Pairs:
    """Draws pairs without end; the same seed gives the same pairs."""

    def __init__(self, carriers: list[Listing], moves: Bank, honest: Bank, contrasts: list[tuple[Wording, Wording]], seed: int):
        self.dice = random.Random(seed)
        self.by_source: dict[str, list[Listing]] = defaultdict(list)
        for carrier in carriers:
            self.by_source[carrier.source].append(carrier)
        self.moves, self.honest, self.count = moves, honest, 0
        said = [part for carrier in carriers if carrier.kind == "listing" for part in sentences(carrier.text) if 3 <= len(part.split()) <= 24]
        self.risky = [part for part in said if RISKY.search(part)]
        self.any = said
        self.contrasts: dict[str, list[tuple[Wording, Wording]]] = defaultdict(list)
        for fraud, sound in contrasts:
            self.contrasts[fraud.label].append((fraud, sound))

    def _carrier(self) -> Listing:
        weights = {"own": 3, "cl-bargain-phone": 3, "cl-bargain-electronics": 3, "cl-computers-2023": 3, "cl-bargain-other": 1}
        sources = sorted(s for s in self.by_source if s in weights)
        source = self.dice.choices(sources, [weights[s] for s in sources])[0]
        return self.dice.choice(self.by_source[source])

    def _say(self, wording: Wording, carrier: Listing, dice: random.Random | None = None) -> str:
        dice = dice or self.dice
        return roughen(wording.expand(dice, carrier.item, carrier.brand), dice)

    def _honest_words(self, label: str, carrier: Listing, words: int) -> tuple[list[str], str]:
        said: list[str] = []
        family = ""
        while not said or (sum(len(s.split()) for s in said) < words * 0.7 and len(said) < 4):
            if self.dice.random() < REAL:
                said.append(self._real())
                family = family or "honest/real"
                continue
            kind = label if (not said and self.dice.random() < 0.7) or self.dice.random() < 0.25 else self.dice.choice(sorted(self.honest.families))
            if kind not in self.honest.families:
                kind = self.dice.choice(sorted(self.honest.families))
            wording = self.honest.pick(kind, self.dice, carrier.dialect)
            family = family or f"honest/{wording.label}/{wording.family}"
            said.append(self._say(wording, carrier))
        return said, family

    def _real(self) -> str:
        """A sentence of some other honest listing."""
        return self.dice.choice(self.risky if self.dice.random() < 0.75 else self.any)

    def draw(self, label: str | None = None) -> list[Example]:
        """A fraudulent and an honest example over the same carrier, category and price band."""
        dice, carrier = self.dice, self._carrier()
        self.count += 1
        label = label or dice.choice(LABELS + ["advance_fee", "fake_payment", "concealed_lock", "misleading"])
        chat = dice.random() < (0.35 if label in ("fake_payment", "phishing_link", "off_platform") else 0.06)
        body = [] if chat else crop(carrier.text, dice.choice(LENGTHS), dice)
        if label == "spam" and dice.random() < 0.8:
            body = []
        contrast = dice.choice(self.contrasts[label]) if self.contrasts[label] and dice.random() < CONTRAST else None
        wordings = [contrast[0] if contrast else self.moves.pick(label, dice, carrier.dialect)]
        if contrast:
            pass
        elif dice.random() < (0.5 if label == "spam" else 0.22):
            wordings.append(self.moves.pick(label, dice, carrier.dialect))
        elif dice.random() < 0.06:
            wordings.append(self.moves.pick(dice.choice(LABELS), dice, carrier.dialect))
        labels = sorted({w.label for w in wordings})
        if contrast:
            # The same draw of alternatives and of style on both sides.
            style = dice.random()
            said, honest = ([self._say(side, carrier, random.Random(style))] for side in contrast)
            family = f"contrast/{label}/{contrast[1].family}"
        else:
            said = [self._say(w, carrier) for w in wordings]
            honest, family = self._honest_words(label, carrier, sum(len(s.split()) for s in said))
        if dice.random() < 0.2:
            other = dice.choice([name for name in sorted(self.honest.families) if name not in labels])
            aside = self._say(self.honest.pick(other, dice), carrier)
            said.insert(dice.randint(0, len(said)), aside)
            if contrast:
                honest.insert(dice.randint(0, len(honest)), aside)
        if dice.random() < REAL:
            aside = self._real()
            said.insert(dice.randint(0, len(said)), aside)
            if contrast:
                honest.insert(dice.randint(0, len(honest)), aside)
        price = dice.choice(PRICE_BANDS)
        category = "chat" if chat else carrier.category if dice.random() < 0.9 else dice.choice(CATEGORIES)
        own_title = label == "spam" and dice.random() < 0.6

        def example(added: list[str], given: list[str], name: str, dialect: str) -> Example:
            added, heading = list(added), None
            if not chat and len(added[0].split()) < 11 and dice.random() < 0.12:
                heading = added.pop(0)
            title = "" if chat else title_of(carrier, heading, dice)
            if own_title and added and given:
                title = " ".join(added[0].split()[: dice.randint(3, 8)])
            text = weave(body, added, dice)
            if dice.random() < 0.08:
                text = misspell(text, dice, 0.04)
            unsure = sorted({n for g in given for n in NEAR[g]} - set(given))
            return Example(title, text, category, price, given, name, dialect, carrier.source, self.count, unsure)

        first = wordings[0]
        return [
            example(said, labels, f"{first.label}/{first.family}", first.dialect),
            example(honest, [], family, carrier.dialect),
        ]

    def plain(self) -> Example:
        """A listing as it is, at its own length."""
        dice, carrier = self.dice, self._carrier()
        body = crop(carrier.text, dice.choice([20, 40, 60, 85]), dice)
        return Example(carrier.title, " ".join(body), carrier.category, dice.choice(PRICE_BANDS), [], "plain", carrier.dialect, carrier.source, 0)
