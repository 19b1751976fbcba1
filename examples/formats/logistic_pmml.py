"""A logistic regression, written as PMML 4.4 from its coefficients."""

import numpy as np
from sklearn.linear_model import LogisticRegression

NAMESPACE = "http://www.dmg.org/PMML-4_4"


def make(training, features, label):
    """The PMML text, and a function that gives each row's probability of default."""
    rows = training[features].astype(float)
    centre, spread = rows.mean(), rows.std()
    learner = LogisticRegression(solver="newton-cholesky", tol=1e-8).fit((rows - centre) / spread, training[label])
    weights = (learner.coef_[0] / spread).round(9)
    intercept = round(float(learner.intercept_[0] - (weights * centre).sum()), 9)
    usual = rows.median()

    def probability(frame):
        known = frame[features].fillna(usual)
        return 1 / (1 + np.exp(-(intercept + (known * weights).sum(axis=1)))).to_numpy()

    return _document(features, label, weights, intercept, usual), probability


def _document(features, label, weights, intercept, usual):
    """A missing value counts as the training rows' median."""
    fields = [f'    <DataField name="{name}" optype="continuous" dataType="double"/>' for name in features]
    mining = [f'      <MiningField name="{name}" missingValueReplacement="{usual[name]:g}"/>' for name in features]
    terms = [f'      <NumericPredictor name="{name}" coefficient="{weights[name]:.9g}"/>' for name in features]
    return "\n".join([
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<PMML xmlns="{NAMESPACE}" version="4.4">',
        '  <Header description="Probability that a consumer loan defaults within 12 months"/>',
        f'  <DataDictionary numberOfFields="{len(features) + 1}">',
        *fields,
        f'    <DataField name="{label}" optype="categorical" dataType="string"><Value value="0"/><Value value="1"/></DataField>',
        '  </DataDictionary>',
        '  <RegressionModel modelName="credit-risk" functionName="classification" normalizationMethod="logit">',
        '    <MiningSchema>',
        *mining,
        f'      <MiningField name="{label}" usageType="target"/>',
        '    </MiningSchema>',
        '    <Output>',
        '      <OutputField name="probability" optype="continuous" dataType="double" feature="probability" value="1"/>',
        '    </Output>',
        f'    <RegressionTable intercept="{intercept:.9f}" targetCategory="1">',
        *terms,
        '    </RegressionTable>',
        '    <RegressionTable intercept="0" targetCategory="0"/>',
        '  </RegressionModel>',
        '</PMML>', ''])
