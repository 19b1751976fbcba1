"""The YAML files that people hand in: three submissions, the use case, the hold-out."""

import json

from models import FEATURES_OF
from population import FEATURES, LABEL, PROTECTED

THRESHOLD = 0.2
COLUMNS = {
    "income": ("EUR/year", 0, 1000000, "Income of the applicant after tax"),
    "debt_to_income": ("ratio", 0, 2, "Yearly service of other debts over income"),
    "savings_ratio": ("ratio", 0, 10, "Savings over yearly income"),
    "months_employed": ("months", 0, 720, "Time in the present employment"),
    "years_at_address": ("years", 0, 80, "Time at the present address"),
    "open_accounts": ("count", 0, 50, "Open credit accounts"),
    "delinquencies_24m": ("count", 0, 24, "Payments more than 30 days late in the last 24 months"),
    "inquiries_6m": ("count", 0, 50, "Credit inquiries in the last six months"),
    "loan_amount": ("EUR", 500, 100000, "Amount asked for"),
    "loan_term_months": ("months", 6, 120, "Term asked for"),
    "instalment_ratio": ("ratio", 0, 2, "Yearly instalments of this loan over income"),
    "utilisation": ("ratio", 0, 1, "Revolving credit used over revolving credit granted"),
    "career_gap_months": ("months", 0, 120, "Time without paid work in the last ten years"),
}
CATEGORIES = {"sex": ["female", "male"], "age_group": ["under-30", "30-60", "over-60"]}
STORY = {
    "1.0.0": ("dana", "logistic regression on standardised features",
              "Linear in every feature; blind to how features act together. Does not see revolving credit."),
    "1.1.0": ("dana", "gradient boosted trees, monotone where the direction is known, with career_gap_months",
              "career_gap_months differs much between groups of applicants; its effect on them was not examined."),
    "1.2.0": ("dana", "gradient boosted trees, monotone where the direction is known, with utilisation",
              "Relies on utilisation as a ratio from 0 to 1, as the credit bureau delivers it today."),
}
# The logistic regression has no score for an applicant of whom something is missing; trees have one.
TREES = ", fallback: without it the trees go the way of most applicants"
FALLBACK = {"1.0.0": "", "1.1.0": TREES, "1.2.0": TREES}


def submission(version, claimed_auc, provenance):
    """A submission as a data scientist writes it."""
    developer, method, limits = STORY[version]
    return "\n".join([
        "model: retail/credit-risk", f"version: {version}", "useCase: retail/consumer-credit", "type: onnx",
        "owner: person:olivia", f"developers: [person:{developer}]",
        "artefacts:", f"  - path: credit-risk-{version}.onnx", "    role: model",
        "inputs:", *[_port(name, FALLBACK[version]) for name in FEATURES_OF[version]],
        "outputs:", "  - {name: probabilities, type: float, min: 0, max: 1, meaning: probability of default, index: 1}",
        "task: binary-classification",
        f"decision: {{score: probabilities, threshold: {THRESHOLD}, favourable: below, "
        "favourableOutcome: loan granted, costFalseFavourable: 4, costFalseUnfavourable: 1}",
        "dataSets: [retail/credit-holdout-2026]",
        f"claimedMetrics: {{auc: {claimed_auc:.3f}}}",
        "intendedUse: Probability that an applicant for a consumer loan defaults within 12 months of being granted it.",
        f"limitations: {limits}",
        "provenance:", *[f"  {key}: {value}" for key, value in provenance.items()],
        "cost: {currency: EUR, perThousandPredictions: 0.04}",
        f"labels: {{team: retail-risk, method: \"{method}\"}}", ""])


def holdout():
    """The description of the hold-out that its steward registers."""
    columns = ["  - {name: applicant_id, role: entity, type: string, description: \"Opaque id\"}"]
    columns += [f"  - {{name: {name}, role: feature, type: float, {_range(name)}, description: \"{COLUMNS[name][3]}\"}}"
                for name in FEATURES]
    columns += [f"  - {{name: {name}, role: protected, type: string, categories: {json.dumps(CATEGORIES[name])}}}"
                for name in PROTECTED]
    columns += [f"  - {{name: {LABEL}, role: label, type: long, min: 0, max: 1, "
                "description: \"1 = defaulted within 12 months\"}"]
    return "\n".join([
        "id: retail/credit-holdout-2026", "path: holdout.csv", "format: csv", "role: hold-out",
        "periodFrom: \"2024-07-01\"", "periodTo: \"2024-12-31\"", "steward: person:vera", "readers: [person:vera]",
        "description: Applications of the second half of 2024 with their outcomes 12 months later. Synthetic.",
        "columns:", *columns, ""])


def use_case():
    """The description of what the models decide."""
    return "\n".join([
        "id: retail/consumer-credit", "name: Consumer credit", "purpose: credit-decision", "exposure: large",
        "affectsNaturalPersons: true", "owner: person:olivia",
        "description: Decides on loan applications of natural persons, about 12,000 a month, up to EUR 75,000 each.",
        "labels: {team: retail-risk}", ""])


def _port(name, fallback):
    return f"  - {{name: {name}, type: float, {_range(name)}{fallback}}}"


def _range(name):
    unit, low, high, _ = COLUMNS[name]
    return f"unit: {unit}, min: {low}, max: {high}"
