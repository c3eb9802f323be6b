"""Writes packages/fraud/model: ONNX (IR 8, opset 17), int8 weights, tokenizer and manifest."""

import json
import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import Tensor

from .labels import LABELS, WEIGHTS
from .network import HEADS, HIDDEN, INNER, LAYERS, POSITIONS, ListingText

IR_VERSION, OPSET = 8, 17
LARGEST = 25_000_000


class Exported(torch.nn.Module):
    def __init__(self, model: ListingText):
        super().__init__()
        self.model = model

    def forward(self, input_ids: Tensor, attention_mask: Tensor) -> Tensor:
        return self.model(input_ids, attention_mask)


def export(model: ListingText, spec: dict, folder: Path, version: str, data: dict) -> None:
    (folder / "onnx").mkdir(parents=True, exist_ok=True)
    target = folder / "onnx" / "model_quantized.onnx"
    model.eval()
    with tempfile.TemporaryDirectory() as work:
        whole, ready = Path(work) / "whole.onnx", Path(work) / "ready.onnx"
        ids = torch.randint(5, 1000, (2, 16))
        torch.onnx.export(
            Exported(model).eval(), (ids, torch.ones_like(ids)), str(whole), opset_version=OPSET, dynamo=False,
            input_names=["input_ids", "attention_mask"], output_names=["logits"],
            dynamic_axes={"input_ids": {0: "batch", 1: "length"}, "attention_mask": {0: "batch", 1: "length"}, "logits": {0: "batch"}},
        )
        quant_pre_process(str(whole), str(ready), skip_symbolic_shape=True)
        # Seven bits a weight: on processors without VNNI eight overflow in the sums.
        quantize_dynamic(str(ready), str(target), per_channel=True, reduce_range=True, weight_type=QuantType.QInt8,
                         op_types_to_quantize=["MatMul", "Gemm", "Gather"], extra_options={"MatMulConstBOnly": True})
    graph = onnx.load(str(target))
    graph.ir_version = IR_VERSION
    # Older runtimes refuse a file that names a newer operator set, used or not.
    used = {node.domain for node in graph.graph.node}
    kept = [entry for entry in graph.opset_import if entry.domain in used]
    del graph.opset_import[:]
    graph.opset_import.extend(kept)
    if any(entry.version > OPSET for entry in kept):
        raise ValueError(f"operator sets {kept}")
    onnx.checker.check_model(graph)
    onnx.save(graph, str(target))

    (folder / "tokenizer.json").write_text(json.dumps(spec, ensure_ascii=False, separators=(",", ":")), "utf-8")
    write(folder / "tokenizer_config.json", {
        "tokenizer_class": "BertTokenizer", "do_lower_case": True, "model_max_length": 512,
        "unk_token": "[UNK]", "pad_token": "[PAD]", "cls_token": "[CLS]", "sep_token": "[SEP]", "mask_token": "[MASK]",
    })
    write(folder / "config.json", {
        "model_type": "bert", "architectures": ["BertForSequenceClassification"], "problem_type": "multi_label_classification",
        "hidden_size": HIDDEN, "num_hidden_layers": LAYERS, "num_attention_heads": HEADS, "intermediate_size": INNER,
        "max_position_embeddings": POSITIONS, "hidden_act": "gelu", "vocab_size": len(spec["model"]["vocab"]),
        "id2label": dict(enumerate(LABELS)), "label2id": {label: i for i, label in enumerate(LABELS)},
    })
    write(folder / "listing-text.json", {"version": version, "labels": LABELS, "weights": WEIGHTS, "trained": data})
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    if size > LARGEST:
        raise ValueError(f"the model takes {size} bytes")


def write(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, indent=2, ensure_ascii=False) + "\n", "utf-8")
