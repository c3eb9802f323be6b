"""MiniLM's encoder and the head: for each label an attention over the tokens, so that one phrase can carry a long text."""

import math

import torch
from torch import Tensor, nn

HIDDEN, LAYERS, HEADS, INNER, POSITIONS = 384, 6, 12, 1536, 512


class Layer(nn.Module):
    def __init__(self, dropout: float):
        super().__init__()
        self.query, self.key, self.value = (nn.Linear(HIDDEN, HIDDEN) for _ in range(3))
        self.attended = nn.Linear(HIDDEN, HIDDEN)
        self.attended_norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.inner = nn.Linear(HIDDEN, INNER)
        self.outer = nn.Linear(INNER, HIDDEN)
        self.outer_norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.dropout = nn.Dropout(dropout)
        # Set for the export by smooth.py: what the inputs of the matrix products are multiplied by.
        self.even: dict[str, Tensor] = {}

    def evened(self, name: str, x: Tensor) -> Tensor:
        return x * self.even[name] if name in self.even else x

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        batch, length = x.shape[0], x.shape[1]

        def split(y: Tensor) -> Tensor:
            return y.reshape(batch, length, HEADS, HIDDEN // HEADS).transpose(1, 2)

        seen = self.evened("query", x)
        scores = split(self.query(seen)) @ split(self.key(seen)).transpose(-1, -2) / math.sqrt(HIDDEN // HEADS) + bias
        context = (self.dropout(scores.softmax(-1)) @ split(self.value(seen))).transpose(1, 2).reshape(batch, length, HIDDEN)
        x = self.attended_norm(x + self.dropout(self.attended(self.evened("attended", context))))
        inner = nn.functional.gelu(self.inner(self.evened("inner", x)))
        return self.outer_norm(x + self.dropout(self.outer(self.evened("outer", inner))))


class ListingText(nn.Module):
    def __init__(self, vocab: int, labels: int, dropout: float = 0.1):
        super().__init__()
        self.words = nn.Embedding(vocab, HIDDEN)
        self.positions = nn.Embedding(POSITIONS, HIDDEN)
        self.embedded_norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.attend = nn.Linear(HIDDEN, labels, bias=False)
        self.score = nn.Linear(HIDDEN, labels)
        self.dropout = nn.Dropout(dropout)
        nn.init.zeros_(self.attend.weight)
        nn.init.constant_(self.score.bias, -2.0)

    def forward(self, input_ids: Tensor, attention_mask: Tensor) -> Tensor:
        mask = attention_mask.to(self.score.weight.dtype)
        place = torch.arange(input_ids.shape[1], device=input_ids.device)
        x = self.dropout(self.embedded_norm(self.words(input_ids) + self.positions(place)[None]))
        bias = (1.0 - mask)[:, None, None, :] * -10000.0
        for layer in self.layers:
            x = layer(x, bias)
        weight = (self.attend(x) + (1.0 - mask)[:, :, None] * -10000.0).softmax(1)
        return (weight * self.score(self.dropout(x))).sum(1)


def load_pretrained(model: ListingText, state: dict[str, Tensor], rows: list[int]) -> None:
    """Takes over MiniLM's weights; the token type that is always 0 is folded into the positions."""
    ours = {"words.weight": state["embeddings.word_embeddings.weight"][rows],
            "positions.weight": state["embeddings.position_embeddings.weight"] + state["embeddings.token_type_embeddings.weight"][0]}
    names = {"attention.self.query": "query", "attention.self.key": "key", "attention.self.value": "value",
             "attention.output.dense": "attended", "attention.output.LayerNorm": "attended_norm",
             "intermediate.dense": "inner", "output.dense": "outer", "output.LayerNorm": "outer_norm"}
    for kind in ("weight", "bias"):
        ours[f"embedded_norm.{kind}"] = state[f"embeddings.LayerNorm.{kind}"]
        for layer in range(LAYERS):
            for theirs, name in names.items():
                ours[f"layers.{layer}.{name}.{kind}"] = state[f"encoder.layer.{layer}.{theirs}.{kind}"]
    missing, unexpected = model.load_state_dict(ours, strict=False)
    if unexpected or any(not name.startswith(("attend.", "score.")) for name in missing):
        raise ValueError(f"weights do not fit: {missing} {unexpected}")
