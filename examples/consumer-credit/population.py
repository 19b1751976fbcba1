"""The known truth: who applies for a loan, and how likely each applicant is to default within 12 months."""

import numpy as np
import pandas as pd

SHARED = ["income", "debt_to_income", "savings_ratio", "months_employed", "years_at_address", "open_accounts",
          "delinquencies_24m", "inquiries_6m", "loan_amount", "loan_term_months", "instalment_ratio"]
FEATURES = SHARED + ["utilisation", "career_gap_months"]
WHOLE_NUMBERS = ["income", "months_employed", "years_at_address", "open_accounts", "delinquencies_24m", "inquiries_6m",
                 "loan_amount", "loan_term_months", "career_gap_months"]
PROTECTED = ["sex", "age_group"]
LABEL = "default_12m"
SHARE_OF_WOMEN = 0.48


def applicants(rows, seed, first_id):
    """Rows of applicants with features, protected attributes and label; the same for the same arguments."""
    dice = np.random.default_rng(seed)
    age, woman = _who(dice, rows)
    frame = _situation(dice, rows, age, woman)
    frame = frame.assign(**_request(dice, frame))
    frame[LABEL] = (dice.random(rows) < chance_of_default(frame)).astype(int)
    frame["sex"] = np.where(woman, "female", "male")
    frame["age_group"] = np.select([age < 30, age <= 60], ["under-30", "30-60"], "over-60")
    frame = frame.astype({name: int for name in WHOLE_NUMBERS})
    frame["applicant_id"] = [f"A{first_id + i:07d}" for i in range(rows)]
    return frame[["applicant_id"] + FEATURES + PROTECTED + [LABEL]]


def chance_of_default(f):
    """The truth: a logistic model with curvature and interactions that knows neither sex nor age."""
    strained = np.maximum(f.utilisation - 0.6, 0)
    logit = (
        -4.75
        - 0.70 * np.log(f.income / 32000)
        + 2.20 * f.debt_to_income
        - 1.60 * np.sqrt(f.savings_ratio)
        - 0.20 * np.log1p(f.months_employed / 12)
        - 0.012 * f.years_at_address
        + 0.05 * np.abs(f.open_accounts - 4)
        + 0.70 * f.delinquencies_24m
        + 0.28 * f.inquiries_6m
        + 3.00 * f.instalment_ratio
        + 0.010 * f.loan_term_months
        + 1.90 * f.utilisation
        + 2.60 * strained * (1 + 0.5 * (f.delinquencies_24m > 0))
        + 2.00 * f.debt_to_income * f.instalment_ratio
        + 2.00 * (1 - np.exp(-f.career_gap_months / 12))
    )
    return 1 / (1 + np.exp(-logit))


def _who(dice, rows):
    age = np.clip(18 + dice.gamma(3.2, 8.2, rows), 18, 84)
    return age, dice.random(rows) < SHARE_OF_WOMEN


def _situation(dice, rows, age, woman):
    """What an applicant brings along. `burden` is a hidden habit that ties credit use, debts and arrears together."""
    burden = dice.normal(0, 1, rows)
    career = np.clip((age - 18) / 25, 0, 1)
    gap = _career_gap(dice, rows, age, woman)
    pay = 10.22 + 0.18 * career - 0.09 * woman - 0.14 * (age > 64) - 0.001 * gap + 0.36 * dice.normal(0, 1, rows)
    employed = np.minimum((age - 17) * 12, dice.gamma(1.2, 55 + 30 * career, rows))
    return pd.DataFrame({
        "income": np.clip(np.round(np.exp(pay), -2), 6000, 400000),
        "debt_to_income": np.round(np.clip(0.28 + 0.10 * burden + 0.12 * dice.normal(0, 1, rows), 0, 1.5), 2),
        "savings_ratio": np.round(np.clip(dice.gamma(0.9, 0.32 + 0.06 * career, rows) - 0.05 * burden, 0, 5), 2),
        "months_employed": np.floor(employed),
        "years_at_address": np.floor(np.minimum(age - 17, dice.gamma(1.3, 3 + 4 * career, rows))),
        "open_accounts": np.minimum(1 + dice.poisson(3.2, rows), 20),
        "delinquencies_24m": np.minimum(dice.poisson(np.exp(-1.5 + 0.55 * burden)), 12),
        "inquiries_6m": np.minimum(dice.poisson(np.exp(-0.1 + 0.30 * burden)), 15),
        "utilisation": np.round(1 / (1 + np.exp(0.75 - 0.45 * burden - 1.15 * dice.normal(0, 1, rows))), 3),
        "career_gap_months": gap,
    })


def _career_gap(dice, rows, age, woman):
    """Months without paid work in the last ten years: parental leave above all, hence far more often women."""
    taken = dice.random(rows) < np.where(woman, np.where(age < 24, 0.35, 0.62), 0.07)
    months = np.where(woman, dice.gamma(2.2, 13, rows), dice.gamma(1.5, 6, rows))
    return np.where(taken, np.clip(np.ceil(months), 1, 120), 0)


def _request(dice, frame):
    """The loan that is asked for; the instalment is that of an annuity at 7.9 % a year."""
    amount = np.round(np.clip(frame.income * 0.36 * np.exp(0.55 * dice.normal(0, 1, len(frame))), 1000, 75000), -2)
    term = dice.choice([12, 24, 36, 48, 60, 72, 84], len(frame), p=[.08, .16, .24, .20, .18, .08, .06])
    monthly = amount * (0.079 / 12) / (1 - (1 + 0.079 / 12) ** -term)
    ratio = np.round(np.clip(monthly * 12 / frame.income, 0, 2), 3)
    return {"loan_amount": amount, "loan_term_months": term, "instalment_ratio": ratio}
