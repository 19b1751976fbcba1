"""The bodies that the README sends with curl, in requests/: what the YAML files say, with files named by digest.

python request_bodies.py      (needs PyYAML)
"""

import csv
import hashlib
import json
import pathlib

import yaml

HERE = pathlib.Path(__file__).parent
ROWS = 2


def read(name):
    return yaml.safe_load((HERE / name).read_text())


def stored(name):
    content = (HERE / name).read_bytes()
    return {"digest": "assay:sha256/" + hashlib.sha256(content).hexdigest(), "size": len(content)}


def data_set():
    description = read("dataset-holdout.yaml")
    return description | stored(description.pop("path"))


def model(version):
    description = read(f"model-{version}.yaml")
    for artefact in description["artefacts"]:
        artefact.update(stored(artefact["path"]))
    return description


def inference(version):
    with open(HERE / "traffic.csv", newline="") as file:
        rows = [row for row, _ in zip(csv.DictReader(file), range(ROWS))]
    names = [port["name"] for port in read(f"model-{version}.yaml")["inputs"]]
    return {"id": rows[0]["applicant_id"], "inputs": [
        {"name": name, "shape": [ROWS], "datatype": "FP32", "data": [float(row[name]) for row in rows]} for name in names]}


BODIES = {"use-case": read("use-case.yaml"), "data-set": data_set(), "model-1.0.0": model("1.0.0"), "infer": inference("1.0.0")}
(HERE / "requests").mkdir(exist_ok=True)
for name, body in BODIES.items():
    (HERE / "requests" / f"{name}.json").write_text(json.dumps(body, indent=1) + "\n")
