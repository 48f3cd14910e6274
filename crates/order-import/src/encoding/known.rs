//! The encodings that spreadsheets and shops write.

use serde::{Deserialize, Serialize};

macro_rules! encodings {
    ($($(#[doc = $doc:literal])* $name:ident $label:literal,)*) => {
        /// An encoding that spreadsheets and shops write.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
        pub enum Encoding {
            $($(#[doc = $doc])* #[serde(rename = $label)] $name,)*
        }

        impl Encoding {
            /// Every one, in the order in which a choice shows them.
            pub const ALL: [Self; [$(Self::$name),*].len()] = [$(Self::$name),*];

            /// Its name in the WHATWG's standard, which `TextDecoder` takes.
            #[must_use]
            pub const fn label(self) -> &'static str {
                match self { $(Self::$name => $label,)* }
            }

            /// The encoding of this name.
            #[must_use]
            pub fn from_label(label: &str) -> Option<Self> {
                match label.to_ascii_lowercase().as_str() {
                    $($label => Some(Self::$name),)*
                    "utf8" => Some(Self::Utf8),
                    "gbk" | "gb2312" => Some(Self::Gb18030),
                    _ => None,
                }
            }
        }
    };
}

encodings! {
    /// UTF-8, with or without a byte order mark.
    Utf8 "utf-8",
    /// UTF-16, the low byte first: what Excel calls Unicode text.
    Utf16Le "utf-16le",
    /// UTF-16, the high byte first.
    Utf16Be "utf-16be",
    /// GB 18030, and with it GBK and GB 2312: what Excel writes in China.
    Gb18030 "gb18030",
    /// Big5: Taiwan and Hong Kong.
    Big5 "big5",
    /// Windows-1252: Western Europe and the Americas.
    Windows1252 "windows-1252",
    /// Windows-874: Thailand.
    Windows874 "windows-874",
    /// Shift JIS: Japan.
    ShiftJis "shift_jis",
    /// EUC-KR: Korea.
    EucKr "euc-kr",
}
