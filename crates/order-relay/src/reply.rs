//! The relay's own replies: the contract's envelope.

use order_model::{ErrorEntry, Locale};
use serde::Serialize;

use crate::notice::Notice;
use crate::words;

/// A reply of the relay's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// The HTTP status.
    pub status: u16,
    /// The envelope of the contract.
    pub body: String,
}

#[derive(Serialize)]
struct Envelope<'a> {
    code: u16,
    message: &'a str,
    data: Option<()>,
    #[serde(skip_serializing_if = "<[ErrorEntry]>::is_empty")]
    errors: &'a [ErrorEntry],
}

impl Notice {
    /// What it says.
    #[must_use]
    pub fn text(&self, locale: Locale) -> String {
        words::text(self, locale)
    }

    /// The reply, with what is wrong where.
    #[must_use]
    pub fn reply(&self, errors: &[ErrorEntry], locale: Locale) -> Reply {
        let envelope = Envelope {
            code: self.code(),
            message: &self.text(locale),
            data: None,
            errors,
        };
        // Texts and numbers always can be written.
        let body = serde_json::to_string(&envelope).unwrap_or_default();
        Reply {
            status: self.status(),
            body,
        }
    }
}

#[cfg(test)]
mod tests {
    use order_submit::{Answer, Outcome, ReplyCodes};

    use super::*;

    fn all() -> Vec<Notice> {
        vec![
            Notice::UnknownPath,
            Notice::Method,
            Notice::Origin,
            Notice::MediaType,
            Notice::TooLarge(1 << 20),
            Notice::Interrupted,
            Notice::SignIn,
            Notice::NoInvitation,
            Notice::NotYourShop("CK1".to_owned()),
            Notice::TooMany(7),
            Notice::NotJson("what".to_owned()),
            Notice::Refused {
                first: "first".to_owned(),
                more: 2,
            },
            Notice::NoNumber,
            Notice::OtherOrder,
            Notice::NotKnown,
            Notice::NotReached,
            Notice::RelayNotLetIn,
            Notice::Internal,
        ]
    }

    /// What the page makes of a reply is what is known here.
    #[test]
    fn who_reads_a_reply_knows_whether_the_order_has_left() {
        let of = |notice: &Notice| {
            let Reply { status, body } = notice.reply(&[], Locale::En);
            Outcome::of(&Answer::reply(status, body), &ReplyCodes::default())
        };
        for notice in all() {
            assert!(matches!(of(&notice), Outcome::Refused(_)), "{notice:?}");
        }
        for notice in [Notice::MayHaveArrived, Notice::Arrived] {
            assert!(matches!(of(&notice), Outcome::Unknown(_)), "{notice:?}");
        }
    }

    #[test]
    fn each_language_has_words_of_its_own() {
        let notices = all().into_iter().chain([
            Notice::Done,
            Notice::Arrived,
            Notice::Found,
            Notice::MayHaveArrived,
        ]);
        for notice in notices.filter(|notice| !matches!(notice, Notice::NotJson(_))) {
            let texts = Locale::ALL.map(|locale| notice.text(locale));
            for (index, text) in texts.iter().enumerate() {
                assert!(
                    !text.is_empty() && !texts.iter().skip(index + 1).any(|other| other == text),
                    "{text}"
                );
            }
        }
    }
}
