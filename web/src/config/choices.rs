//! The lists to choose from that a deployment offers.

use order_model::Locale;
use serde::Deserialize;

/// The lists that a deployment offers; anything else may still be typed, unless `rules.allowed` forbids it.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Choices {
    pub(crate) centre_code: Vec<Choice>,
    pub(crate) client_code: Vec<Choice>,
    pub(crate) carrier_code: Vec<Choice>,
    pub(crate) process_type: Vec<Choice>,
}

/// A value with its name.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Choice {
    pub(crate) code: String,
    #[serde(default)]
    pub(crate) name: Name,
}

/// A name in one language or in each.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(untagged, expecting = "a text, or an object with `en` and `zh-CN`")]
pub(crate) enum Name {
    One(String),
    Each {
        #[serde(default)]
        en: String,
        #[serde(default, rename = "zh-CN")]
        zh: String,
    },
}

impl Default for Name {
    fn default() -> Self {
        Self::One(String::new())
    }
}

impl Name {
    pub(crate) fn get(&self, locale: Locale) -> &str {
        match (self, locale) {
            (Self::One(name), _) | (Self::Each { en: name, .. }, Locale::En) => name,
            (Self::Each { zh, en }, Locale::Zh) => {
                if zh.is_empty() {
                    en
                } else {
                    zh
                }
            }
        }
    }
}
