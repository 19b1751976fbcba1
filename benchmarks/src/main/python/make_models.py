"""Makes the models that the benchmarks score, from seeded draws: python make_models.py"""

from pathlib import Path

import numpy as np
from skl2onnx import convert_sklearn
from skl2onnx.common.data_types import FloatTensorType
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.linear_model import LogisticRegression

TARGET = Path(__file__).parent.parent / "resources" / "models"
ROWS = 8000


def main():
    save("logistic-60", 60, LogisticRegression(max_iter=1000))
    save("logistic-20", 20, LogisticRegression(max_iter=1000))
    save("boosting-60", 60, GradientBoostingClassifier(n_estimators=100, max_depth=4, random_state=7))


def save(name, width, model):
    model.fit(*drawn(width))
    kind = [("features", FloatTensorType([None, width]))]
    onnx = convert_sklearn(model, name, kind, options={id(model): {"zipmap": False}}, target_opset=17)
    (TARGET / f"{name}.onnx").write_bytes(onnx.SerializeToString())


def drawn(width):
    """Standard normal features whose weights alternate and fade, and labels of that logistic model."""
    random = np.random.default_rng(width)
    features = random.standard_normal((ROWS, width)).astype(np.float32)
    weights = np.array([(-1) ** i * 0.5 * (1 - i / width) for i in range(width)])
    return features, random.random(ROWS) < 1 / (1 + np.exp(-(features @ weights - 1)))


main()
