"""Makes the tiny models that the tests open, and what ONNX Runtime for Python answers on them.

python -m venv venv && venv/bin/pip install -r requirements.txt && venv/bin/python make_models.py
"""

import json
import pathlib

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto as T
from onnx import helper as h
from skl2onnx import to_onnx
from skl2onnx.common.data_types import FloatTensorType
from sklearn.linear_model import LogisticRegression

RESOURCES = pathlib.Path(__file__).parent.parent / "resources" / "models"
RESOURCES.mkdir(parents=True, exist_ok=True)
EXPECTED = {}
ML = "ai.onnx.ml"


def tensor(name, kind, *shape):
    return h.make_tensor_value_info(name, kind, list(shape))


def model(nodes, inputs, outputs, initializers=(), ir=10, opset=19, domains=()):
    graph = h.make_graph(nodes, "tiny", inputs, outputs, list(initializers))
    imports = [h.make_opsetid("", opset), h.make_opsetid(ML, 3)] + [h.make_opsetid(d, 1) for d in domains]
    return h.make_model(graph, opset_imports=imports, ir_version=ir, producer_name="assay-tests")


def save(name, made):
    (RESOURCES / f"{name}.onnx").write_bytes(made.SerializeToString())


def plain(value):
    if isinstance(value, list):
        return [[row[k] for k in sorted(row)] for row in value]
    return value.tolist()


def expect(name, feed):
    session = onnxruntime.InferenceSession(RESOURCES / f"{name}.onnx")
    names = [o.name for o in session.get_outputs()]
    EXPECTED[name] = dict(zip(names, map(plain, session.run(names, feed))))


def constant(name, values, kind=T.FLOAT):
    values = np.array(values)
    return h.make_tensor(name, kind, values.shape, values.flatten())


def column(values, kind):
    return np.array(values, dtype=kind).reshape(-1, 1)


def named():
    cast = [h.make_node("Cast", [n], [n + "_f"], to=T.FLOAT) for n in ("income", "visits", "member")]
    city = h.make_node("LabelEncoder", ["city"], ["city_f"], domain=ML, keys_strings=["Rome", "Oslo"],
                       values_floats=[10.0, 20.0], default_float=-5.0)
    total = h.make_node("Sum", ["age", "income_f", "visits_f", "member_f", "city_f"], ["score"])
    save("named", model([*cast, city, total], [
        tensor("age", T.FLOAT, "N", 1), tensor("income", T.DOUBLE, "N", 1), tensor("visits", T.INT64, "N", 1),
        tensor("member", T.BOOL, "N", 1), tensor("city", T.STRING, "N", 1)], [tensor("score", T.FLOAT, "N", 1)]))
    expect("named", {
        "age": column([30.5, 41, 52], np.float32), "income": column([1000.25, 2000, -3], np.float64),
        "visits": column([1, 2, 3], np.int64), "member": column([True, False, True], bool),
        "city": column(["Rome", "Oslo", ""], object)})


def trained():
    random = np.random.default_rng(7)
    rows = random.normal(size=(200, 3))
    labels = (rows @ [1.5, -2.0, 0.5] + random.normal(size=200) > 0).astype(np.int64)
    three = np.digitize(rows[:, 0], [-0.5, 0.5]) * 9
    asked = np.array([[0.5, -1, 2], [-0.25, 1.5, 0], [3, 3, 3]], dtype=np.float32)
    fitted = LogisticRegression().fit(rows, labels)
    for name, estimator, width, zipmap in [
            ("wide", fitted, 3, False), ("open_width", fitted, None, False), ("zipmap", fitted, 3, True),
            ("zipmap_of_numbers", LogisticRegression().fit(rows, three), 3, True),
            ("zipmap_of_texts", LogisticRegression().fit(rows, np.where(labels == 1, "yes", "no")), 3, True)]:
        save(name, to_onnx(estimator, initial_types=[("X", FloatTensorType([None, width]))],
                           options={id(estimator): {"zipmap": zipmap}}, target_opset=19))
        expect(name, {"X": asked})


