//! The same order as one would write it without this crate: `serde` structs that borrow, and `garde`'s rules.

use std::borrow::Cow;

use garde::Validate;
use garde::rules::{email, url};
use order_model::reference::country::is_country;
use order_model::reference::currency::is_currency;
use serde::Deserialize;

type Text<'a> = Cow<'a, str>;

#[derive(Debug, Deserialize, Validate)]
pub(crate) struct Order<'a> {
    #[serde(borrow)]
    #[garde(length(chars, min = 1, max = 20))]
    centre_code: Text<'a>,
    #[serde(borrow)]
    #[garde(length(chars, min = 1, max = 20))]
    client_code: Text<'a>,
    #[garde(skip)]
    #[expect(dead_code, reason = "read, and asked nothing")]
    real_time_response: Option<bool>,
    #[garde(skip)]
    #[expect(dead_code, reason = "read, and asked nothing")]
    process_type: Option<i64>,
    #[serde(borrow)]
    #[garde(dive)]
    logistics_provider: LogisticsProvider<'a>,
    #[serde(borrow)]
    #[garde(dive)]
    package: Package<'a>,
    #[serde(borrow)]
    #[garde(dive)]
    receiver: Party<'a>,
    #[serde(borrow)]
    #[garde(dive)]
    sender: Party<'a>,
    #[serde(borrow)]
    #[garde(length(min = 1, max = 1000), dive)]
    pub(crate) items: Vec<Item<'a>>,
}

#[derive(Debug, Deserialize, Validate)]
pub(crate) struct LogisticsProvider<'a> {
    #[serde(borrow)]
    #[garde(length(chars, min = 1, max = 50))]
    code: Text<'a>,
    #[serde(borrow)]
    #[garde(length(chars, max = 50))]
    tracking_number: Text<'a>,
    #[serde(borrow)]
    #[garde(length(chars, max = 2000), custom(address))]
    label_url: Text<'a>,
    #[serde(borrow)]
    #[garde(custom(label))]
    label_base64: Text<'a>,
}

#[derive(Debug, Deserialize, Validate)]
pub(crate) struct Package<'a> {
    #[serde(borrow)]
    #[garde(length(chars, min = 1, max = 50))]
    order_number: Text<'a>,
}

#[derive(Debug, Deserialize, Validate)]
pub(crate) struct Party<'a> {
    #[serde(borrow)]
    #[garde(length(chars, min = 1, max = 35))]
    name: Text<'a>,
    #[serde(borrow)]
    #[garde(length(chars, min = 1, max = 100))]
    address: Text<'a>,
    #[serde(borrow)]
    #[garde(length(chars, min = 1, max = 30))]
    city: Text<'a>,
    #[serde(borrow)]
    #[garde(length(chars, min = 1, max = 50))]
    province: Text<'a>,
    #[serde(borrow)]
    #[garde(length(chars, max = 50))]
    district: Text<'a>,
    #[serde(borrow)]
    #[garde(custom(known_country))]
    country_code: Text<'a>,
    #[serde(borrow)]
    #[garde(length(chars, min = 1, max = 12))]
    post_code: Text<'a>,
    #[serde(borrow)]
    #[garde(length(chars, min = 1, max = 30))]
    phone: Text<'a>,
    #[serde(borrow)]
    #[garde(length(chars, max = 100), custom(mail))]
    email: Text<'a>,
}

#[derive(Debug, Deserialize, Validate)]
pub(crate) struct Item<'a> {
    #[serde(borrow)]
    #[garde(length(chars, min = 1, max = 50))]
    sku: Text<'a>,
    #[serde(borrow)]
    #[garde(custom(known_currency))]
    currency: Text<'a>,
    #[garde(range(min = 0, max = 9_007_199_254_740_991))]
    unit_price: i64,
    #[garde(range(min = 1, max = 1_000_000))]
    qty: i64,
}

fn error(good: bool, message: &str) -> garde::Result {
    if good {
        Ok(())
    } else {
        Err(garde::Error::new(message))
    }
}

// The tables are this crate's for both, so that only the ways to ask are compared.

fn known_country(code: &str, (): &()) -> garde::Result {
    error(is_country(code), "no country code")
}

fn known_currency(code: &str, (): &()) -> garde::Result {
    error(is_currency(code), "no currency code")
}

fn mail(text: &Text<'_>, (): &()) -> garde::Result {
    if text.is_empty() {
        Ok(())
    } else {
        email::apply(text, ())
    }
}

fn address(text: &Text<'_>, (): &()) -> garde::Result {
    if text.is_empty() {
        return Ok(());
    }
    url::apply(text, ())?;
    error(
        text.starts_with("https://") || text.starts_with("http://"),
        "no web address",
    )
}

/// Base64 of a PDF, PNG, JPEG or ZPL.
fn label(text: &str, (): &()) -> garde::Result {
    const STARTS: [&str; 4] = ["JVBERi0", "iVBORw0KGgo", "/9j/", "XlhB"];
    if text.is_empty() {
        return Ok(());
    }
    let digits = text.trim_end_matches('=');
    let padding = text.len() - digits.len();
    let alphabet = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'+' || byte == b'/';
    error(
        padding <= 2 && text.len().is_multiple_of(4) && digits.bytes().all(alphabet),
        "no base64",
    )?;
    error(
        STARTS.iter().any(|start| text.starts_with(start)),
        "no label",
    )
}
