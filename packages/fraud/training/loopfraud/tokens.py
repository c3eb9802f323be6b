"""The tokenizer: MiniLM's WordPiece without the scripts that listings here do not use, plus control tokens."""

import json
from pathlib import Path

from tokenizers import Tokenizer

from .labels import control_tokens
from .normalise import normalise

SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
WINDOW = 128
OVERLAP = 32
TITLE = 28


def kept(token: str) -> bool:
    bare = token.removeprefix("##")
    return all(ord(char) < 0x250 or 0x2010 <= ord(char) <= 0x20BF or ord(char) > 0x2FFFF for char in bare)


def prune(source: Path) -> tuple[dict, list[int]]:
    """The new tokenizer.json and, for each new id, the old one; control tokens take over unused rows."""
    spec = json.loads((source / "tokenizer.json").read_text("utf-8"))
    old: dict[str, int] = spec["model"]["vocab"]
    words = [t for t in sorted(old, key=lambda t: old[t]) if t not in SPECIAL and not t.startswith("[unused") and kept(t)]
    control = control_tokens()
    order = SPECIAL + control + words
    rows = [old[t] for t in SPECIAL] + [old[f"[unused{i}]"] for i in range(len(control))] + [old[t] for t in words]
    spec["model"]["vocab"] = {token: i for i, token in enumerate(order)}
    spec["added_tokens"] = [
        {"id": i, "content": t, "single_word": False, "lstrip": False, "rstrip": False, "normalized": False, "special": True}
        for i, t in enumerate(SPECIAL + control)
    ]
    spec["truncation"] = spec["padding"] = None
    spec["post_processor"] = None
    return spec, rows


class Encoder:
    """Token ids of a listing, one list per window. packages/fraud/src/text/windows.ts does the same."""

    def __init__(self, spec: dict):
        self.tokenizer = Tokenizer.from_str(json.dumps(spec))
        self.vocab: dict[str, int] = spec["model"]["vocab"]

    def plain(self, text: str) -> list[int]:
        return self.tokenizer.encode(normalise(text), add_special_tokens=False).ids

    def windows(self, title: str, text: str, category: str, price: str) -> list[list[int]]:
        cls, sep = self.vocab["[CLS]"], self.vocab["[SEP]"]
        head = [
            cls,
            self.vocab[f"[PRICE_{price.upper()}]"],
            self.vocab[f"[CAT_{category.upper().replace('-', '_')}]"],
            *self.plain(title)[:TITLE],
            sep,
        ]
        room = WINDOW - len(head) - 1
        body = self.plain(text)
        starts = range(0, max(1, len(body) - OVERLAP), room - OVERLAP) if len(body) > room else [0]
        return [[*head, *body[at : at + room], sep] for at in starts]
