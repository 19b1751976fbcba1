"""Makes the small H2O models beside it and expected.json, what H2O itself predicts for the rows in it.

Needs Java 8 to 17 and requirements.txt: python3 make_models.py
H2O 3.46.0.7 is the version on purpose: the client of 3.46.0.12 exports models only with a licence of H2O-3 Secure.
"""

import json
import pathlib
import shutil
import tempfile

import h2o
import numpy as np
import pandas as pd
from h2o.estimators import (H2OAutoEncoderEstimator, H2OGeneralizedLinearEstimator, H2OGradientBoostingEstimator,
                            H2OIsolationForestEstimator, H2OKMeansEstimator, H2OPrincipalComponentAnalysisEstimator,
                            H2ORandomForestEstimator)

HERE = pathlib.Path(__file__).parent
FEATURES = ["income", "age", "region"]
# Ordinary rows, a missing number, a missing text, a region never seen in training.
ROWS = pd.DataFrame({"income": [20000, 55000, None, 90000, 41000], "age": [25, 40, 60, 35, 50],
                     "region": ["north", "south", "east", None, "moon"], "base": [0.1, 0.2, 0.0, -0.1, 0.3]})


def training():
    dice = np.random.default_rng(7)
    rows = 600
    frame = pd.DataFrame({"income": dice.integers(10000, 100000, rows), "age": dice.integers(18, 80, rows),
                          "region": dice.choice(["east", "north", "south"], rows), "base": dice.normal(0, 0.3, rows)})
    risk = 1.5 - frame.income / 30000 + (frame.region == "north") + frame.base
    frame["default"] = np.where(dice.random(rows) < 1 / (1 + np.exp(-risk)), "yes", "no")
    frame["band"] = pd.cut(risk + dice.normal(0, 0.3, rows), 3, labels=["high", "low", "middle"]).astype(str)
    frame["loss"] = np.exp(risk) * 100
    return frame


def models():
    """Name, unfitted model, target, and whether it takes an offset."""
    small = {"ntrees": 4, "max_depth": 3, "seed": 1}
    return [
        ("gbm", H2OGradientBoostingEstimator(**small), "default", {}),
        ("drf", H2ORandomForestEstimator(**small), "band", {}),
        ("glm", H2OGeneralizedLinearEstimator(family="binomial", lambda_=0, seed=1), "default", {}),
        ("glm_offset", H2OGeneralizedLinearEstimator(family="binomial", lambda_=0, seed=1), "default", {"offset_column": "base"}),
        ("gbm_calibrated", H2OGradientBoostingEstimator(calibrate_model=True, **small), "default", {}),
        ("gbm_regression", H2OGradientBoostingEstimator(**small), "loss", {}),
        ("gbm_one_hot", H2OGradientBoostingEstimator(categorical_encoding="one_hot_explicit", **small), "default", {}),
        ("isolation", H2OIsolationForestEstimator(ntrees=4, max_depth=4, seed=1), None, {}),
        ("kmeans", H2OKMeansEstimator(k=3, seed=1), None, {}),
        ("pca", H2OPrincipalComponentAnalysisEstimator(k=2, transform="STANDARDIZE", seed=1), None, {}),
        ("autoencoder", H2OAutoEncoderEstimator(hidden=[2], epochs=1, seed=1, reproducible=True), None, {}),
    ]


def main():
    h2o.init(nthreads=1, max_mem_size="1g", port=54399)
    kinds = {"region": "enum", "default": "enum", "band": "enum"}
    train = h2o.H2OFrame(training(), column_types=kinds)
    rows = h2o.H2OFrame(ROWS, column_types={"region": "enum"})
    expected = {"rows": {name: known(ROWS[name]) for name in ROWS}}
    for name, model, target, extra in models():
        if name == "gbm_calibrated":
            model.calibration_frame = train
        model.train(x=FEATURES, y=target, training_frame=train, **extra)
        keep(name, model)
        answers = model.anomaly(rows) if name == "autoencoder" else model.predict(rows)
        frame = answers.as_data_frame()
        expected[name] = {column: known(frame[column]) for column in frame}
    (HERE / "expected.json").write_text(json.dumps(expected, indent=1, allow_nan=False) + "\n")
    h2o.cluster().shutdown()


def known(values):
    """As JSON has them: null for what is missing."""
    return [None if pd.isna(value) else value for value in values.tolist()]


def keep(name, model):
    with tempfile.TemporaryDirectory() as folder:
        shutil.move(model.download_mojo(folder), HERE / f"{name}.zip")


if __name__ == "__main__":
    main()
