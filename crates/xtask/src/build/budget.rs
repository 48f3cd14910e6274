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
    bytes: u32,
}

/// None is what it is by chance: the first two are promised in the README.
const BUDGETS: [Budget; 5] = [
    Budget {
        what: "the first load: all that the form needs to be on the screen and to take keys",
        files: &["index.html", "boot.js", "config.json", "order-desk-"],
        bytes: FIRST_LOAD,
    },
    Budget {
        what: "what follows by itself: rules, messages, lists",
        files: &["judging"],
        bytes: FOLLOW_UP,
    },
    Budget {
        what: "what the first key brings: the rules that know what people write, and their tables",
        files: &["plausibility-", "plausibility_"],
        bytes: FIRST_KEY,
    },
    Budget {
        what: "what sending needs",
        files: &["sending"],
        bytes: SENDING,
    },
    Budget {
        what: "what the address book needs, in the form and on its screen; nobody waits for it",
        files: &["book"],
        bytes: BOOK,
    },
];
const FIRST_LOAD: u32 = 150_000;
// A chunk more is a few small files more that the others share with it, and code that is no longer where it is used alone:
// the address book adds 5 KB of such to this, and 4 to what sending needs. What shows the issues is here too.
const FOLLOW_UP: u32 = 80_000;
// The mobile numbers of all countries take their part: a foreign one without its calling code passed for a local one before.
// So do the names of countries, which messages say in the place of codes.
const FIRST_KEY: u32 = 87_000;
const SENDING: u32 = 85_000;
const BOOK: u32 = 90_000;

/// Prints what each occasion fetches; an error where one has become too much.
pub(crate) fn check(sizes: &[Size]) -> Result<()> {
    let mut faults = Vec::new();
    for Budget { what, files, bytes } in BUDGETS {
        let weighs: u32 = sizes
            .iter()
            .filter(|size| files.iter().any(|file| is_of(&size.name, file)))
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
        assert!(is_of("judging_sending-0123.wasm", "sending"));
        assert!(is_of("order-desk-0123.wasm", "order-desk-"));
        assert!(!is_of("screens_sending-0123.wasm", "judging"));
        assert!(!is_of("sending-0123.wasm", "judging"));
    }

    #[test]
    fn too_much_is_an_error_that_names_it() {
        check(&[size("index.html", 1000)]).unwrap();
        let error = check(&[size("order-desk-0123.wasm", FIRST_LOAD + 1)]).unwrap_err();
        assert!(error.to_string().contains("the first load"), "{error}");
    }
}
