//! What a test of the connection has found.

use order_submit::{Answer, Outcome, Refusal, ReplyCodes};

/// What a request has found that changes nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reach {
    /// An answer of a warehouse.
    Understood,
    /// A server, which may be a warehouse's.
    Answers(u16),
    NotLetIn(u16),
    /// A server that has nothing at this address.
    Nothing(u16),
    Failing(u16),
    TimedOut(u32),
    Broken,
}

impl Reach {
    pub(crate) fn of(answer: &Answer, codes: &ReplyCodes) -> Self {
        match answer {
            Answer::TimedOut { seconds } => Self::TimedOut(*seconds),
            Answer::Broken => Self::Broken,
            Answer::Reply { status, .. } => match status {
                401 | 403 | 407 => Self::NotLetIn(*status),
                500.. => Self::Failing(*status),
                _ if is_of_warehouse(answer, codes) => Self::Understood,
                404 | 410 => Self::Nothing(*status),
                _ => Self::Answers(*status),
            },
        }
    }

    /// Whether orders may go there.
    pub(crate) const fn is_good(self) -> bool {
        matches!(self, Self::Understood | Self::Answers(_))
    }
}

fn is_of_warehouse(answer: &Answer, codes: &ReplyCodes) -> bool {
    matches!(
        Outcome::of(answer, codes),
        Outcome::Accepted(_) | Outcome::Refused(Refusal::Warehouse(_))
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_came_back_is_told_apart() {
        let reply =
            |status, body: &str| Reach::of(&Answer::reply(status, body), &ReplyCodes::default());
        let none = r#"{"code":1003,"message":"no such order","data":null}"#;
        assert_eq!(reply(200, none), Reach::Understood);
        assert_eq!(reply(404, none), Reach::Understood);
        assert_eq!(reply(401, none), Reach::NotLetIn(401));
        assert_eq!(reply(404, "<html>"), Reach::Nothing(404));
        assert_eq!(reply(405, ""), Reach::Answers(405));
        assert_eq!(reply(200, "<html>"), Reach::Answers(200));
        assert_eq!(reply(502, ""), Reach::Failing(502));
        assert_eq!(
            Reach::of(&Answer::TimedOut { seconds: 3 }, &ReplyCodes::default()),
            Reach::TimedOut(3)
        );
        assert!(!Reach::Broken.is_good() && Reach::Answers(405).is_good());
    }
}
