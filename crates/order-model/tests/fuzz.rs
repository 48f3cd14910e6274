//! The fuzzing targets of `fuzz/`, on a stable compiler and for a few seconds: every input that is kept there, every
//! case of `tests/cases`, and mutations of them, the same in every run.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]
#![expect(
    unreachable_pub,
    dead_code,
    reason = "the file of the checks is a library elsewhere"
)]

#[path = "../fuzz/src/lib.rs"]
mod checks;

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use order_model::{Field, Group};
use serde_json::Value;

/// Mutated inputs of each target.
const ROUNDS: u64 = 1000;
/// Longer inputs are cut: what they would show, shorter ones show.
const LONGEST: usize = 4096;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The contents of a directory's files, in the order of their names; none where there is no directory.
fn files(directory: &Path) -> Vec<Vec<u8>> {
    let Ok(entries) = fs::read_dir(directory) else {
        return Vec::new();
    };
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
        .into_iter()
        .map(|path| fs::read(path).unwrap())
        .collect()
}

fn corpus(target: &str) -> Vec<Vec<u8>> {
    files(&root().join("fuzz/corpus").join(target))
}

/// The cases of every rule.
fn cases() -> Vec<Value> {
    files(&root().join("../../tests/cases"))
        .iter()
        .filter_map(|file| serde_json::from_slice(file).ok())
        .flat_map(|cases| match cases {
            Value::Array(cases) => cases,
            _ => Vec::new(),
        })
        .collect()
}

/// The orders of the cases that have one of their own, and those that come with the crate.
fn orders() -> Vec<Vec<u8>> {
    let mut orders = files(&root().join("../../tests/orders"));
    for case in cases() {
        orders.extend(case["text"].as_str().map(|text| text.as_bytes().to_vec()));
        orders.extend(
            case.get("input")
                .map(|input| input.to_string().into_bytes()),
        );
    }
    orders
}

/// The texts that the cases set, as the target `fields` takes them.
fn texts() -> Vec<Vec<u8>> {
    let mut texts = Vec::new();
    for case in cases() {
        let mut bytes = Vec::new();
        for (pointer, value) in case["set"].as_object().into_iter().flatten() {
            if let (Some(number), Some(text)) = (number(pointer), value.as_str()) {
                bytes.extend([number].iter().chain(text.as_bytes()).chain(&[0xFF]));
            }
        }
        texts.push(bytes);
    }
    texts.retain(|bytes| !bytes.is_empty());
    texts
}

/// The number of the field at a pointer, as the target `fields` counts.
fn number(pointer: &str) -> Option<u8> {
    let at = |field: &Field| match field.group().key() {
        None => pointer == format!("/{}", field.key()),
        Some(_) if field.group() == Group::Item => pointer == format!("/items/0/{}", field.key()),
        Some(group) => pointer == format!("/{group}/{}", field.key()),
    };
    let index = Field::ALL.iter().position(at)?;
    u8::try_from(index).ok()
}

/// The rules of the cases, and those of the benchmarks.
fn rules() -> Vec<Vec<u8>> {
    let mut rules = vec![fs::read(root().join("../../tests/bench/rules.json")).unwrap()];
    rules.extend(
        cases()
            .iter()
            .filter_map(|case| Some(case.get("rules")?.to_string().into_bytes())),
    );
    rules.sort();
    rules.dedup();
    rules
}

/// The words of the dictionary that libFuzzer uses: one in quotes a line, with `\\`, `\"` and `\xFF`.
fn words() -> Vec<Vec<u8>> {
    let dictionary = fs::read_to_string(root().join("fuzz/order.dict")).unwrap();
    let quoted = dictionary
        .lines()
        .filter_map(|line| line.strip_prefix('"')?.strip_suffix('"'));
    quoted.map(unescaped).collect()
}

fn unescaped(text: &str) -> Vec<u8> {
    let mut bytes = text.bytes();
    let mut out = Vec::new();
    while let Some(byte) = bytes.next() {
        let escaped = (byte == b'\\').then(|| bytes.next().unwrap());
        out.push(match escaped {
            Some(b'x') => {
                let digits = [bytes.next().unwrap(), bytes.next().unwrap()];
                u8::from_str_radix(std::str::from_utf8(&digits).unwrap(), 16).unwrap()
            }
            Some(other) => other,
            None => byte,
        });
    }
    out
}

/// Numbers that look random and are the same in every run (SplitMix64).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`, which is not 0.
    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end as u64).unwrap()
    }

    fn pick<'a, T>(&mut self, among: &'a [T]) -> &'a T {
        &among[self.below(among.len())]
    }

    /// A range within so many bytes, of at most 16 as a rule.
    fn range(&mut self, length: usize) -> std::ops::Range<usize> {
        let start = self.below(length + 1);
        let most = if self.below(8) == 0 { length } else { 16 };
        start..(start + self.below(most + 1)).min(length)
    }
}

fn mutate(bytes: &mut Vec<u8>, others: &[Vec<u8>], words: &[Vec<u8>], random: &mut Random) {
    for _ in 0..=random.below(4) {
        let range = random.range(bytes.len());
        let replacement = match random.below(7) {
            0 => Vec::new(),
            1 => vec![u8::try_from(random.below(256)).unwrap()],
            2 | 3 => random.pick(words).clone(),
            4 => bytes[random.range(bytes.len())].to_vec(),
            5 => {
                let other = random.pick(others);
                other[random.range(other.len())].to_vec()
            }
            _ => bytes[range.clone()]
                .iter()
                .map(|byte| byte ^ (1 << random.below(8)))
                .collect(),
        };
        let at = if random.below(2) == 0 {
            range
        } else {
            range.start..range.start
        };
        bytes.splice(at, replacement);
    }
    bytes.truncate(LONGEST);
}

/// Runs a check on all of these and on mutations of them; says for which input it failed.
fn run(seeds: &[Vec<u8>], check: fn(&[u8])) {
    let words = words();
    let mut random = Random(20_260_101);
    let one = |bytes: &[u8]| {
        let outcome = catch_unwind(AssertUnwindSafe(|| check(bytes)));
        assert!(outcome.is_ok(), "failed for b\"{}\"", bytes.escape_ascii());
    };
    seeds.iter().for_each(|seed| one(seed));
    for _ in 0..ROUNDS {
        let mut bytes = random.pick(seeds).clone();
        mutate(&mut bytes, seeds, &words, &mut random);
        one(&bytes);
    }
}

#[test]
fn any_bytes_as_an_order() {
    run(&[corpus("json"), orders()].concat(), checks::json);
}

#[test]
fn any_texts_in_the_fields() {
    run(&[corpus("fields"), texts()].concat(), checks::fields);
}

#[test]
fn any_bytes_as_rules() {
    run(&[corpus("rules"), rules()].concat(), checks::rules);
}

/// Writes the seeds where cargo-fuzz starts from: `cargo test -p order-model --test fuzz -- --ignored`.
#[test]
#[ignore = "writes files, for a fuzzing run"]
fn seeds_for_a_fuzzing_run() {
    for (target, seeds) in [("json", orders()), ("fields", texts()), ("rules", rules())] {
        let directory = root().join("fuzz/seeds").join(target);
        fs::create_dir_all(&directory).unwrap();
        for (index, seed) in seeds.iter().enumerate() {
            fs::write(directory.join(index.to_string()), seed).unwrap();
        }
    }
}
