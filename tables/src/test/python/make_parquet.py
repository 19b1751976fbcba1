"""Writes the Parquet files that the tests read, and what is in them.

python3 -m venv venv && venv/bin/pip install -r requirements.txt && venv/bin/python make_parquet.py ../resources/parquet
"""

import datetime
import decimal
import json
import math
import pathlib
import sys

import pyarrow as pa
import pyarrow.parquet as pq

ROWS = 60
OUT = pathlib.Path(sys.argv[1])


def gaps(values):
    """Every seventh row is missing."""
    return [None if row % 7 == 3 else value for row, value in enumerate(values)]


COLUMNS = {
    "i8": (pa.int8(), [row - 30 for row in range(ROWS)]),
    "u8": (pa.uint8(), [200 + row % 50 for row in range(ROWS)]),
    "i32": (pa.int32(), gaps([row * 1_000_003 - 7 for row in range(ROWS)])),
    "u32": (pa.uint32(), [4_294_967_295 - row for row in range(ROWS)]),
    "i64": (pa.int64(), gaps([2**53 - row for row in range(ROWS)])),
    "u64": (pa.uint64(), [row * 10**12 for row in range(ROWS)]),
    "f32": (pa.float32(), gaps([row / 3 for row in range(ROWS)])),
    "f64": (pa.float64(), gaps([math.nan if row == 5 else math.inf if row == 6 else row / 7 for row in range(ROWS)])),
    "flag": (pa.bool_(), gaps([row % 3 == 0 for row in range(ROWS)])),
    "city": (pa.string(), gaps([["Oslo", "Köln", "東京", ""][row % 4] for row in range(ROWS)])),
    "class.of": (pa.dictionary(pa.int8(), pa.string()), gaps([["low", "high"][row % 2] for row in range(ROWS)])),
    "nothing": (pa.null(), [None] * ROWS),
}
TABLE = pa.table({name: pa.array(values, kind) for name, (kind, values) in COLUMNS.items()})

FILES = {
    "plain": {"compression": "none", "use_dictionary": False},
    "dictionary": {"compression": "none"},
    "snappy": {"compression": "snappy"},
    "gzip": {"compression": "gzip"},
    "zstd": {"compression": "zstd"},
    "second-pages": {"compression": "snappy", "data_page_version": "2.0", "use_dictionary": False,
                     "column_encoding": {"flag": "RLE"}},
    "second-pages-dictionary": {"compression": "zstd", "data_page_version": "2.0"},
    "split": {"compression": "zstd", "use_dictionary": False, "column_encoding": {"f32": "BYTE_STREAM_SPLIT", "f64": "BYTE_STREAM_SPLIT"}},
    "indexed": {"compression": "snappy", "write_page_index": True, "data_page_size": 64, "write_batch_size": 8, "use_dictionary": ["city"]},
    "checked": {"compression": "gzip", "write_page_checksum": True},
}


def plainly(value):
    if isinstance(value, float) and not math.isfinite(value):
        return "NaN" if math.isnan(value) else "Infinity"
    return value


def write(name, table, **how):
    pq.write_table(table, OUT / f"{name}.parquet", store_schema=False, **how)


def main():
    for name, how in FILES.items():
        write(name, TABLE, row_group_size=25, **how)
    expected = {name: [plainly(value) for value in TABLE[name].to_pylist()] for name in COLUMNS}
    (OUT / "expected.json").write_text(json.dumps(expected, ensure_ascii=False, indent=1) + "\n")

    one = pa.table({"x": pa.array([1, 2, 3], pa.int64())})
    for codec in ("lz4", "brotli"):
        write(f"refused-{codec}", one, compression=codec)
    write("refused-delta", one, use_dictionary=False, column_encoding={"x": "DELTA_BINARY_PACKED"})
    write("refused-delta-text", pa.table({"x": ["a", "ab", "abc"]}), use_dictionary=False,
          column_encoding={"x": "DELTA_BYTE_ARRAY"})
    write("refused-nested", pa.table({"x": [1], "y": [[1, 2]]}))
    write("refused-date", pa.table({"x": [datetime.date(2026, 1, 1)]}))
    write("refused-time", pa.table({"x": [datetime.datetime(2026, 1, 1)]}))
    write("refused-decimal", pa.table({"x": [decimal.Decimal("1.50")]}))
    write("refused-large", pa.table({"x": pa.array([1, 2**53 + 1], pa.int64())}))
    write("refused-late", pa.table({"x": pa.array([2**53 + (row == 40) for row in range(ROWS)], pa.int64())}), row_group_size=25)
    write("refused-large-unsigned", pa.table({"x": pa.array([1, 2**64 - 1], pa.uint64())}))
    write("refused-bytes", pa.table({"x": pa.array([b"fine", b"\xff\xfe"], pa.binary())}))
    write("refused-twice", pa.Table.from_arrays([pa.array([1]), pa.array([2])], ["x", "x"]))
    write("bomb-text", pa.table({"x": pa.array(["a" * 1_000_000] * 300).dictionary_encode()}), compression="zstd")
    write("bomb-page", pa.table({"x": pa.array(["a" * 40_000_000])}), compression="zstd", use_dictionary=False)
    write("empty", one.slice(0, 0))


main()
