"""Credit rules as a DMN 1.3 model: a UNIQUE decision table of risk, cut by a decision tree, and one that decides by it."""

import numpy as np
from sklearn.tree import DecisionTreeClassifier

RULES = 40
NAMESPACE = "https://www.omg.org/spec/DMN/20191111/MODEL/"
ASKED = ["utilisation", "delinquencies_24m", "instalment_ratio", "debt_to_income", "savings_ratio", "income"]


def make(training, label, threshold):
    """The DMN text, and a function that gives each row's probability of default."""
    tree = DecisionTreeClassifier(max_leaf_nodes=RULES, min_samples_leaf=400, random_state=5)
    tree.fit(training[ASKED], training[label])
    rules = list(_leaves(tree.tree_, 0, {name: (None, None) for name in ASKED}))
    chances = [round(float(training[label][_fits(training, rule)].mean()), 4) for rule in rules]

    def probability(frame):
        return np.select([_fits(frame, rule) for rule in rules], chances, np.nan)

    return _document(rules, chances, threshold), probability


def _leaves(tree, node, ranges):
    """Each leaf as (above, up to) per feature; rounding a threshold moves both of its sides, so rules stay exclusive."""
    if tree.children_left[node] < 0:
        yield ranges
        return
    name, cut = ASKED[tree.feature[node]], float(f"{tree.threshold[node]:.4g}")
    low, high = ranges[name]
    yield from _leaves(tree, tree.children_left[node], {**ranges, name: (low, cut)})
    yield from _leaves(tree, tree.children_right[node], {**ranges, name: (cut, high)})


def _fits(frame, rule):
    fits = np.ones(len(frame), bool)
    for name, (low, high) in rule.items():
        fits &= (frame[name] > low if low is not None else True) & (frame[name] <= high if high is not None else True)
    return fits


def _test(low, high):
    if low is None and high is None:
        return "-"
    if low is None:
        return f"&lt;= {high:g}"
    return f"&gt; {low:g}" if high is None else f"({low:g}..{high:g}]"


def _document(rules, chances, threshold):
    data = [f'  <inputData id="d_{name}" name="{name}"><variable name="{name}" typeRef="number"/></inputData>' for name in ASKED]
    needs = [f'    <informationRequirement><requiredInput href="#d_{name}"/></informationRequirement>' for name in ASKED]
    risk = [([_test(*rule[name]) for name in ASKED], f"{chance:.4f}") for rule, chance in zip(rules, chances)]
    decide = [([f"&lt; {threshold:g}"], '"approve"'), ([f"&gt;= {threshold:g}"], '"decline"')]
    return "\n".join([
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<definitions xmlns="{NAMESPACE}" id="credit_rules" name="credit rules" namespace="https://assay.io/dmn/credit-rules">',
        *data,
        *_decision("probability", "number", needs, ASKED, risk),
        *_decision("decision", "string",
                   ['    <informationRequirement><requiredDecision href="#probability"/></informationRequirement>'],
                   ["probability"], decide),
        '</definitions>', ''])


def _decision(name, kind, needs, asked, rules):
    inputs = [f'      <input id="{name}_i{i}"><inputExpression typeRef="number"><text>{one}</text></inputExpression></input>'
              for i, one in enumerate(asked)]
    return [f'  <decision id="{name}" name="{name}">', f'    <variable name="{name}" typeRef="{kind}"/>', *needs,
            f'    <decisionTable id="{name}_table" hitPolicy="UNIQUE">', *inputs,
            f'      <output id="{name}_o" name="{name}" typeRef="{kind}"/>',
            *[_rule(f"{name}_r{i}", tests, answer) for i, (tests, answer) in enumerate(rules, 1)],
            '    </decisionTable>', '  </decision>']


def _rule(name, tests, answer):
    entries = "".join(f'<inputEntry id="{name}_{i}"><text>{test}</text></inputEntry>' for i, test in enumerate(tests))
    return f'      <rule id="{name}">{entries}<outputEntry id="{name}_o"><text>{answer}</text></outputEntry></rule>'
