//! The types of params that are one of a few words: both the tables and the types of the package have them.

use order_model::issue::{
    CharacterKind, DataKind, EmailFault, GarbledKind, LabelFault, NumberFault, PlaceholderKind,
    SpaceFault, UrlFault,
};
use order_model::json::JsonType;

/// A type whose values are words.
pub(super) struct Words {
    /// What it is called in Rust and in TypeScript.
    pub(super) name: &'static str,
    pub(super) about: &'static str,
    /// Its words, in the order of the numbers that stand for them.
    pub(super) words: Vec<&'static str>,
}

/// All of them.
pub(super) fn all() -> Vec<Words> {
    vec![
        Words {
            name: "JsonType",
            about: "The types of JSON's values; `integer` is only ever expected, never found.",
            words: JsonType::ALL.map(JsonType::as_str).to_vec(),
        },
        Words {
            name: "CharacterKind",
            about: "Why a character will not be printed.",
            words: CharacterKind::ALL.map(CharacterKind::as_str).to_vec(),
        },
        Words {
            name: "NumberFault",
            about: "Why a number is not a whole one in digits.",
            words: NumberFault::ALL.map(NumberFault::as_str).to_vec(),
        },
        Words {
            name: "SpaceFault",
            about: "Which spaces are too many: at the ends, or two and more together.",
            words: SpaceFault::ALL.map(SpaceFault::as_str).to_vec(),
        },
        Words {
            name: "PlaceholderKind",
            about: "What stands in the place of data.",
            words: PlaceholderKind::ALL.map(PlaceholderKind::as_str).to_vec(),
        },
        Words {
            name: "DataKind",
            about: "What a text seems to be.",
            words: DataKind::ALL.map(DataKind::as_str).to_vec(),
        },
        Words {
            name: "GarbledKind",
            about: "What happened to a text.",
            words: GarbledKind::ALL.map(GarbledKind::as_str).to_vec(),
        },
        Words {
            name: "EmailFault",
            about: "Why a text is not an e-mail address.",
            words: EmailFault::ALL.map(EmailFault::as_str).to_vec(),
        },
        Words {
            name: "UrlFault",
            about: "Why a text is not the address of a label.",
            words: UrlFault::ALL.map(UrlFault::as_str).to_vec(),
        },
        Words {
            name: "LabelFault",
            about: "Why a label cannot be used: it is not base64, or its content is no label's.",
            words: LabelFault::ALL.map(LabelFault::as_str).to_vec(),
        },
    ]
}

#[cfg(test)]
mod tests {
    use order_model::Code;

    use super::*;

    #[test]
    fn every_type_of_a_param_is_known() {
        const PLAIN: [&str; 7] = [
            "u32",
            "i64",
            "String",
            "Option<String>",
            "Vec<String>",
            "Vec<i64>",
            "Vec<Edit>",
        ];
        for code in Code::ALL {
            for (name, rust) in code.params() {
                let is_words = all().iter().any(|words| words.name == *rust);
                assert!(PLAIN.contains(rust) || is_words, "{code}.{name}: {rust}");
            }
        }
    }
}
