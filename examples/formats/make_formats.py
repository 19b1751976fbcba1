"""Makes the models of this folder from the population of ../consumer-credit, and prints how good and how fair each is.

    python make_formats.py

Everything but the MOJO, which holds the time of its making, has the same bytes on every run.
"""

import os

os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = "1"

import sys
from pathlib import Path

import h2o
import pandas as pd
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.metrics import roc_auc_score

import gbm_mojo
import logistic_pmml
import rules_dmn
import scorecard_xlsx

HERE = Path(__file__).parent
sys.path.append(str(HERE.parent / "consumer-credit"))

from population import LABEL, PROTECTED, SHARED, applicants  # noqa: E402

# career_gap_months, which made version 1.1.0 of the story unfair, is left out.
FEATURES = SHARED + ["utilisation"]
DIRECTION = {"income": -1, "debt_to_income": 1, "savings_ratio": -1, "months_employed": -1, "delinquencies_24m": 1,
             "inquiries_6m": 1, "instalment_ratio": 1, "utilisation": 1}
THRESHOLD = 0.2
FIRST = 200


def main():
    training = applicants(60000, 101, 1)
    holdout = pd.read_csv(HERE.parent / "consumer-credit" / "holdout.csv")
    scores = pd.DataFrame({
        "credit-risk.pmml": _logistic(training)(holdout),
        "credit-rules.dmn": _rules(training)(holdout),
        "credit-scorecard.xlsx": _scorecard(training)(holdout),
        "credit-gbm.zip": gbm_mojo.make(training, FEATURES, LABEL, DIRECTION, HERE / "credit-gbm.zip")(holdout),
        "credit-scores.csv": _elsewhere(training, holdout),
    })
    scores.index = pd.RangeIndex(1, len(scores) + 1, name="assay_row")
    scores["credit-scores.csv"].rename("probability").to_csv(HERE / "credit-scores.csv", lineterminator="\n")
    scores.head(FIRST).round(9).to_csv(HERE / "expected-scores.csv", lineterminator="\n")
    for name in scores:
        print(name, judged(holdout, scores[name].to_numpy()))
    h2o.cluster().shutdown()


def _logistic(training):
    text, probability = logistic_pmml.make(training, FEATURES, LABEL)
    (HERE / "credit-risk.pmml").write_text(text)
    return probability


def _rules(training):
    text, probability = rules_dmn.make(training, LABEL, THRESHOLD)
    (HERE / "credit-rules.dmn").write_text(text)
    return probability


def _scorecard(training):
    content, probability = scorecard_xlsx.make(training, FEATURES, LABEL, THRESHOLD)
    (HERE / "credit-scorecard.xlsx").write_bytes(content)
    return probability


def _elsewhere(training, holdout):
    """Stands for a model that never leaves its owner's platform: only its scores do."""
    learner = HistGradientBoostingClassifier(max_iter=120, max_leaf_nodes=8, learning_rate=0.08, early_stopping=False,
                                             random_state=23).fit(training[FEATURES], training[LABEL])
    return learner.predict_proba(holdout[FEATURES])[:, 1].round(6)


def judged(holdout, score):
    """Area under the ROC curve, share approved, and each group's approval rate over that of the largest group."""
    approved = pd.Series(score < THRESHOLD)
    impact = {}
    for attribute in PROTECTED:
        rates = approved.groupby(holdout[attribute]).mean()
        reference = holdout[attribute].value_counts().idxmax()
        impact.update({group: round(float(rates[group] / rates[reference]), 3) for group in rates.index if group != reference})
    return {"auc": round(float(roc_auc_score(holdout[LABEL], score)), 4), "approved": round(float(approved.mean()), 3),
            "disparate impact": impact}


if __name__ == "__main__":
    main()
