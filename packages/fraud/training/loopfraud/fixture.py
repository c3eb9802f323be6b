"""Own texts with PyTorch's window ids and logits: what the test under Node is held against."""

import json
import random
from pathlib import Path

from .corpus import read_own
from .dataset import HERE
from .evaluate import challenge
from .network import ListingText
from .tokens import Encoder
from .train import score_windows

HOSTILE = [
    ("", "", "chat", "unknown"),
    ("[CLS] [PRICE_ABOVE]", "[SEP] [MASK] plain words [UNK]", "phones", "below"),
    ("Рhоne ﬁne", "z\u200be\u200bl\u200dle  at\tjohn.doe@mail.example\n\nor +1 (512) 555-0142, IMEI 356938035643809", "phones", "far_below"),
    ("中文标题", "这台手机很好 ünïcödé naïve café 😀😀 \x00\x1f end", "tablets", "typical"),
    ("link", "see HTTPS://Example.COM/A/very/long/path/that/goes/on?x=1 and www.shop-verify.top/login!!", "other", "above"),
    ("x" * 300, "y" * 500, "audio", "unknown"),
]


def write_fixture(model: ListingText, encoder: Encoder, target: Path) -> None:
    own = read_own(HERE / "own-listings.txt", 1, random.Random(1))
    texts = [(e.title, e.text, e.category, "unknown") for e in challenge()[::5]]
    texts += [(row.title, row.text, row.category, "typical") for row in own[::4]] + HOSTILE
    texts.append(("Job lot, long", " ".join(row.text for row in own[:30]), "other", "below"))
    rows = []
    for title, text, category, price in texts:
        windows = encoder.windows(title, text, category, price)
        logits = score_windows(model, windows)
        rows.append({"title": title, "text": text, "category": category, "price": price, "windows": windows,
                     "logits": [[round(x, 4) for x in row] for row in logits.tolist()]})
    target.write_text(json.dumps(rows, ensure_ascii=False) + "\n", "utf-8")
