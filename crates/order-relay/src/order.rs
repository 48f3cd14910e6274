//! Which order a body is, and whether it is right.

use order_model::{
    Code, ErrorEntry, Field, Issue, IssueKind, Level, Locale, Rules, Step, Verdict, validate_json,
};
use order_submit::OrderKey;
use sha2::{Digest as _, Sha256};

use crate::notice::Notice;
use crate::person::Person;

/// At most so many problems are listed: a body of megabytes can have as many, and nobody reads them.
const MOST_LISTED: usize = 100;

/// SHA-256 of a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BodyHash(pub [u8; 32]);

impl BodyHash {
    /// The hash of these bytes.
    #[must_use]
    pub fn of(body: &[u8]) -> Self {
        Self(Sha256::digest(body).into())
    }
}

/// An order that may be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    /// What identifies it.
    pub key: OrderKey,
    /// What it says, as far as it can be told from something else.
    pub hash: BodyHash,
}

/// The rules of a deployment, under which a member that stands twice is an error whatever they say, and one that nobody knows is told of: the
/// relay and who reads the body after it could take it for orders of two shops.
#[must_use]
pub fn unambiguous(mut rules: Rules) -> Rules {
    rules.severities.insert(Code::DuplicateKey, Level::Error);
    if rules.severities.get(&Code::UnknownField) != Some(&Level::Error) {
        rules.severities.insert(Code::UnknownField, Level::Warning);
    }
    rules
}

/// Whether a member that the contract does not know is one that identifies the order to whoever reads names without regard to capitals and strokes.
fn is_alias(issue: &Issue) -> bool {
    let IssueKind::UnknownField { key } = &issue.kind else {
        return false;
    };
    let names: &[&str] = match &*issue.path.steps() {
        [_] => &["client_code", "package"],
        [Step::Key(of), _] if of == "package" => &["order_number"],
        _ => &[],
    };
    names.iter().any(|name| folded(name) == folded(key))
}

fn folded(name: &str) -> String {
    let letters = name
        .chars()
        .filter(|letter| !matches!(letter, '_' | '-' | ' '));
    letters.flat_map(char::to_lowercase).collect()
}

/// Reads an order that this person may send, and that the rules have nothing against. Warnings are the page's affair.
///
/// # Errors
///
/// The notice to answer with, and what is wrong where.
pub fn read_order(
    body: &[u8],
    rules: &Rules,
    person: &Person,
    locale: Locale,
) -> Result<Order, (Notice, Vec<ErrorEntry>)> {
    let verdict = validate_json(body, rules).map_err(|error| {
        let entry = ErrorEntry::of_json_error(&error, locale);
        (Notice::NotJson(entry.message.clone()), vec![entry])
    })?;
    let text = |field| verdict.parsed.text(field).unwrap_or_default();
    let key = OrderKey::new(text(Field::ClientCode), text(Field::OrderNumber));
    // Before what is wrong with it: what others send is nobody's affair.
    if !key.client_code.is_empty() && !person.may_use(&key.client_code) {
        return Err((Notice::NotYourShop(key.client_code.to_string()), Vec::new()));
    }
    if let Some(refused) = refused(&verdict, locale) {
        return Err(refused);
    }
    if key.client_code.is_empty() || key.order_number.is_empty() {
        return Err((Notice::NoNumber, Vec::new()));
    }
    Ok(Order {
        key,
        hash: BodyHash::of(body),
    })
}

fn refused(verdict: &Verdict<'_>, locale: Locale) -> Option<(Notice, Vec<ErrorEntry>)> {
    let errors: Vec<&Issue> = verdict
        .issues
        .iter()
        .filter(|issue| issue.is_error() || is_alias(issue))
        .collect();
    let listed = errors.iter().take(MOST_LISTED);
    let entries: Vec<ErrorEntry> = listed
        .map(|issue| ErrorEntry::of_issue(issue, locale))
        .collect();
    let first = entries.first()?.message.clone();
    let more = errors.len() - 1;
    Some((Notice::Refused { first, more }, entries))
}

#[cfg(test)]
mod tests {
    use order_model::Profile;

    use super::*;

