"""Listings that the moves are written into: licensed sources of a folder outside the repository, and our own."""

import hashlib
import json
import random
import re
from dataclasses import dataclass
from pathlib import Path

from .grammar import CHOICE
from .slots import fill

# Only these may be trained on; see DATA.md.
TRAINABLE = ["cl-bargain-phone", "cl-bargain-electronics", "cl-bargain-other", "cl-computers-2023", "sms-uci"]
EVALUATION_ONLY = ["cl-chicago-electronics-2022", "mercari-electronics", "ebay-ipad", "cl-scammer-replies",
                   "scam-mail-sentences", "sms-smishing-5971"]

KINDS = [
    ("phones", "phone", r"iphone|galaxy s|pixel|smartphone|cell ?phone|\bphone"),
    ("tablets", "tablet", r"ipad|tablet|kindle"),
    ("laptops", "laptop", r"laptop|macbook|thinkpad|chromebook|notebook"),
    ("smartwatches", "watch", r"apple watch|smart ?watch|fitbit"),
    ("headphones", "headphones", r"headphone|earbud|airpods|beats|headset"),
    ("lenses", "lens", r"\blens\b"),
    ("cameras", "camera", r"camera|gopro|nikon|canon eos|camcorder"),
    ("handhelds", "console", r"switch|psp|3ds|steam deck|game ?boy"),
    ("consoles", "console", r"xbox|playstation|\bps[2345]\b|nintendo|console"),
    ("drones", "drone", r"drone|\bdji\b"),
    ("monitors", "monitor", r"monitor"),
    ("tv-home", "TV", r"\btv\b|television|roku|projector|blu-?ray|dvd"),
    ("audio", "speaker", r"speaker|receiver|amplifier|\bamp\b|stereo|turntable|subwoofer|soundbar"),
    ("networking", "router", r"router|modem|wifi|switch \d|access point"),
    ("components", "card", r"graphics card|\bgpu\b|\brtx\b|\bgtx\b|motherboard|\bcpu\b|\bram\b|\bssd\b|hard drive"),
    ("desktops", "computer", r"desktop|imac|mac mini|\bpc\b|computer|optiplex|workstation"),
    ("accessories", "charger", r"charger|cable|case|adapter|remote|keyboard|mouse"),
]
# Placeholders that only some sources have.
MASKED = re.compile("<masked>|<contact>|<#>")
BRANDS = ["Apple", "Samsung", "Sony", "Bose", "Dell", "HP", "Lenovo", "Canon", "Nikon", "LG", "Microsoft", "Nintendo", "Google", "JBL", "Beats", "DJI", "Garmin", "Yamaha"]


@dataclass
class Listing:
    id: str
    source: str
    label: str
    kind: str
    title: str
    text: str
    category: str
    item: str
    brand: str
    dialect: str = "us"


def describe(title: str, text: str, dice: random.Random) -> tuple[str, str, str]:
    """Category, noun and brand, read off the words."""
    for where in (title.lower(), text.lower()[:300]):
        for category, noun, pattern in KINDS:
            if re.search(pattern, where):
                named = [b for b in BRANDS if b.lower() in f"{title} {text}".lower()]
                return category, dice.choice([noun, noun, noun, "item"]), named[0] if named else dice.choice(BRANDS)
    return "other", dice.choice(["item", "item", "thing"]), dice.choice(BRANDS)


def read_source(folder: Path, source: str) -> list[Listing]:
    rows = []
    for line in (folder / f"{source}.jsonl").read_text("utf-8").strip().split("\n"):
        row = json.loads(line)
        title, text = MASKED.sub("<phone>", row.get("title") or ""), MASKED.sub("<phone>", row["text"]).replace("<name>", "Sam")
        category, item, brand = describe(title, text, random.Random(row["id"]))
        if row["kind"] != "listing":
            category = "chat"
        rows.append(Listing(row["id"], source, row["label"], row["kind"], title, text, category, item, brand))
    return rows


def read_own(path: Path, copies: int, dice: random.Random) -> list[Listing]:
    """Our own listings: `dialect | title | text` with alternatives, expanded a few times each."""
    rows = []
    for number, line in enumerate(path.read_text("utf-8").splitlines()):
        if not line.strip() or line.startswith("#"):
            continue
        dialect, wording = line.split(" | ", 1)
        for copy in range(copies):
            text = wording
            while CHOICE.search(text):
                text = CHOICE.sub(lambda m: dice.choice(m.group(1).split("|")), text)
            title, body = fill(text, dice, "item", "Apple").split(" | ", 1)
            category, item, brand = describe(title, body, dice)
            rows.append(Listing(f"own-{number}-{copy}", "own", "legit", "listing", title, body, category, item, brand, dialect))
    return rows


def hash_of(paths: list[Path]) -> str:
    """One hash over names and contents, in the order of the names."""
    digest = hashlib.sha256()
    for path in sorted(paths, key=lambda p: (p.parent.name, p.name)):
        digest.update(f"{path.parent.name}/{path.name}".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()
