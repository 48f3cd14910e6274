//! How many rows of a file of 100,000 rows and 25 columns become orders with verdicts in a second, on one core.
//!
//! `cargo bench -p order-import`

#![expect(clippy::unwrap_used, reason = "a benchmark fails by panicking")]

use std::hint::black_box;
use std::time::Duration;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use order_import::encoding::EncodingRs;
use order_import::file::{Choice, Platform, TextChoice, TextReader, open, read_text};
use order_import::mapping::{Header, Names, Source};
use order_import::review::{Layout, Review};
use order_import::table::Table;
use order_import::xlsx::{Fill, Flate2, WorkbookWriter};
use order_model::{Field, Rules};

const ROWS: u32 = 100_000;
const SHEET_ROWS: u32 = 20_000;

const HEADER: [&str; 25] = [
    "Order No.",
    "Shop",
    "Warehouse",
    "Carrier",
    "Tracking Number",
    "Label URL",
    "Recipient Name",
    "Address Line 1",
    "Address Line 2",
    "City",
    "Province",
    "District",
    "Country",
    "Postal Code",
    "Phone",
    "Email",
    "SKU",
    "Product Name",
    "Currency",
    "Unit Price",
    "Qty",
    "Order Date",
    "Payment Method",
    "Notes",
    "Weight",
];

/// The cells of a row: three of five orders have two rows, three rows in a hundred have a mistake.
fn cells(row: u32) -> [String; 25] {
    let order = row * 3 / 5;
    let is_wrong = row % 33 == 7;
    let text = str::to_owned;
    [
        format!("SO-2026-{order:07}"),
        text("CK2023"),
        text("CKMX"),
        text("DHL"),
        text(""),
        text(""),
        format!(
            "Maria Santos {}",
            text(if order.is_multiple_of(2) {
                "Reyes"
            } else {
                "Cruz"
            })
        ),
        format!("{} First Avenue, Bagumbayan", order % 900 + 1),
        text("Unit 4"),
        text("Taguig"),
        text("Metro Manila"),
        text("Bagumbayan"),
        text(if is_wrong { "PX" } else { "PH" }),
        text("1630"),
        format!(
            "+63 917 {:03} {:04}",
            order % 900 + 100,
            order % 9000 + 1000
        ),
        format!("maria.santos.{order}@example.com"),
        format!("TEA-{:05}", row % 4000),
        text("Green tea, 250 g"),
        text("PHP"),
        format!("{}.00", row % 900 + 50),
        (row % 5 + 1).to_string(),
        text("2026-05-31 12:00"),
        text("Cash on delivery"),
        text("Leave at the door, please"),
        text("0.35"),
    ]
}

fn csv() -> String {
    let mut text = HEADER.join(",");
    text.push('\n');
    for row in 0..ROWS {
        let cells = cells(row).map(|cell| {
            if cell.contains(',') {
                format!("\"{cell}\"")
            } else {
                cell
            }
        });
        text.push_str(&cells.join(","));
        text.push('\n');
    }
    text
}

fn xlsx() -> Vec<u8> {
    let mut writer = WorkbookWriter::new("Orders");
    writer.row(HEADER.map(|name| (name, Fill::Header)));
    for row in 0..SHEET_ROWS {
        writer.row(
            cells(row)
                .each_ref()
                .map(|cell| (cell.as_str(), Fill::None)),
        );
    }
    writer.finish(&Flate2).bytes
}

fn judged(table: Table, names: &Names) -> usize {
    let header = Header::find(&table, names).unwrap();
    let mut columns = names.guess(&header.names).columns;
    for (field, text) in [
        (Field::SenderName, "Manila Warehouse"),
        (Field::SenderAddress, "8 Harbour Road"),
        (Field::SenderCity, "Manila"),
        (Field::SenderProvince, "Metro Manila"),
        (Field::SenderCountryCode, "PH"),
        (Field::SenderPostCode, "1000"),
        (Field::SenderPhone, "+63 2 8123 4567"),
    ] {
        columns.set(field, Source::fixed(text));
    }
    let layout = Layout {
        header,
        columns,
        leaves_out_hidden: false,
    };
    let mut review = Review::new(table, layout, Rules::default());
    review.judge_all();
    review.counts().blocked
}

fn import(criterion: &mut Criterion) {
    let names = Names::new();
    let (csv, xlsx) = (csv(), xlsx());
    let platform = Platform {
        decoders: &EncodingRs,
        inflate: &Flate2,
    };
    let mut group = criterion.benchmark_group("import");
    group
        .sample_size(10)
        .measurement_time(Duration::from_secs(5));

    group.throughput(Throughput::Elements(ROWS.into()));
    group.bench_function("csv: rows alone", |bencher| {
        bencher.iter(|| {
            let bytes = csv.as_bytes();
            let sample = bytes.get(..64 << 10).unwrap();
            let mut reader =
                TextReader::new(sample, false, TextChoice::default(), &EncodingRs, &names);
            let mut cells = 0;
            for piece in bytes.chunks(64 << 10) {
                reader
                    .read(piece, &mut |record| cells += record.width())
                    .unwrap();
            }
            reader
                .finish(&mut |record| cells += record.width())
                .unwrap();
            black_box(cells)
        });
    });
    group.bench_function("csv: table", |bencher| {
        bencher.iter(|| {
            black_box(
                read_text(csv.as_bytes(), TextChoice::default(), &EncodingRs, &names)
                    .unwrap()
                    .table
                    .row_count(),
            )
        });
    });
    group.bench_function("csv: verdicts", |bencher| {
        bencher.iter(|| {
            let opened = open(csv.as_bytes(), Choice::default(), platform, &names).unwrap();
            black_box(judged(opened.table, &names))
        });
    });

    group.throughput(Throughput::Elements(SHEET_ROWS.into()));
    group.bench_function("xlsx: table", |bencher| {
        bencher.iter(|| {
            black_box(
                open(&xlsx, Choice::default(), platform, &names)
                    .unwrap()
                    .table
                    .row_count(),
            )
        });
    });
    group.bench_function("xlsx: verdicts", |bencher| {
        bencher.iter(|| {
            let opened = open(&xlsx, Choice::default(), platform, &names).unwrap();
            black_box(judged(opened.table, &names))
        });
    });
    group.finish();
}

criterion_group!(benches, import);
criterion_main!(benches);
