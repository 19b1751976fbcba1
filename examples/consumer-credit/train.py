"""Makes everything in this folder anew: data, models, submissions, expected numbers. The same bytes on every run.

    python train.py           writes beside this script
    python train.py --check   writes to a temporary folder and compares with what lies here
"""

import os

os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = "1"

import filecmp
import hashlib
import io
import json
import sys
import tempfile
from importlib.metadata import version as installed
from pathlib import Path

import numpy as np
import pandas as pd

import measures
import models
import submissions
from population import FEATURES, LABEL, PROTECTED, applicants

HERE = Path(__file__).parent
SOURCES = ["population.py", "models.py", "measures.py", "submissions.py", "train.py", "requirements.txt"]
TOOLS = ["numpy", "pandas", "scikit-learn", "skl2onnx", "onnx", "onnxruntime", "fairlearn", "confidenceinterval"]
DEFINITIONS = {
    "score": "P(default), float32 from onnxruntime, widened to double",
    "intervals": "two-sided 95 %, normal quantile 1.959963984540054",
    "auc": "scikit-learn; standard error by DeLong, cross-checked against confidenceinterval",
    "ece": "ten bins [k/10, (k+1)/10) on the score, sum of |mean score - default rate| * rows of bin / rows; "
           "percentile bootstrap",
    "disparateImpact": "approval rate of the group / of the reference (largest) group; delta method on the logarithm",
    "equalOpportunityDifference": "approval rate among those who did not default, group minus reference; Wald",
    "psi": "deciles of the hold-out, bins (low, high], shares floored at 1e-4, natural logarithm",
}


def main(target):
    training, developer_test = applicants(60000, 101, 1), applicants(12000, 102, 60001)
    holdout = write_csv(target / "holdout.csv", applicants(24000, 103, 100001))
    later = applicants(12000, 104, 200001)
    traffic = write_csv(target / "traffic.csv", later.drop(columns=LABEL))
    write_csv(target / "outcomes.csv", later[["applicant_id", LABEL]])
    fitted = {version: models.fit(version, training) for version in models.FEATURES_OF}
    onnx = {version: models.to_onnx(version, pipeline) for version, pipeline in fitted.items()}
    scores = {version: models.score(onnx[version], version, holdout) for version in onnx}
    for version in onnx:
        models.refuse_difference(version, fitted[version], scores[version], holdout)
        refuse_close_call(version, scores[version])
        write(target / f"credit-risk-{version}.onnx", onnx[version])
        claimed = measures.auc(developer_test[LABEL].to_numpy(), models.score(onnx[version], version, developer_test))
        submitted = submissions.submission(version, claimed["value"], provenance(version, training))
        write(target / f"model-{version}.yaml", submitted.encode())
    write(target / "use-case.yaml", submissions.use_case().encode())
    write(target / "dataset-holdout.yaml", submissions.holdout().encode())
    write_csv(target / "expected-scores.csv", first_scores(holdout, scores))
    expected = {**about(target), "versions": {v: judged(v, holdout, scores[v]) for v in scores},
                "traffic": drift(holdout, traffic, later[LABEL].to_numpy(), onnx)}
    write(target / "expected-metrics.json", (json.dumps(expected, indent=1) + "\n").encode())


def about(target):
    return {
        "command": "python train.py",
        "tools": {"python": sys.version.split()[0], **{tool: installed(tool) for tool in TOOLS}},
        "definitions": DEFINITIONS,
        "holdOut": {"path": "holdout.csv", "digest": digest((target / "holdout.csv").read_bytes())},
        "decision": {"threshold": submissions.THRESHOLD, "favourable": "below"},
    }


def judged(version, holdout, scores):
    label, score = holdout[LABEL].to_numpy(), scores.astype(float)
    approved = score < submissions.THRESHOLD
    return {
        "features": models.FEATURES_OF[version],
        "auc": measures.auc(label, score),
        **measures.losses(label, score),
        "ece": measures.ece(label, score),
        "approvalRate": float(approved.mean()),
        "defaultRateOfApproved": float(label[approved].mean()),
        "fairness": {name: measures.fairness(label, approved, holdout[name].to_numpy()) for name in PROTECTED},
    }


def drift(holdout, traffic, label, onnx):
    """What monitoring should see: first the same population, then utilisation in percent instead of a ratio."""
    percent = traffic.assign(utilisation=traffic.utilisation * 100)
    return {"asDelivered": seen(holdout, traffic, label, onnx),
            "utilisationTimes100": seen(holdout, percent, label, onnx)}


def seen(holdout, traffic, label, onnx):
    scores = {version: models.score(onnx[version], version, traffic).astype(float) for version in onnx}
    before = {version: models.score(onnx[version], version, holdout).astype(float) for version in onnx}
    return {
        "featurePsi": {name: measures.psi(holdout[name], traffic[name]) for name in FEATURES},
        "scorePsi": {version: measures.psi(before[version], scores[version]) for version in onnx},
        "approvalRate": {v: float((scores[v] < submissions.THRESHOLD).mean()) for v in onnx},
        "auc": {version: measures.auc(label, scores[version])["value"] for version in onnx},
        "utilisationOutOfRange": float((traffic.utilisation > 1).mean()),
    }


def provenance(version, training):
    """Where a submission comes from: the exact text of the scripts, and the digest of data that are not shipped."""
    sources = hashlib.sha256(b"".join((HERE / name).read_bytes() for name in SOURCES)).hexdigest()
    script = (HERE / "train.py").read_bytes()
    return {
        "tool": f"scikit-learn {installed('scikit-learn')}",
        "run": f"train-{sources[:12]}-{version}",
        "commit": "train.py@" + hashlib.sha1(b"blob %d\0" % len(script) + script).hexdigest(),
        "trainingData": digest(csv(training)),
    }


def first_scores(holdout, scores):
    columns = {f"credit-risk-{version}": [f"{s:.9g}" for s in scores[version][:200]] for version in scores}
    return pd.DataFrame({"applicant_id": holdout.applicant_id[:200], **columns})


def refuse_close_call(version, scores):
    """No score may lie so near the threshold that rounding on another machine turns the decision."""
    nearest = np.abs(scores.astype(float) - submissions.THRESHOLD).min()
    if nearest < 5e-7:
        raise SystemExit(f"credit-risk {version}: a score lies {nearest} from the threshold; take another seed")


def digest(content):
    return "sha256/" + hashlib.sha256(content).hexdigest()


def csv(frame):
    return frame.to_csv(index=False, lineterminator="\n").encode()


def write_csv(path, frame):
    """Writes the frame and returns what a reader of the file gets."""
    write(path, csv(frame))
    return pd.read_csv(io.BytesIO(csv(frame)), dtype={"applicant_id": str})


def write(path, content):
    path.write_bytes(content)


def check():
    with tempfile.TemporaryDirectory() as made:
        main(Path(made))
        names = sorted(path.name for path in Path(made).iterdir())
        _, differing, missing = filecmp.cmpfiles(made, HERE, names, shallow=False)
    if differing or missing:
        raise SystemExit(f"not the same as here: {differing + missing}")
    print(f"{len(names)} files are the same as here")


if __name__ == "__main__":
    check() if "--check" in sys.argv[1:] else main(HERE)
