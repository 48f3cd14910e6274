//! The fuzzing targets of `fuzz/`, on a stable compiler and for a few seconds: every input that is kept there, and mutations of them, the same in
//! every run.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]
#![expect(
    unreachable_pub,
    reason = "the file of the checks is a library elsewhere"
)]

#[path = "../fuzz/src/lib.rs"]
mod checks;

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

/// Mutated inputs of each target.
const ROUNDS: usize = 150;

fn corpus(target: &str) -> Vec<Vec<u8>> {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fuzz/corpus")
        .join(target);
    let entries = fs::read_dir(directory).unwrap();
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
        .into_iter()
        .map(|path| fs::read(path).unwrap())
        .collect()
}

/// Numbers that look random and are the same in every run (SplitMix64).
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((mixed ^ (mixed >> 31)) % end as u64).unwrap()
    }
}

fn mutate(bytes: &mut Vec<u8>, random: &mut Random) {
    const WORDS: [&[u8]; 12] = [
        b"\"",
        b",",
        b"\r\n",
        b";",
        b"1,5",
        b"<",
        b"/>",
        b"\xFF",
        b"\0",
        b"&#x0;",
        b"r=\"XFD1\"",
        b"*2;B*1",
    ];
    for _ in 0..=random.below(4) {
        let start = random.below(bytes.len() + 1);
        let end = (start + random.below(9)).min(bytes.len());
        let word = WORDS.get(random.below(WORDS.len())).copied().unwrap();
        match random.below(3) {
            0 => drop(bytes.drain(start..end)),
            1 => drop(bytes.splice(start..start, word.iter().copied())),
            _ => {
                if let Some(byte) = bytes.get_mut(start) {
                    *byte ^= 1 << random.below(8);
                }
            }
        }
    }
}

fn run(target: &str, check: fn(&[u8])) {
    let seeds = corpus(target);
    let mut random = Random(20_260_101);
    let one = |bytes: &[u8]| {
        let outcome = catch_unwind(AssertUnwindSafe(|| check(bytes)));
        assert!(outcome.is_ok(), "failed for b\"{}\"", bytes.escape_ascii());
    };
    seeds.iter().for_each(|seed| one(seed));
    for round in 0..ROUNDS {
        let mut bytes = seeds.get(round % seeds.len()).unwrap().clone();
        mutate(&mut bytes, &mut random);
        one(&bytes);
    }
}

#[test]
fn any_bytes_as_a_text_file() {
    run("text", checks::text);
}

#[test]
fn any_bytes_as_a_workbook() {
    run("workbook", checks::workbook);
}

#[test]
fn any_bytes_as_a_sheet() {
    run("sheet", checks::sheet);
}
