//! How fast orders are read and judged, beside what one would write without this crate. `cargo xtask bench model` runs
//! these and prints how they compare.
//!
//! Each group is one question; its first contender is `order-model`.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a benchmark fails by panicking"
)]

#[path = "model/data.rs"]
mod data;
#[path = "model/theirs.rs"]
mod theirs;

use std::hint::black_box;
use std::time::Duration;

use criterion::{BatchSize, BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use garde::Validate as _;
use order_model::decode::{Decoded, decode_with};
use order_model::order::parsed::OrderBuffers;
use order_model::{Locale, Rules, Validator, decode, message};

const OURS: &str = "order-model";
const FULL: &str = "order-model, all rules";
const GARDE: &str = "serde_json + garde";

/// The rules that ask what the `garde` structs ask, and no more.
fn same_rules() -> Rules {
    serde_json::from_str(include_str!("../../../tests/bench/rules.json")).unwrap()
}

/// Reads and judges an order with room to be used again; gives the number of issues.
fn ours(validator: &Validator<'_>, bytes: &[u8], buffers: &mut OrderBuffers) -> usize {
    let verdict = validator.validate_json_with(bytes, buffers).unwrap();
    let count = verdict.issues.len();
    buffers.recycle(verdict.parsed);
    count
}

fn garde(bytes: &[u8]) -> Result<(), garde::Report> {
    let order: theirs::Order<'_> = serde_json::from_slice(bytes).unwrap();
    order.validate()
}

/// One order in JSON, as the API's document has it, valid.
fn one_order(criterion: &mut Criterion) {
    let (same, full) = (same_rules(), Rules::default());
    let (same, full) = (Validator::new(&same), Validator::new(&full));
    let bytes = data::VALID.as_bytes();
    let mut buffers = OrderBuffers::default();
    assert_eq!(
        (
            ours(&same, bytes, &mut buffers),
            ours(&full, bytes, &mut buffers)
        ),
        (0, 0)
    );
    garde(bytes).unwrap();

    let mut group = criterion.benchmark_group("a valid order, decode and validate");
    group.throughput(Throughput::Bytes(bytes.len() as u64));
    group.bench_function(OURS, |b| {
        b.iter(|| ours(&same, black_box(bytes), &mut buffers));
    });
    group.bench_function(GARDE, |b| b.iter(|| garde(black_box(bytes))));
    group.bench_function(FULL, |b| {
        b.iter(|| ours(&full, black_box(bytes), &mut buffers));
    });
    group.bench_function("order-model, without room to use again", |b| {
        b.iter(|| same.validate_json(black_box(bytes)).unwrap().issues.len());
    });
    group.finish();
}

/// An order that has been parsed already.
fn parsed_order(criterion: &mut Criterion) {
    let (same, full) = (same_rules(), Rules::default());
    let (same, full) = (Validator::new(&same), Validator::new(&full));
    let ours = decode(data::VALID.as_bytes()).unwrap().order;
    let theirs: theirs::Order<'_> = serde_json::from_str(data::VALID).unwrap();

    let mut group = criterion.benchmark_group("a parsed order, validate");
    group.bench_function(OURS, |b| b.iter(|| same.validate(black_box(&ours)).len()));
    group.bench_function("garde", |b| b.iter(|| black_box(&theirs).validate()));
    group.bench_function(FULL, |b| b.iter(|| full.validate(black_box(&ours)).len()));
    group.finish();
}

/// An order with three errors, to the last word of their messages.
fn three_errors(criterion: &mut Criterion) {
    let (same, full) = (same_rules(), Rules::default());
    let (same, full) = (Validator::new(&same), Validator::new(&full));
    let text = data::three_errors();
    let bytes = text.as_bytes();
    let said = |validator: &Validator<'_>, bytes: &[u8]| {
        let issues = validator.validate_json(bytes).unwrap().issues;
        issues
            .iter()
            .map(|issue| message(issue, Locale::En).len())
            .sum::<usize>()
    };
    assert_eq!(same.validate_json(bytes).unwrap().issues.len(), 3);
    assert_eq!(garde(bytes).unwrap_err().iter().count(), 3);

    let mut group = criterion.benchmark_group("an order with 3 errors, with messages");
    group.bench_function(OURS, |b| b.iter(|| said(&same, black_box(bytes))));
    group.bench_function(GARDE, |b| {
        b.iter(|| garde(black_box(bytes)).unwrap_err().to_string());
    });
    group.bench_function(FULL, |b| b.iter(|| said(&full, black_box(bytes))));
    group.finish();
}

