"""Style: what a person's keyboard, hurry or caution does to a text. Applied to honest and fraudulent texts alike."""

import random
import re

TEXTING = {"you": "u", "your": "ur", "you're": "ur", "please": "pls", "because": "cuz", "for": "4", "to": "2", "before": "b4",
           "and": "n", "with": "w", "message": "msg", "people": "ppl", "are": "r", "see": "c", "thanks": "thx", "want": "wanna",
           "going to": "gonna", "about": "abt", "tomorrow": "tmrw", "tonight": "2nite", "with no": "w no", "through": "thru"}
LEET = str.maketrans("aeio", "4310")
NEIGHBOURS = {"a": "s", "e": "r", "i": "o", "o": "p", "t": "r", "n": "m", "s": "d", "r": "t", "l": "k", "h": "j"}


def typo(word: str, dice: random.Random) -> str:
    if len(word) < 4 or not word.isalpha():
        return word
    at = dice.randrange(1, len(word) - 1)
    kind = dice.random()
    if kind < 0.35:
        return word[:at] + word[at + 1] + word[at] + word[at + 2:]
    if kind < 0.65:
        return word[:at] + word[at + 1:]
    if kind < 0.85:
        return word[:at] + word[at] + word[at:]
    return word[:at] + NEIGHBOURS.get(word[at].lower(), word[at]) + word[at + 1:]


def misspell(text: str, dice: random.Random, rate: float) -> str:
    return " ".join(typo(word, dice) if dice.random() < rate else word for word in text.split(" "))


def texting(text: str, dice: random.Random) -> str:
    words = [TEXTING.get(word.lower(), word) if dice.random() < 0.7 else word for word in text.split(" ")]
    return re.sub(r"[.!]$", "", " ".join(words).lower())


def foreign(text: str, dice: random.Random) -> str:
    text = re.sub(r"\b(?:the|a|an) ", lambda m: "" if dice.random() < 0.6 else m.group(), text, flags=re.I)
    text = re.sub(r"\bdon't\b", "not", text) if dice.random() < 0.4 else text
    return re.sub(r"\b(?:it's|is|are) ", lambda m: "" if dice.random() < 0.25 else m.group(), text)


def spaced(text: str, dice: random.Random) -> str:
    """Breaks one longer word up, as people do against filters."""
    words = text.split(" ")
    long = [i for i, word in enumerate(words) if len(word) > 4 and word.isalpha()]
    if not long:
        return text
    at = dice.choice(long)
    joiner = dice.choice([" ", ".", "-", ""])
    words[at] = joiner.join(words[at]) if joiner else words[at].translate(LEET)
    return " ".join(words)


def roughen(text: str, dice: random.Random) -> str:
    """One random style, or none."""
    kind = dice.random()
    if kind < 0.42:
        return text
    if kind < 0.56:
        return misspell(text, dice, 0.08)
    if kind < 0.68:
        return text.lower()
    if kind < 0.72:
        return text.upper()
    if kind < 0.80:
        return texting(text, dice)
    if kind < 0.88:
        return foreign(text, dice)
    if kind < 0.92:
        return spaced(text, dice)
    if kind < 0.96:
        return re.sub(r"[.,!]", "", text)
    return text + dice.choice(["!!", "!!!", " :)", " 👍", " 🙏", "...", " thanks", " God bless", " 🔥🔥"])
