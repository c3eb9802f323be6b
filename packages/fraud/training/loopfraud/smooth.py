"""Evens out the channels before int8: a few large ones would leave the others hardly a step. Source: SmoothQuant, Xiao 2022.

The product stays the same: inputs are divided by a factor per channel, weights multiplied by it.
"""

import random

import torch
from torch import Tensor, nn

from .corpus import read_own
from .dataset import HERE
from .grammar import read_wordings
from .network import Layer, ListingText
from .tokens import Encoder
from .train import collate

STRENGTH = 0.7
TOGETHER = {"query": ["query", "key", "value"], "attended": ["attended"], "inner": ["inner"], "outer": ["outer"]}


@torch.no_grad()
def smooth(model: ListingText, windows: list[list[int]]) -> None:
    """Changes the model in place; the windows show how large each channel gets."""
    largest: dict[tuple[int, str], Tensor] = {}
    hooks = []
    for index, layer in enumerate(model.layers):
        for name in TOGETHER:

            def see(_: nn.Module, given: tuple[Tensor], key: tuple[int, str] = (index, name)) -> None:
                high = given[0].abs().flatten(0, -2).amax(0)
                largest[key] = torch.maximum(largest[key], high) if key in largest else high

            hooks.append(getattr(layer, name).register_forward_pre_hook(see))
    for at in range(0, len(windows), 32):
        model(*collate(windows[at : at + 32]))
    for hook in hooks:
        hook.remove()
    for index, layer in enumerate(model.layers):
        for name, names in TOGETHER.items():
            even(layer, name, [getattr(layer, n) for n in names], largest[index, name])


def even(layer: Layer, name: str, linears: list[nn.Linear], inputs: Tensor) -> None:
    weights = torch.stack([linear.weight.abs().amax(0) for linear in linears]).amax(0)
    factor = (inputs.clamp(min=1e-4) ** STRENGTH / weights.clamp(min=1e-4) ** (1 - STRENGTH)).clamp(1e-2, 1e2)
    factor = factor / factor.log().mean().exp()
    for linear in linears:
        linear.weight *= factor[None]
    layer.even[name] = 1 / factor


def own_windows(encoder: Encoder) -> list[list[int]]:
    """Texts of ours, fraudulent and honest, to see the channels with."""
    dice = random.Random(3)
    own = read_own(HERE / "own-listings.txt", 1, dice)
    windows = [w for row in own for w in encoder.windows(row.title, row.text, row.category, "typical")]
    for wording in [*read_wordings(HERE / "moves")[::4], *read_wordings(HERE / "honest")[::4]]:
        row = dice.choice(own)
        windows += encoder.windows(row.title, f"{wording.expand(dice, row.item, row.brand)} {row.text}", row.category, "below")
    return windows
