"""A scorecard as an Excel workbook: named inputs, a table of points per band, a logistic formula, named outputs."""

import datetime
import io
import re
import zipfile

import numpy as np
import pandas as pd
from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.workbook.defined_name import DefinedName
from sklearn.linear_model import LogisticRegression

BANDS = 6
LOWEST = -1_000_000_000
MADE = datetime.datetime(2026, 1, 1)


def make(training, features, label, threshold):
    """The workbook's bytes, and a function that gives each row's probability of default."""
    edges = {name: _edges(training[name]) for name in features}
    learner = LogisticRegression(solver="newton-cholesky", C=10).fit(_in_bands(training, edges), training[label])
    weights = dict(zip(_in_bands(training.head(1), edges).columns, learner.coef_[0].round(4)))
    intercept = round(float(learner.intercept_[0]), 4)
    points = {name: [weights[name, band] for band in range(len(edges[name]))] for name in features}

    def probability(frame):
        logit = intercept + sum(np.array(points[name])[_band(frame[name], edges[name])] for name in features)
        return 1 / (1 + np.exp(-logit))

    return _workbook(features, edges, points, intercept, threshold), probability


def _edges(values):
    """Lower bounds of bands of about equal size; the first takes all below."""
    return [LOWEST] + sorted({float(f"{edge:.3g}") for edge in np.quantile(values, np.arange(1, BANDS) / BANDS)})


def _band(values, edges):
    return np.searchsorted(edges, values, side="right") - 1


def _in_bands(frame, edges):
    return pd.DataFrame({(name, band): _band(frame[name], bounds) == band
                         for name, bounds in edges.items() for band in range(len(bounds))}).astype(float)


def _workbook(features, edges, points, intercept, threshold):
    workbook = Workbook()
    inputs, bands, model = workbook.active, workbook.create_sheet("Bands"), workbook.create_sheet("Model")
    inputs.title = "Inputs"
    for at, name in enumerate(features, 1):
        inputs.append([name])
        _name(workbook, name, f"Inputs!$B${at}")
        corner = bands.cell(1, 3 * at - 2)
        corner.value, corner.font = name, Font(bold=True)
        for row, (edge, value) in enumerate(zip(edges[name], points[name]), 2):
            bands.cell(row, 3 * at - 2, edge)
            bands.cell(row, 3 * at - 1, value)
        first, last = bands.cell(2, 3 * at - 2).coordinate, bands.cell(len(edges[name]) + 1, 3 * at - 1).coordinate
        model.append([f"points for {name}", f"=VLOOKUP({name},Bands!{first}:{last},2,TRUE)"])
    end = len(features)
    model.append(["intercept", intercept])
    model.append(["threshold", threshold])
    model.append(["log odds", f"=SUM(B1:B{end + 1})"])
    model.append(["probability of default", f"=1/(1+EXP(-B{end + 3}))"])
    model.append(["decision", f'=IF(B{end + 4}<B{end + 2},"approve","decline")'])
    _name(workbook, "probability", f"Model!$B${end + 4}")
    _name(workbook, "decision", f"Model!$B${end + 5}")
    return _same_bytes(workbook)


def _name(workbook, name, cell):
    workbook.defined_names[name] = DefinedName(name, attr_text=cell)


def _same_bytes(workbook):
    """The same bytes on every run: without the time of writing."""
    workbook.properties.created = MADE
    written, fixed = io.BytesIO(), io.BytesIO()
    workbook.save(written)
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as target:
        for entry in source.infolist():
            content = source.read(entry)
            if entry.filename == "docProps/core.xml":
                content = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>" + MADE.isoformat().encode() + b"Z", content)
            target.writestr(zipfile.ZipInfo(entry.filename, MADE.timetuple()[:6]), content, zipfile.ZIP_DEFLATED)
    return fixed.getvalue()
