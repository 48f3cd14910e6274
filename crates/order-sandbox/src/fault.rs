//! Faults to order: what `--fault` asks for, and which of it hits a request.

use std::collections::HashMap;
use std::str::FromStr;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use anyhow::{anyhow, bail};

/// The longest `delay=`, in seconds: an hour is longer than any client waits.
const LONGEST_DELAY: f64 = 3_600.0;

/// What goes wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FaultKind {
    /// The answer comes later; everything else goes its way.
    Delay(Duration),
    /// HTTP 500 with an envelope; nothing is stored.
    InternalError,
    /// HTTP 502 with a proxy's HTML; nothing is stored.
    BadGatewayHtml,
    /// HTTP 200 with HTML, as a captive portal answers; nothing is stored.
    Html,
    /// HTTP 200 with no body; nothing is stored.
    Empty,
    /// The connection is cut without an answer; nothing is stored.
    CutBefore,
    /// The order is stored and the connection is cut without an answer.
    CutAfter,
    /// The order is stored, and the connection is cut after the headers and half of the body.
    CutMid,
}

impl FaultKind {
    const NAMES: [(&'static str, Self); 7] = [
        ("500", Self::InternalError),
        ("502-html", Self::BadGatewayHtml),
        ("html", Self::Html),
        ("empty", Self::Empty),
        ("cut-before", Self::CutBefore),
        ("cut-after", Self::CutAfter),
        ("cut-mid", Self::CutMid),
    ];

    fn parse(text: &str) -> anyhow::Result<Self> {
        if let Some(seconds) = text.strip_prefix("delay=") {
            return parse_delay(seconds).map(Self::Delay);
        }
        let known = Self::NAMES.into_iter().find(|(name, _)| *name == text);
        known.map(|(_, kind)| kind).ok_or_else(|| {
            let names = Self::NAMES.map(|(name, _)| name).join(", ");
            anyhow!("there is no fault '{text}': use delay=SECONDS, {names}")
        })
    }
}

fn parse_delay(text: &str) -> anyhow::Result<Duration> {
    let seconds = text
        .parse::<f64>()
        .ok()
        .filter(|seconds| (0.0..=LONGEST_DELAY).contains(seconds));
    seconds.map(Duration::from_secs_f64).ok_or_else(|| {
        anyhow!(
            "'{text}' is not a number of seconds from 0 to {LONGEST_DELAY}: write for example delay=3"
        )
    })
}

/// One `--fault`: a kind, which orders it hits, and how often.
///
/// Parses from `KIND[:ORDER_NUMBER_PREFIX][@N]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// What goes wrong.
    pub kind: FaultKind,
    /// Only for order numbers that start so; empty for every request, even one without an order number.
    pub prefix: String,
    /// Only for the first so many requests of an order number.
    pub first: Option<u32>,
}

impl Fault {
    fn hits(&self, order_number: Option<&str>, ordinal: u32) -> bool {
        let of_prefix = self.prefix.is_empty()
            || order_number.is_some_and(|number| number.starts_with(&self.prefix));
        of_prefix && self.first.is_none_or(|first| ordinal <= first)
    }
}

impl FromStr for Fault {
    type Err = anyhow::Error;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (rest, first) = split_count(text)?;
        let (kind, prefix) = rest.split_once(':').unwrap_or((rest, ""));
        Ok(Self {
            kind: FaultKind::parse(kind)?,
            prefix: prefix.to_owned(),
            first,
        })
    }
}

/// Splits `@N` off the end. Only digits count as N, since an order number may have an `@` in it.
fn split_count(text: &str) -> anyhow::Result<(&str, Option<u32>)> {
    let digits = |count: &str| !count.is_empty() && count.bytes().all(|byte| byte.is_ascii_digit());
    let Some((rest, count)) = text.rsplit_once('@').filter(|(_, count)| digits(count)) else {
        return Ok((text, None));
    };
    match count.parse() {
        Ok(0) | Err(_) => bail!("'@{count}' does not say how many requests: write @1 or more"),
        Ok(first) => Ok((rest, Some(first))),
    }
}

/// Every fault of this server, and how many requests it has seen of each order number.
#[derive(Debug, Default)]
pub struct Faults {
    faults: Vec<Fault>,
    seen: Mutex<HashMap<String, u32>>,
}

/// What goes wrong with one request.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct FaultPlan {
    /// How long to wait first: the sum of all delays that hit.
    pub delay: Duration,
    /// The first other fault, in the order of the flags.
    pub kind: Option<FaultKind>,
}