/// Ten thousand orders, a line each.
fn many_lines(criterion: &mut Criterion) {
    const COUNT: usize = 10_000;
    let text = data::lines(COUNT);
    let (same, full) = (same_rules(), Rules::default());
    let (same, full) = (Validator::new(&same), Validator::new(&full));
    let valid = |validator: &Validator<'_>, text: &str| {
        let mut valid = 0;
        validator.validate_lines(text.as_bytes(), |_, verdict| {
            valid += usize::from(verdict.is_ok_and(|verdict| verdict.issues.is_empty()));
        });
        valid
    };
    let garde = |text: &str| {
        text.lines()
            .filter(|line| garde(line.as_bytes()).is_ok())
            .count()
    };
    assert_eq!((valid(&same, &text), garde(&text)), (COUNT, COUNT));

    let mut group = criterion.benchmark_group("10,000 orders in lines, decode and validate");
    group
        .throughput(Throughput::Bytes(text.len() as u64))
        .sample_size(20);
    group.bench_function(OURS, |b| b.iter(|| valid(&same, black_box(&text))));
    group.bench_function(GARDE, |b| b.iter(|| garde(black_box(&text))));
    group.bench_function(FULL, |b| b.iter(|| valid(&full, black_box(&text))));
    let sorted = data::sorted(&text);
    group.throughput(Throughput::Bytes(sorted.len() as u64));
    group.bench_function("order-model, members from a to z", |b| {
        b.iter(|| valid(&same, black_box(&sorted)));
    });
    group.finish();
}

/// The readers alone, each into what it reads best into.
fn readers(criterion: &mut Criterion) {
    let bytes = data::VALID.as_bytes();
    let mut buffers = OrderBuffers::default();
    let mut group = criterion.benchmark_group("a valid order, decode alone");
    group.throughput(Throughput::Bytes(bytes.len() as u64));
    group.bench_function(OURS, |b| {
        b.iter(|| {
            let Decoded { order, .. } = decode_with(black_box(bytes), &mut buffers).unwrap();
            buffers.recycle(order);
        });
    });
    group.bench_function("serde_json, into structs", |b| {
        b.iter(|| {
            serde_json::from_slice::<theirs::Order<'_>>(black_box(bytes))
                .unwrap()
                .items
                .len()
        });
    });
    group.bench_function("jiter, into values", |b| {
        b.iter(|| jiter::JsonValue::parse(black_box(bytes), false).unwrap());
    });
    let mut buffers = simd_json::Buffers::new(bytes.len());
    group.bench_function("simd-json, into structs", |b| {
        // It writes into the text that it reads, so each round has a copy, which is not measured.
        b.iter_batched_ref(
            || bytes.to_vec(),
            |copy| {
                let order: theirs::Order<'_> =
                    simd_json::serde::from_slice_with_buffers(copy, &mut buffers).unwrap();
                order.items.len()
            },
            BatchSize::SmallInput,
        );
    });
    group.finish();
}

/// Cost over size: of items, and of bytes in a label.
fn growth(criterion: &mut Criterion) {
    let rules = Rules {
        max_items: Some(1_000_000),
        ..Rules::default()
    };
    let validator = Validator::new(&rules);
    let mut buffers = OrderBuffers::default();
    let mut group = criterion.benchmark_group("growth with items");
    group.sample_size(20);
    for count in [1, 10, 100, 1_000, 10_000] {
        let text = data::with_items(count);
        assert_eq!(ours(&validator, text.as_bytes(), &mut buffers), 0);
        group.throughput(Throughput::Elements(count as u64));
        group.bench_with_input(
            BenchmarkId::new(OURS, count),
            text.as_bytes(),
            |b, bytes| {
                b.iter(|| ours(&validator, black_box(bytes), &mut buffers));
            },
        );
    }
    group.finish();

    let mut group = criterion.benchmark_group("growth with the label");
    group.sample_size(10);
    for length in [1_000, 1_000_000, 50_000_000] {
        let text = data::with_label(length);
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_with_input(
            BenchmarkId::new(OURS, length),
            text.as_bytes(),
            |b, bytes| {
                b.iter(|| ours(&validator, black_box(bytes), &mut buffers));
            },
        );
    }
    group.finish();
}

fn config() -> Criterion {
    Criterion::default()
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(2))
        .without_plots()
}

criterion_group! {
    name = model;
    config = config();
    targets = one_order, parsed_order, three_errors, many_lines, readers, growth
}
criterion_main!(model);