def shapes():
    weights = constant("weights", [[2.0], [-1.0]])
    multiply = h.make_node("MatMul", ["Features", "weights"], ["Score"])
    label = h.make_node("LabelEncoder", ["Label"], ["Key"], domain=ML, keys_strings=["a"], values_int64s=[1])
    unsigned = h.make_node("Cast", ["Key"], ["Key.onnx"], to=T.UINT32)
    save("one_row_with_label", model([label, unsigned, multiply], [
        tensor("Label", T.STRING, 1, 1), tensor("Features", T.FLOAT, 1, 2)],
        [tensor("Key.onnx", T.UINT32, 1, 1), tensor("Score", T.FLOAT, 1, 1)], [weights]))
    encode = h.make_node("LabelEncoder", ["cat"], ["cat_f"], domain=ML, keys_strings=["a", "b"],
                         values_floats=[1.0, 2.0], default_float=0.0)
    join = h.make_node("Concat", ["num", "cat_f"], ["joined"], axis=1)
    save("two_wide", model([encode, join], [tensor("num", T.FLOAT, "N", 2), tensor("cat", T.STRING, "N", 2)],
                           [tensor("joined", T.FLOAT, "N", 4)]))
    expect("two_wide", {"num": np.array([[1, 2], [3, 4]], np.float32), "cat": np.array([["a", "b"], ["b", "?"]], object)})
    double = h.make_node("Add", ["x", "x"], ["y"])
    for name, kind in [("half", T.FLOAT16), ("int32", T.INT32), ("flat", T.DOUBLE)]:
        save(name, model([double], [tensor("x", kind, "N")], [tensor("y", kind, "N")]))
    same = h.make_node("Identity", ["x"], ["y"])
    save("same", model([same], [tensor("x", T.FLOAT, "N", 1)], [tensor("y", T.FLOAT, "N", 1)]))
    save("cube", model([h.make_node("ReduceSum", ["x", "axes"], ["y"], keepdims=0)],
                       [tensor("x", T.FLOAT, "N", 2, 2)], [tensor("y", T.FLOAT, "N")],
                       [constant("axes", [1, 2], T.INT64)]))
    save("bytes", model([h.make_node("Cast", ["x"], ["y"], to=T.UINT8), h.make_node("Cast", ["x"], ["z"], to=T.INT16)],
                        [tensor("x", T.FLOAT, "N", 1)], [tensor("y", T.UINT8, "N", 1), tensor("z", T.INT16, "N", 1)]))


def refused():
    same = h.make_node("Identity", ["x"], ["y"])
    x, y = tensor("x", T.FLOAT, "N", 1), tensor("y", T.FLOAT, "N", 1)
    save("unknown_operator", model([h.make_node("Teleport", ["x"], ["y"], domain="com.example")], [x], [y],
                                   domains=["com.example"]))
    save("newer_version", model([same], [x], [y], ir=60))
    save("newer_opset", model([same], [x], [y], opset=900))
    save("fixed_rows", model([same], [tensor("x", T.FLOAT, 32, 1)], [tensor("y", T.FLOAT, 32, 1)]))
    save("scalar_input", model([same], [tensor("x", T.FLOAT)], [tensor("y", T.FLOAT)]))
    save("map_input", model(
        [h.make_node("DictVectorizer", ["x"], ["y"], domain=ML, string_vocabulary=["a"])],
        [h.make_value_info("x", h.make_map_type_proto(T.STRING, h.make_tensor_type_proto(T.FLOAT, None)))], [y]))
    save("sum_of_rows", model([h.make_node("ReduceSum", ["x"], ["y"], keepdims=0)], [x], [tensor("y", T.FLOAT)]))
    save("sequence_output", model([h.make_node("SequenceConstruct", ["x"], ["y"])], [x], [
        h.make_value_info("y", h.make_sequence_type_proto(h.make_tensor_type_proto(T.FLOAT, None)))]))
    elsewhere = h.make_tensor("w", T.FLOAT, [1, 1], [1.0])
    elsewhere.ClearField("float_data")
    elsewhere.data_location = T.EXTERNAL
    place = elsewhere.external_data.add()
    place.key, place.value = "location", "weights.bin"
    save("external_data", model([h.make_node("MatMul", ["x", "w"], ["y"])], [x], [y], [elsewhere]))


def endless():
    body = h.make_graph(
        [h.make_node("Identity", ["going"], ["goes_on"]), h.make_node("Add", ["state", "state"], ["next"])], "body",
        [tensor("turn", T.INT64), tensor("going", T.BOOL), tensor("state", T.FLOAT, "N", 1)],
        [tensor("goes_on", T.BOOL), tensor("next", T.FLOAT, "N", 1)])
    save("endless", model([h.make_node("Loop", ["", "true", "x"], ["y"], body=body)], [tensor("x", T.FLOAT, "N", 1)],
                          [tensor("y", T.FLOAT, "N", 1)], [constant("true", True, T.BOOL)]))


for part in (named, trained, shapes, refused, endless):
    part()
(RESOURCES / "expected.json").write_text(json.dumps(EXPECTED, indent=1) + "\n")
print(f"onnx {onnx.__version__}, onnxruntime {onnxruntime.__version__}: {sorted(p.name for p in RESOURCES.iterdir())}")
