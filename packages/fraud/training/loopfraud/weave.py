"""Writes sentences into a listing, in the listing's own voice."""

import random
import re

from .corpus import Listing

SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")
LONGEST = 28


def sentences(text: str) -> list[str]:
    """Sentences or lines; what has no end is cut by words."""
    parts = []
    for piece in SENTENCE.split(text):
        words = piece.split()
        parts += [" ".join(words[i : i + LONGEST]) for i in range(0, len(words), LONGEST)]
    return parts


def crop(text: str, words: int, dice: random.Random) -> list[str]:
    """A run of sentences of at most so many words; none for zero."""
    parts = sentences(text)
    if not parts or words == 0:
        return []
    start = 0 if dice.random() < 0.5 else dice.randrange(len(parts))
    taken: list[str] = []
    for part in parts[start:]:
        if taken and sum(len(t.split()) for t in taken) + len(part.split()) > words:
            break
        taken.append(part)
    return taken


def in_voice(sentence: str, carrier: list[str], dice: random.Random) -> str:
    text = " ".join(carrier)
    letters = [c for c in text if c.isalpha()]
    if len(letters) < 20:
        return sentence
    upper = sum(c.isupper() for c in letters) / len(letters)
    if upper < 0.01 and dice.random() < 0.8:
        sentence = sentence.lower()
    elif upper > 0.7 and dice.random() < 0.6:
        sentence = sentence.upper()
    if not re.search(r"[.!?]", text) and dice.random() < 0.6:
        sentence = re.sub(r"[.!]$", "", sentence)
    return sentence


def weave(carrier: list[str], added: list[str], dice: random.Random) -> str:
    """The carrier's sentences with the added ones put in together or apart."""
    parts = list(carrier)
    at = dice.choice([0, len(parts), len(parts), dice.randint(0, len(parts))])
    for sentence in added:
        parts.insert(at, in_voice(sentence, carrier, dice))
        at = at + 1 if dice.random() < 0.75 else dice.randint(0, len(parts))
    joiner = dice.choice([" ", " ", " ", "\n", ". ", ", "])
    if joiner in (". ", ", "):
        parts = [part.rstrip(".,") for part in parts]
    return joiner.join(parts)


def title_of(listing: Listing, added: str | None, dice: random.Random) -> str:
    return f"{listing.title} {dice.choice(['- ', '', '(', '* '])}{added.rstrip('.')}" if added else listing.title
