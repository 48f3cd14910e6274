"""Generated files, as Python's csv and openpyxl read them, and as order-import does: every cell is the same.

    /usr/bin/python3 agreement.py CELLS     (the example `cells` of crates/order-import)
"""

import csv
import io
import json
import random
import subprocess
import sys
import tempfile
from pathlib import Path

import openpyxl

FILES = 300
SEED = 20_261_130
ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "gb18030"]
SEPARATORS = [",", ";", "\t", "|"]
WORDS = [
    "0045", "SO-2026-1", "Maria Santos", "王小明", "广东省深圳市南山区", "陈伟", "ñandú", "a\nb", 'say "hi"', "x, y", "p; q", "-", "=1+1", "+63 917 123 4567",
    "9.40551E+12", "1,234.50", "'quoted'", "café", "тест", "ที่อยู่", "😀", "tab\there", "",
]


def main(cells):
    chance = random.Random(SEED)
    with tempfile.TemporaryDirectory() as folder:
        written = [(write_csv if index % 2 else write_xlsx)(chance, Path(folder), index) for index in range(FILES)]
        run = subprocess.run([cells, *(path for path, _ in written)], capture_output=True, text=True, check=True)
        for (path, theirs), line in zip(written, run.stdout.splitlines(), strict=True):
            assert plain(json.loads(line)) == plain(theirs), f"{path.name}\n{plain(json.loads(line))}\n{plain(theirs)}"
    print(f"{FILES} files, all cells the same")


def rows(chance, words=WORDS):
    """A header of several names, and rows of as many cells."""
    width, count = chance.randint(3, 8), chance.randint(2, 30)
    header = [f"Column {index}" for index in range(width)]
    return [header, *([chance.choice(words) for _ in range(width)] for _ in range(count))]


def write_csv(chance, folder, index):
    encoding, separator = chance.choice(ENCODINGS), chance.choice(SEPARATORS)
    # An old encoding has to be guessed, which takes text as people of its country write it.
    content = rows(chance, [word for word in WORDS if is_chinese(word)] if encoding == "gb18030" else WORDS)
    text = io.StringIO(newline="")
    quoting = chance.choice([csv.QUOTE_MINIMAL, csv.QUOTE_ALL])
    csv.writer(text, delimiter=separator, quoting=quoting, lineterminator=chance.choice(["\n", "\r\n"])).writerows(content)
    text = text.getvalue()
    path = folder / f"{index}-{encoding}-{ord(separator)}.csv"
    path.write_bytes(text.encode(encoding))
    return path, list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))


def is_chinese(word):
    return all(letter.isascii() or "一" <= letter <= "鿿" for letter in word)


def write_xlsx(chance, folder, index):
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    for number, row in enumerate(rows(chance), 1):
        for column, text in enumerate(row, 1):
            cell = sheet.cell(number, column)
            if number > 1 and chance.random() < 0.2:
                cell.value = chance.choice([7, 1200, 0.5, 19.99, 123456789, -3])
            elif text:
                cell.value = text
                cell.data_type = "s"
    path = folder / f"{index}.xlsx"
    workbook.save(path)
    read = openpyxl.load_workbook(path).active
    return path, [["" if value is None else str(value) for value in row] for row in read.values]


def plain(rows):
    """Without empty cells at the ends of rows, and without blank rows."""
    ends = [row[: next((end for end in range(len(row), 0, -1) if row[end - 1]), 0)] for row in rows]
    return [row for row in ends if any(cell.strip() for cell in row)]


if __name__ == "__main__":
    main(*sys.argv[1:])
