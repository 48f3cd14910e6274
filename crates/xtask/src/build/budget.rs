//! How much of the page travels when, and how much may.

use anyhow::{Result, bail};

/// A file, and what it weighs as a host would send it.
pub(crate) struct Size {
    pub(crate) name: String,
    pub(crate) brotli: u32,
}

/// What may be fetched on some occasion.
struct Budget {
    what: &'static str,
    /// The beginnings of the names of its files; of a chunk that several share, those of any.
    files: &'static [&'static str],
    /// In the same way, what is there by then.
    there: &'static [&'static str],
    bytes: u32,
}

/// None is what it is by chance: the first two are promised in the README.
const BUDGETS: [Budget; 6] = [
    Budget {
        what: "the first load: all that the form needs to be on the screen and to take keys",
        files: &["index.html", "boot-", "config.json", "order-desk-"],
        there: &[],
        bytes: FIRST_LOAD,
    },
    Budget {
        what: "what follows by itself: what the rules count, lists to choose from",
        files: &["judging"],
        there: &[],
        bytes: FOLLOW_UP,
    },
    Budget {
        what: "what typing brings: the rules that know what people write and their tables, sending, the address book's part",
        files: &["typing"],
        there: &["judging"],
        bytes: TYPING,
    },
    Budget {
        what: "what is fetched with the first text that is pasted, problem or label: reading it, and showing what it is",
        files: &["assist"],
        there: &["judging", "typing"],
        bytes: ASSIST,
    },
    Budget {
        what: "what the screens beside the form need",
        files: &["screens"],
        there: &["judging"],
        bytes: SCREENS,
    },
    Budget {
        what: "what reads files of orders, in a worker",
        files: &["import-worker-"],
        there: &[],
        bytes: WORKER,
    },
];
const FIRST_LOAD: u32 = 150_000;
// With the density, which the bar sets as it does the theme, and what reading a deployment's own fields shares with the form.
const FOLLOW_UP: u32 = 78_000;
// Chunks that are fetched together are one: code that two share goes into a file of theirs, and small files weigh more than
// their content.
// The fields that a deployment adds, and those of an order that was pasted, stand in the form.
const TYPING: u32 = 255_000;
// The screens are one file, since each file more takes apart what others share: the screen of drafts sends as the form does, so
// that most of what they have more than their own is there with the first key.
// The import is among them; what reads its files is in the worker.
const SCREENS: u32 = 415_000;
// What reads labels is in it: in a file of its own it took 50 KB from here, and brought 5 KB more to what follows by itself, 3 KB to
// what typing brings and half a KB to the first load. Dragging the pieces of a
// pasted text takes 5 KB of it.
const ASSIST: u32 = 146_000;
const WORKER: u32 = 420_000;

/// Prints what each occasion fetches; an error where one has become too much.
pub(crate) fn check(sizes: &[Size]) -> Result<()> {
    let mut faults = Vec::new();
    for budget in BUDGETS {
        let Budget { what, bytes, .. } = budget;
        let weighs: u32 = sizes
            .iter()
            .filter(|size| budget.is_fetched(&size.name))
            .map(|size| size.brotli)
            .sum();
        println!("{weighs:>7} of {bytes:>7}  {what}");
        if weighs > bytes {
            faults.push(format!("{what}: {weighs} bytes of at most {bytes}"));
        }
    }
    if !faults.is_empty() {
        bail!(
            "the page has become too heavy: {}; see what has come into it, or raise the budget in \
             crates/xtask/src/build/budget.rs and say why",
            faults.join("; ")
        );
    }
    Ok(())
}

impl Budget {
    fn is_fetched(&self, name: &str) -> bool {
        let is_one_of = |files: &[&str]| files.iter().any(|file| is_of(name, file));
        is_one_of(self.files) && !is_one_of(self.there)
    }
}

fn is_of(name: &str, file: &str) -> bool {
    let stem = name.rsplit_once('-').map_or("", |(stem, _)| stem);
    name.starts_with(file) || stem.split('_').any(|sharer| sharer == file)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn size(name: &str, brotli: u32) -> Size {
        Size {
            name: name.to_owned(),
            brotli,
        }
    }

    #[test]
    fn a_shared_chunk_counts_for_each_that_needs_it() {
        assert!(is_of("judging_typing-0123.wasm", "typing"));
        assert!(is_of("order-desk-0123.wasm", "order-desk-"));
        assert!(!is_of("screens_typing-0123.wasm", "judging"));
        assert!(!is_of("typing-0123.wasm", "judging"));
    }

    #[test]
    fn too_much_is_an_error_that_names_it() {
        check(&[size("index.html", 1000)]).unwrap();
        let error = check(&[size("order-desk-0123.wasm", FIRST_LOAD + 1)]).unwrap_err();
        assert!(error.to_string().contains("the first load"), "{error}");
    }
}
