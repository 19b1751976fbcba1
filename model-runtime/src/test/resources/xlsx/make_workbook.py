"""Makes openpyxl.xlsx (python3, openpyxl 3.1.5): named cells that are empty, and formulas that Excel has never computed."""

from openpyxl import Workbook
from openpyxl.workbook.defined_name import DefinedName

workbook = Workbook()
inputs, model = workbook.active, workbook.create_sheet("Model")
inputs.title = "Inputs"
for row, name in enumerate(["amount", "region", "purpose", "code"], 1):
    inputs.cell(row, 1, name)
    workbook.defined_names[name] = DefinedName(name, attr_text=f"Inputs!$B${row}")
for row, (region, factor) in enumerate([("Region", "Factor"), ("north", 1.0), ("south", 0.5)], 1):
    model.cell(row, 1, region)
    model.cell(row, 2, factor)
model["D1"] = "=amount/VLOOKUP(region,$A$1:$B$3,2,FALSE)"
model["D2"] = '=IF(purpose="house",D1*2,D1)'
model["D3"] = '=IF(D2>500,"refer","accept")&" "&UPPER(LEFT(code,1))'
workbook.defined_names["decision"] = DefinedName("decision", attr_text="Model!$D$3")
workbook.save("openpyxl.xlsx")
