"""The splits: carriers by near-duplicate cluster, wordings by family."""

import random
from dataclasses import dataclass
from pathlib import Path

from .cluster import clusters
from .corpus import TRAINABLE, Listing, hash_of, read_own, read_source
from .grammar import Wording, read_contrasts, read_wordings
from .pairs import Bank, Pairs

HERE = Path(__file__).resolve().parent.parent
SPLITS = [("train", 0.78), ("dev", 0.86), ("test", 1.0)]


@dataclass
class Dataset:
    carriers: dict[str, list[Listing]]
    spam: dict[str, list[Listing]]
    moves: list[Wording]
    honest: list[Wording]
    contrasts: list[tuple[Wording, Wording]]
    hash: str

    def pairs(self, split: str, held: bool, seed: int) -> Pairs:
        """Pairs over the listings of a split, with the wordings that are held out or with the others."""
        contrasts = [pair for pair in self.contrasts if pair[0].held == held]
        return Pairs(self.carriers[split], Bank(self.moves, held), Bank(self.honest, held), contrasts, seed)


def load(data: Path, seed: int) -> Dataset:
    """Reads the licensed sources of the folder, our own listings and the wordings."""
    rows = [row for source in TRAINABLE for row in read_source(data, source)]
    rows += read_own(HERE / "own-listings.txt", 12, random.Random(seed))
    rows = [row for row in rows if row.label in ("legit", "spam")]
    groups = clusters([f"{row.title} {row.text}" for row in rows], seed)
    split_of: dict[int, str] = {}
    carriers: dict[str, list[Listing]] = {name: [] for name, _ in SPLITS}
    spam: dict[str, list[Listing]] = {name: [] for name, _ in SPLITS}
    for row, group in zip(rows, groups, strict=True):
        if group not in split_of:
            draw = random.Random(f"{seed} {rows[group].id}").random()
            split_of[group] = next(name for name, below in SPLITS if draw < below)
        (spam if row.label == "spam" else carriers)[split_of[group]].append(row)
    files = [data / f"{source}.jsonl" for source in TRAINABLE]
    folders = [HERE / name for name in ("moves", "honest", "contrasts")]
    ours = [HERE / "own-listings.txt", *(path for folder in folders for path in folder.glob("*.txt"))]
    return Dataset(carriers, spam, *(read_wordings(folder) for folder in folders[:2]), read_contrasts(folders[2]), f"{hash_of(files)}:{hash_of(ours)}")
