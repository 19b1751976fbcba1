"""Writes a CSV file's rows as Parquet: python parquet_twin.py FROM.csv TO.parquet"""

import sys

import pyarrow.csv
import pyarrow.parquet

pyarrow.parquet.write_table(pyarrow.csv.read_csv(sys.argv[1]), sys.argv[2], row_group_size=100_000)
