"""Wordings with alternatives: `[a|b]`, slots `{name}`, a dialect mark `@uk` in front, families between `== name`."""

import random
import re
from dataclasses import dataclass, replace
from pathlib import Path

from .slots import fill

CHOICE = re.compile(r"\[([^\[\]]*)\]")


@dataclass(frozen=True)
class Wording:
    label: str
    family: str
    held: bool
    dialect: str
    text: str

    def expand(self, dice: random.Random, item: str, brand: str) -> str:
        text = self.text
        while CHOICE.search(text):
            text = CHOICE.sub(lambda m: dice.choice(m.group(1).split("|")), text)
        return re.sub(r"\s+([,.!?;])", r"\1", fill(text, dice, item, brand)).strip()


def read_wordings(folder: Path) -> list[Wording]:
    """Every wording of a folder; the file's name is the label."""
    found = []
    for path in sorted(folder.glob("*.txt")):
        family, held = "", False
        for line in path.read_text("utf-8").splitlines():
            line = line.strip()
            if not line or line.startswith("# "):
                continue
            if line.startswith("== "):
                family, held = line[3:].replace("!held", "").strip(), "!held" in line
                continue
            mark = re.match(r"@(\w+) ", line)
            dialect = mark.group(1) if mark else "us"
            text = line[mark.end():] if mark else line
            found.append(Wording(path.stem, family, held, dialect, text))
    return found


def read_contrasts(folder: Path) -> list[tuple[Wording, Wording]]:
    """Minimal pairs `fraudulent => honest`; both have the family of the pair."""
    pairs = []
    for wording in read_wordings(folder):
        halves = wording.text.split(" => ")
        if len(halves) != 2:
            raise ValueError(f"no pair: {wording.text}")
        pairs.append((replace(wording, text=halves[0]), replace(wording, text=halves[1])))
    return pairs
