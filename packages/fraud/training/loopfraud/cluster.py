"""Near-duplicate clusters by MinHash, so that no listing has a sibling on the other side of the split."""

import re
from zlib import crc32

import numpy as np

HASHES = 64
BANDS = 16
PRIME = (1 << 61) - 1


def shingles(text: str, length: int = 4) -> set[int]:
    words = re.findall(r"[a-z0-9]+", text.lower())
    return {crc32(" ".join(words[i : i + length]).encode()) for i in range(max(1, len(words) - length + 1))}


def signatures(texts: list[str], seed: int) -> np.ndarray:
    rng = np.random.default_rng(seed)
    a = rng.integers(1, 1 << 31, HASHES, dtype=np.uint64)
    b = rng.integers(0, 1 << 31, HASHES, dtype=np.uint64)
    rows = []
    for text in texts:
        values = np.fromiter(shingles(text), dtype=np.uint64)
        rows.append(((values[:, None] * a + b) % np.uint64(PRIME)).min(axis=0))
    return np.stack(rows)


def clusters(texts: list[str], seed: int) -> list[int]:
    """A cluster number for each text: texts that share a band of four minima (about half of their shingles) are one."""
    parent = list(range(len(texts)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    table = signatures(texts, seed)
    width = HASHES // BANDS
    for band in range(BANDS):
        seen: dict[bytes, int] = {}
        for i, row in enumerate(table):
            key = row[band * width : (band + 1) * width].tobytes()
            parent[root(i)] = root(seen.setdefault(key, i))
    return [root(i) for i in range(len(texts))]