impl Faults {
    /// Faults in the order of their flags.
    #[must_use]
    pub fn new(faults: Vec<Fault>) -> Self {
        Self {
            faults,
            seen: Mutex::default(),
        }
    }

    /// Counts a request and says what goes wrong with it. `order_number` is `None` where the body has none.
    pub fn plan(&self, order_number: Option<&str>) -> FaultPlan {
        let ordinal = self.ordinal(order_number);
        let mut plan = FaultPlan::default();
        for fault in self
            .faults
            .iter()
            .filter(|fault| fault.hits(order_number, ordinal))
        {
            match fault.kind {
                FaultKind::Delay(delay) => plan.delay = plan.delay.saturating_add(delay),
                kind => plan.kind = plan.kind.or(Some(kind)),
            }
        }
        plan
    }

    /// Whether some fault cuts connections before an answer.
    ///
    /// Browsers send a request again by themselves, even a `POST`, when a connection that served them before
    /// is cut without a byte of an answer. Such a server keeps no connection alive, so that a cut is seen.
    #[must_use]
    pub fn cut(&self) -> bool {
        self.faults
            .iter()
            .any(|fault| matches!(fault.kind, FaultKind::CutBefore | FaultKind::CutAfter))
    }

    /// Which request of its order number this is, from 1. Kept only where a fault asks for it.
    fn ordinal(&self, order_number: Option<&str>) -> u32 {
        if self.faults.iter().all(|fault| fault.first.is_none()) {
            return 1;
        }
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        let count = seen
            .entry(order_number.unwrap_or_default().to_owned())
            .or_default();
        *count = count.saturating_add(1);
        *count
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(flags: &[&str]) -> Faults {
        Faults::new(flags.iter().map(|flag| flag.parse().unwrap()).collect())
    }

    #[test]
    fn flags_are_read_in_all_their_parts() {
        let fault: Fault = "cut-after:CUT-@2".parse().unwrap();
        assert_eq!(
            fault,
            Fault {
                kind: FaultKind::CutAfter,
                prefix: "CUT-".to_owned(),
                first: Some(2)
            }
        );
        let fault: Fault = "delay=0.5:a:b@c".parse().unwrap();
        assert_eq!(
            fault,
            Fault {
                kind: FaultKind::Delay(Duration::from_millis(500)),
                prefix: "a:b@c".to_owned(),
                first: None
            }
        );
        let fault: Fault = "500@1".parse().unwrap();
        assert_eq!(
            fault,
            Fault {
                kind: FaultKind::InternalError,
                prefix: String::new(),
                first: Some(1)
            }
        );
    }

    #[test]
    fn flags_that_cannot_be_understood_say_what_to_write() {
        for (flag, hint) in [
            ("cut", "there is no fault 'cut': use delay=SECONDS, 500,"),
            ("", "there is no fault ''"),
            ("delay=x", "delay=3"),
            ("delay=-1", "delay=3"),
            ("delay=NaN", "delay=3"),
            ("delay=1e9", "delay=3"),
            ("500@0", "@1 or more"),
            ("500@99999999999", "@1 or more"),
        ] {
            let error = flag.parse::<Fault>().unwrap_err().to_string();
            assert!(error.contains(hint), "{flag}: {error}");
        }
    }

    #[test]
    fn a_prefix_hits_only_its_orders() {
        let faults = faults(&["500:BAD-"]);
        assert_eq!(
            faults.plan(Some("BAD-1")).kind,
            Some(FaultKind::InternalError)
        );
        assert_eq!(faults.plan(Some("GOOD-1")).kind, None);
        assert_eq!(faults.plan(None).kind, None);
    }

    #[test]
    fn a_count_hits_only_the_first_requests_of_each_number() {
        let faults = faults(&["cut-after@1", "500@2"]);
        let kinds = |number| {
            (0..3)
                .map(|_| faults.plan(Some(number)).kind)
                .collect::<Vec<_>>()
        };
        let expected = [
            Some(FaultKind::CutAfter),
            Some(FaultKind::InternalError),
            None,
        ];
        assert_eq!(kinds("A"), expected);
        assert_eq!(kinds("B"), expected);
    }

    #[test]
    fn delays_add_up_and_combine_with_the_first_other_fault() {
        let plan = faults(&["delay=1", "html", "delay=2", "empty"]).plan(None);
        assert_eq!(
            plan,
            FaultPlan {
                delay: Duration::from_secs(3),
                kind: Some(FaultKind::Html)
            }
        );
    }
}
