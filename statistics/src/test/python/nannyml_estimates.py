"""Adds to src/test/resources/reference/estimates.json what NannyML 0.13.1 estimates on the same calibrated chances. Its area
breaks ties by the order of rows, so it is left out where scores are tied. Run after estimates.py, with nannyml==0.13.1."""

import json
import pathlib

import nannyml.performance_estimation.confidence_based.metrics as nannyml
import numpy as np

BY_DECISIONS = {
    "accuracy": nannyml.estimate_accuracy,
    "precision": nannyml.estimate_precision,
    "recall": nannyml.estimate_recall,
    "specificity": nannyml.estimate_specificity,
    "f1": nannyml.estimate_f1,
}


def estimated(case):
    scores = np.array(case["scores"])
    chances = np.interp(scores, case["map"]["scores"], case["map"]["rates"])
    decided = (scores >= case["threshold"]).astype(int)
    values = {name: float(estimate(decided, chances)) for name, estimate in BY_DECISIONS.items()}
    if case["name"] != "tied":
        values["auc"] = float(nannyml.estimate_roc_auc(chances, scores))
    return values


def main():
    path = pathlib.Path(__file__).parents[1] / "resources/reference/estimates.json"
    made = json.loads(path.read_text())
    for case in made["estimates"]:
        case["nannyml"] = estimated(case)
    path.write_text(json.dumps(made) + "\n")


if __name__ == "__main__":
    main()