    const GOOD: &str = r#"{"centre_code":"CKMX","client_code":"CK1","logistics_provider":{"code":"DHL","tracking_number":"","label_url":"","label_base64":""},"package":{"order_number":"A-1"},"receiver":{"name":"Juan Cruz","address":"20 1st Avenue","city":"Quezon City","province":"Metro Manila","district":"","country_code":"PH","post_code":"1100","phone":"+639171234567","email":""},"sender":{"name":"Ana","address":"1 Main Road","city":"Quezon City","province":"Metro Manila","district":"","country_code":"PH","post_code":"1100","phone":"+639171234567","email":""},"items":[{"sku":"CUP","currency":"USD","unit_price":5,"qty":1}]}"#;

    fn read(body: &str, clients: &[&str]) -> Result<Order, Notice> {
        let person = Person {
            name: "Ana".to_owned(),
            clients: clients.iter().map(|&own| own.to_owned()).collect(),
        };
        let mut rules = Rules::of(Profile::Contract);
        rules.severities.insert(Code::DuplicateKey, Level::Off);
        let rules = unambiguous(rules);
        let read = read_order(body.as_bytes(), &rules, &person, Locale::En);
        read.map_err(|(notice, _)| notice)
    }

    #[test]
    fn a_good_order_has_its_key_and_its_hash() {
        let order = read(GOOD, &["CK1"]).unwrap();
        assert_eq!(order.key, OrderKey::new("CK1", "A-1"));
        assert_eq!(order.hash, BodyHash::of(GOOD.as_bytes()));
        // White space around a number is a slip, and does not make it another order.
        let spaced = read(&GOOD.replace("A-1", " A-1 "), &["CK1"]).unwrap();
        assert_eq!(spaced.key, order.key);
    }

    #[test]
    fn what_is_wrong_is_said() {
        assert_eq!(
            read(GOOD, &["CK2"]),
            Err(Notice::NotYourShop("CK1".to_owned()))
        );
        assert!(matches!(read("{", &["*"]), Err(Notice::NotJson(_))));
        assert!(matches!(read("{}", &["*"]), Err(Notice::Refused { more, .. }) if more > 3));
        assert_eq!(
            read(&GOOD.replace("A-1", " "), &["*"]),
            Err(Notice::NoNumber)
        );
        assert_eq!(
            read(&GOOD.replace("CK1", ""), &["CK1"]),
            Err(Notice::NoNumber)
        );
    }

    /// Who reads the body after this may take the last of two, or the one that is written otherwise.
    #[test]
    fn a_shop_is_named_once() {
        for other in ["client_code", "client\\u005fcode"] {
            let twice = GOOD.replacen('{', &format!(r#"{{"{other}":"CK9","#), 1);
            assert!(read(&twice, &["CK1"]).is_err(), "{twice}");
            let twice = GOOD.replacen("]}", &format!(r#"],"{other}":"CK9"}}"#), 1);
            assert!(read(&twice, &["CK1"]).is_err(), "{twice}");
        }
        for other in [
            "Client_Code",
            "CLIENT_CODE",
            "clientCode",
            "client-code",
            "Package",
        ] {
            let otherwise = GOOD.replacen('{', &format!(r#"{{"{other}":"CK9","#), 1);
            assert!(read(&otherwise, &["CK1"]).is_err(), "{otherwise}");
        }
        let number = GOOD.replace(r#""package":{"#, r#""package":{"OrderNumber":"B-1","#);
        assert!(read(&number, &["CK1"]).is_err(), "{number}");
        // What a deployment adds is sent along.
        let more = GOOD.replacen('{', r#"{"remark":"x","client_type":"y","#, 1);
        assert!(read(&more, &["CK1"]).is_ok(), "{more}");
    }

    #[test]
    fn another_shops_mistakes_are_not_told() {
        let wrong = GOOD.replace("\"qty\":1", "\"qty\":\"x\"");
        assert!(matches!(
            read(&wrong, &["CK2"]),
            Err(Notice::NotYourShop(_))
        ));
        assert!(matches!(
            read(&wrong, &["CK1"]),
            Err(Notice::Refused { .. })
        ));
    }
}
