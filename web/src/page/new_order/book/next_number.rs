//! Order numbers that a deployment has counted.

use std::future::Future;

use crate::config::entry_aids::Numbering;

impl Numbering {
    /// The number of the order that is counted so.
    fn number(&self, count: u32) -> String {
        let width = self.digits as usize;
        format!("{}{count:0width$}", self.prefix)
    }
}

/// A number to offer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct NextNumber {
    pub(super) number: String,
    /// Up to here every number has been used.
    pub(super) used_up_to: u32,
}

/// The next number, after those of which it is known that they have been used, and after those that are said to be used by
/// `is_used`; numbers that `is_taken`, though nothing has been sent with them yet, are passed by.
pub(super) async fn next_number<F: Future<Output = bool>>(
    numbering: &Numbering,
    used_up_to: Option<u32>,
    is_taken: impl Fn(&str) -> bool,
    is_used: impl Fn(String) -> F,
) -> NextNumber {
    let mut used_up_to = used_up_to
        .unwrap_or(0)
        .max(numbering.first.saturating_sub(1));
    let mut count = used_up_to.saturating_add(1);
    loop {
        let number = numbering.number(count);
        let is_last = count == u32::MAX;
        if !is_last && is_used(number.clone()).await {
            if used_up_to.saturating_add(1) == count {
                used_up_to = count;
            }
        } else if is_last || !is_taken(&number) {
            return NextNumber { number, used_up_to };
        }
        count = count.saturating_add(1);
    }
}

#[cfg(test)]
mod tests {
    use std::future::ready;
    use std::pin::pin;
    use std::task::{Context, Poll, Waker};

    use super::*;

    fn next(used_up_to: Option<u32>, used: &[&str], taken: &[&str]) -> (String, u32) {
        let numbering = Numbering {
            prefix: "CK-".to_owned(),
            digits: 4,
            first: 100,
        };
        let next = pin!(next_number(
            &numbering,
            used_up_to,
            |number| taken.contains(&number),
            |number| ready(used.contains(&&*number)),
        ));
        match next.poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(next) => (next.number, next.used_up_to),
            Poll::Pending => unreachable!(),
        }
    }

    #[test]
    fn numbers_follow_each_other_and_none_comes_twice() {
        assert_eq!(next(None, &[], &[]), ("CK-0100".to_owned(), 99));
        assert_eq!(next(Some(120), &[], &[]), ("CK-0121".to_owned(), 120));
        let used = ["CK-0121", "CK-0122", "CK-0124", "CK-9000"];
        assert_eq!(next(Some(120), &used, &[]), ("CK-0123".to_owned(), 122));
        // What another draft has may still be given up: it is not counted as used.
        assert_eq!(
            next(Some(120), &used, &["CK-0123"]),
            ("CK-0125".to_owned(), 122)
        );
        assert_eq!(next(Some(99_999), &[], &[]).0, "CK-100000");
    }
}
