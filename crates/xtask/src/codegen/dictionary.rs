//! The words that fuzzing puts into its inputs, in libFuzzer's form.

use anyhow::{Context as _, Result};
use order_model::{Code, Field, Group, Rules};

/// Settings, values, and pieces of JSON.
const WORDS: &str = "contract standard strict off warning error required may_be_empty optional major minor \
    PH US GB CN BR PHP +63 00 JVBERi0x data: ;base64, https:// @ . \
    null true 1e400 1.0 -0 \\ud83d \\u0000 9007199254740992 { } [ ] , : \"";

/// Characters that rules look for: unseen, composed, wide, drawn, lost.
const CHARACTERS: [&str; 9] = [
    "\u{200b}",
    "\u{feff}",
    "\u{ff11}",
    "\u{301}",
    "\u{1f338}",
    "\u{fffd}",
    "\u{e000}",
    "\u{7}",
    "\u{d7a3}",
];

pub(super) fn dictionary() -> Result<String> {
    let rules = serde_json::to_value(Rules::default())?;
    let rules = rules.as_object().context("rules are no object")?;
    let rules = rules.keys().map(String::as_str);
    let fields = Field::ALL
        .into_iter()
        .flat_map(|field| [field.key(), field.name()]);
    let groups = [
        Group::LogisticsProvider,
        Group::Package,
        Group::Receiver,
        Group::Sender,
        Group::Item,
    ];
    let mut words: Vec<&str> = rules.chain(fields).collect();
    words.extend(groups.iter().filter_map(|group| group.key()));
    words.extend(Code::ALL.iter().map(|code| code.as_str()));
    words.extend(WORDS.split(' '));
    words.extend(CHARACTERS);
    words.sort_unstable();
    words.dedup();
    Ok(words.into_iter().map(line).collect())
}

fn line(word: &str) -> String {
    format!("\"{}\"\n", word.as_bytes().escape_ascii())
}
