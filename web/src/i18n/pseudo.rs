//! What `cargo xtask` makes of English, for tests: accents, brackets, longer by two fifths. It stands in the place of Thai.

use super::Notices;

include!(concat!(env!("PSEUDO_LANGUAGE"), "/page.rs"));

language!(Th th);

const NOTICES: Notices = [
    ("panic", ["⟦…", "…", "…⟧"]),
    ("outdated", ["⟦…", "…", "…⟧"]),
    ("blocked", ["⟦…⟧", "", ""]),
];
