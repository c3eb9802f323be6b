"""Fine-tunes the model: one pass over pairs that are drawn as it goes, so no example is seen twice."""

import json
import random
import time
from pathlib import Path

import torch
from safetensors.torch import save_file
from torch import Tensor, nn

from .dataset import Dataset
from .labels import LABELS
from .network import ListingText
from .pairs import Example
from .tokens import Encoder

BATCH = 32
POOL = 16
MARGIN = 3.0
RATE, HEAD_RATE, WARMUP = 1e-4, 1e-3, 0.06
UNSURE = 0.1
# Words that no wording uses keep their meaning where the embeddings stay as they were.
FROZEN = ("words.", "positions.", "embedded_norm.")


def collate(windows: list[list[int]]) -> tuple[Tensor, Tensor]:
    longest = max(map(len, windows))
    ids = torch.zeros(len(windows), longest, dtype=torch.long)
    mask = torch.zeros(len(windows), longest, dtype=torch.long)
    for row, window in enumerate(windows):
        ids[row, : len(window)] = torch.tensor(window)
        mask[row, : len(window)] = 1
    return ids, mask


class Stream:
    """Batches of similar length; a pair stays together."""

    def __init__(self, data: Dataset, encoder: Encoder, seed: int):
        self.pairs = data.pairs("train", False, seed)
        self.spam = [row for row in data.spam["train"]]
        self.chat = [row for row in data.carriers["train"] if row.kind != "listing"]
        self.dice, self.encoder = random.Random(seed + 1), encoder

    def group(self) -> list[tuple[list[int], Example]]:
        draw = self.dice.random()
        if draw < 0.3:
            examples = [self.pairs.plain()]
        elif draw < 0.315:
            row = self.dice.choice(self.spam + self.chat)
            given = ["spam"] if row.label == "spam" else []
            examples = [Example(row.title, row.text, row.category, "unknown", given, "real", "us", row.source, 0)]
        else:
            examples = self.pairs.draw()
        coded = [(self.encoder.windows(e.title, e.text, e.category, e.price), e) for e in examples]
        if len(coded) == 2 and any(len(windows) > 1 for windows, _ in coded):
            return self.group()
        return [(self.dice.choice(windows), e) for windows, e in coded]

    def batches(self):
        while True:
            groups = sorted((self.group() for _ in range(BATCH * POOL // 2)), key=lambda g: max(len(w) for w, _ in g))
            lots, lot = [], []
            for group in groups:
                lot += group
                if len(lot) >= BATCH:
                    lots.append(lot)
                    lot = []
            self.dice.shuffle(lots)
            yield from lots


def loss_of(logits: Tensor, examples: list[Example]) -> Tensor:
    target = torch.tensor([[float(label in e.labels) for label in LABELS] for e in examples])
    weight = torch.tensor([[UNSURE if label in e.unsure else 1.0 for label in LABELS] for e in examples])
    loss = (nn.functional.binary_cross_entropy_with_logits(logits, target * 0.98 + 0.005, reduction="none") * weight).sum(1).mean()
    gaps = [logits[i, LABELS.index(label)] - logits[i + 1, LABELS.index(label)]
            for i, e in enumerate(examples[:-1]) if e.labels and examples[i + 1].pair == e.pair != 0 for label in e.labels]
    return loss + 0.3 * nn.functional.softplus(MARGIN - torch.stack(gaps)).mean() if gaps else loss


def train(model: ListingText, data: Dataset, encoder: Encoder, steps: int, seed: int, work: Path) -> None:
    torch.manual_seed(seed)
    head = [p for n, p in model.named_parameters() if n.startswith(("attend", "score"))]
    for name, parameter in model.named_parameters():
        parameter.requires_grad = not name.startswith(FROZEN)
    body = [p for n, p in model.named_parameters() if p.requires_grad and not n.startswith(("attend", "score"))]
    optimizer = torch.optim.AdamW([{"params": body, "lr": RATE}, {"params": head, "lr": HEAD_RATE}], weight_decay=0.01, fused=True)
    warm = max(1, int(steps * WARMUP))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min((s + 1) / warm, max(0.02, (steps - s) / (steps - warm))))
    model.train()
    stream, started, total, tokens = Stream(data, encoder, seed).batches(), time.time(), 0.0, 0
    with (work / "train.jsonl").open("w") as out:
        for step in range(1, steps + 1):
            lot = next(stream)
            ids, mask = collate([window for window, _ in lot])
            tokens += ids.numel()
            with torch.autocast("cpu", dtype=torch.bfloat16):
                logits = model(ids, mask).float()
            loss = loss_of(logits, [e for _, e in lot])
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            total += loss.item()
            if step % 25 == 0:
                out.write(json.dumps({"step": step, "loss": total / 25, "s": round(time.time() - started), "tokens": tokens}) + "\n")
                out.flush()
                total = 0.0
            if step % 150 == 0:
                save_file(model.state_dict(), str(work / "weights.safetensors"))
    model.eval()


@torch.no_grad()
def score_windows(model: ListingText, windows: list[list[int]]) -> Tensor:
    """Logits in the order given; sorted by length inside."""
    order = sorted(range(len(windows)), key=lambda i: len(windows[i]))
    logits = torch.zeros(len(windows), len(LABELS))
    for at in range(0, len(order), 32):
        chunk = order[at : at + 32]
        ids, mask = collate([windows[i] for i in chunk])
        logits[chunk] = model(ids, mask)
    return logits


def score_texts(model: ListingText, encoder: Encoder, rows: list[tuple[str, str, str, str]]) -> Tensor:
    """Probabilities of (title, text, category, price): for each label the highest of the windows."""
    cut = [encoder.windows(*row) for row in rows]
    logits = score_windows(model, [w for windows in cut for w in windows])
    out, at = [], 0
    for windows in cut:
        out.append(logits[at : at + len(windows)].max(0).values)
        at += len(windows)
    return torch.stack(out).sigmoid()
