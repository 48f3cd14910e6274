"""The template that `order-desk template` writes, in LibreOffice: the example is right, every mistake is flagged in its cell and nowhere
else, and what LibreOffice saves is judged by the rule book with the code that the template stands for.

    /usr/bin/python3 template.py ORDER_DESK
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from office import flagged, office, open_file, save_xlsx

RULES = {
    "limits": {"package.order_number": 50},
    "print_widths": {"receiver.city": 30},
    "allowed": {"centre_code": ["CKMX", "CKUS"]},
    "max_qty": 1000,
    "max_items": 3,
}

# The code; what stands in which columns of a row that is right but for it, the first of which is to be flagged.
WRONG = [
    ("not_allowed", {"Warehouse": "CKMZ"}),
    ("country_unknown", {"Recipient: Country": "UK"}),
    ("currency_unknown", {"Currency": "RMB"}),
    ("province_unknown", {"Recipient: Province or state": "Mertro Manila"}),
    ("too_long", {"Order number": "SO-" + "1" * 48}),
    ("print_width", {"Recipient: City": "Taguig, beside the market of Bagumbayan"}),
    ("not_an_integer", {"Quantity": "1.5"}),
    ("integer_out_of_range", {"Unit price": "99999999999999999999"}),
    ("qty_too_small", {"Quantity": "0"}),
    ("qty_too_large", {"Quantity": "1001"}),
    ("price_negative", {"Unit price": "-1"}),
    ("extra_spaces", {"SKU": "TEA  250G"}),
    ("email_format", {"Recipient: E-mail": "maria.santos"}),
    ("label_url_format", {"Label address": "11111", "Tracking number": "TN-1"}),
    ("label_without_tracking", {"Label address": "https://example.com/label.pdf", "Tracking number": ""}),
    ("phone_format", {"Recipient: Phone": "12"}),
    ("phone_several", {"Recipient: Phone": "0917 123 4567 / 0918 765 4321"}),
    ("post_code_format", {"Recipient: Postal code": "47"}),
    ("post_code_zero", {"Recipient: Postal code": "8001", "Recipient: Country": "ES", "Recipient: Province or state": "Barcelona"}),
    ("digits_lost", {"SKU": "9.40551E+12"}),
]


def main(order_desk):
    with tempfile.TemporaryDirectory() as folder, office() as desktop:
        folder = Path(folder)
        rules, template, filled = (folder / name for name in ("rules.json", "template.xlsx", "filled.xlsx"))
        rules.write_text(json.dumps(RULES))
        subprocess.run([order_desk, "template", template, "--rules", rules], check=True)
        document = open_file(desktop, template)
        sheet = document.Sheets.getByIndex(0)
        columns = names(sheet)
        assert flagged(sheet) == set(), "the example"
        wanted, numbers = fill(sheet, columns)
        assert_same({cell: code for cell, code in wanted.items() if cell in flagged(sheet)}, wanted, "flagged by LibreOffice")
        extra = flagged(sheet) - set(wanted)
        assert not extra, f"flagged though right: {extra}"
        save_xlsx(document, filled)
        document.close(True)
        said = codes(order_desk, filled, rules)
        agreed = {cell: code for cell, code in wanted.items() if code in said.get(numbers[cell[1]], ())}
        assert_same(agreed, wanted, "said by the rule book")
        print(f"{len(set(wanted.values()))} codes: {', '.join(sorted(set(wanted.values())))}")


def assert_same(found, wanted, what):
    missing = {cell: code for cell, code in wanted.items() if found.get(cell) != code}
    assert not missing, f"not {what}: {missing}"


def names(sheet):
    columns = {}
    while name := sheet.getCellByPosition(len(columns), 0).String:
        columns[name] = len(columns)
    return columns


def fill(sheet, columns):
    """Writes a row for each mistake below the example; answers with the code of each cell that is to be flagged, and the number of
    the order in each row."""
    right = {name: sheet.getCellByPosition(column, 1).String for name, column in columns.items()}
    row, wanted, numbers = 10, {}, {}

    def put(texts):
        nonlocal row
        all_texts = {**right, "Order number": f"SO-{row}", **texts}
        for name, text in all_texts.items():
            sheet.getCellByPosition(columns[name], row).String = text
        numbers[row] = all_texts["Order number"]
        row += 1
        return row - 1

    for code, texts in WRONG:
        wanted[columns[next(iter(texts))], put(texts)] = code
    for qty in ("1", "2"):
        wanted[columns["SKU"], put({"Order number": "SO-TWICE", "Quantity": qty})] = "sku_repeated"
    for item in range(RULES["max_items"] + 1):
        wanted[columns["Order number"], put({"Order number": "SO-MANY", "SKU": f"SKU-{item}"})] = "items_too_many"
    return wanted, numbers


def codes(order_desk, file, rules):
    """What is said of each order, by its number."""
    run = subprocess.run([order_desk, "check", "--json", "--rules", rules, file], capture_output=True, text=True)
    orders = [json.loads(line) for line in run.stdout.splitlines()]
    return {order["order_number"]: {issue["code"] for issue in order["issues"]} for order in orders if order.get("issues")}


if __name__ == "__main__":
    main(*sys.argv[1:])
