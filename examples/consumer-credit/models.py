"""The three models: what each may see, how it is fitted, how it becomes an ONNX file."""

import numpy as np
import onnxruntime
from skl2onnx import convert_sklearn
from skl2onnx.common.data_types import FloatTensorType
from sklearn.compose import ColumnTransformer
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import StandardScaler

from population import LABEL, SHARED

FEATURES_OF = {
    "1.0.0": SHARED,
    "1.1.0": SHARED + ["career_gap_months"],
    "1.2.0": SHARED + ["utilisation"],
}
# What every credit officer knows: with more of it the risk never falls (1) or never rises (-1).
DIRECTION = {"income": -1, "debt_to_income": 1, "savings_ratio": -1, "months_employed": -1, "years_at_address": -1,
             "delinquencies_24m": 1, "inquiries_6m": 1, "instalment_ratio": 1, "utilisation": 1, "career_gap_months": 1}
OPSET = {"": 17, "ai.onnx.ml": 3}


def fit(version, training):
    """A fitted pipeline that takes the version's features by name."""
    features = FEATURES_OF[version]
    steps = [("columns", ColumnTransformer([("all", "passthrough", features)]))] + _learner(version, features)
    pipeline = Pipeline(steps).fit(training[features].astype(np.float32).astype(float), training[LABEL])
    if version == "1.0.0":
        _round(pipeline["learn"])
    return pipeline


def to_onnx(version, pipeline):
    """One float input [N, 1] per feature; outputs `label` [N] and `probabilities` [N, 2], both plain tensors."""
    inputs = [(name, FloatTensorType([None, 1])) for name in FEATURES_OF[version]]
    model = convert_sklearn(pipeline, f"credit-risk-{version}", inputs, target_opset=OPSET,
                            options={id(pipeline): {"zipmap": False}})
    opsets = sorted(model.opset_import, key=lambda opset: opset.domain)
    del model.opset_import[:]
    model.opset_import.extend(opsets)
    return model.SerializeToString(deterministic=True)


def score(onnx, version, frame):
    """Probability of default per row, float32, from the ONNX file's bytes."""
    settings = onnxruntime.SessionOptions()
    settings.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(onnx, settings, providers=["CPUExecutionProvider"])
    columns = {name: frame[[name]].to_numpy(np.float32) for name in FEATURES_OF[version]}
    return session.run(["probabilities"], columns)[0][:, 1]


def refuse_difference(version, pipeline, scores, frame):
    """Stops when the ONNX file does not say what the fitted pipeline says."""
    fitted = pipeline.predict_proba(frame[FEATURES_OF[version]].astype(np.float32).astype(float))[:, 1]
    gap = np.abs(fitted - scores).max()
    if gap > 1e-5:
        raise SystemExit(f"credit-risk {version}: ONNX and scikit-learn differ by {gap}")


def _learner(version, features):
    if version == "1.0.0":
        return [("scale", StandardScaler()), ("learn", LogisticRegression(solver="newton-cholesky", tol=1e-8))]
    return [("learn", HistGradientBoostingClassifier(
        max_iter=150, learning_rate=0.06, max_leaf_nodes=12, min_samples_leaf=200, l2_regularization=5.0,
        monotonic_cst=[DIRECTION.get(name, 0) for name in features], early_stopping=False, random_state=17))]


def _round(regression):
    """Six decimals: what linear algebra libraries for different processors agree on."""
    regression.coef_, regression.intercept_ = regression.coef_.round(6), regression.intercept_.round(6)
