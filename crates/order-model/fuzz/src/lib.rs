//! What must hold for any bytes. The fuzzing targets and the test `fuzz` run the same checks; each panics where it
//! does not hold.

#[path = "../../tests/json/agree.rs"]
mod agree;
#[path = "../../tests/json/theirs.rs"]
mod theirs;

use std::sync::LazyLock;
use std::sync::atomic::{AtomicU64, Ordering};

use order_model::json::value::JsonValue;
use order_model::normalize::{nfc, normalize};
use order_model::{
    Code, Field, FieldRef, Group, Issue, Locale, OrderBuffers, OrderDraft, ParsedOrder, Profile,
    Reply, Rules, Severity, Validator, decode, message,
};

/// The valid order.
const VALID: &str = include_str!("../../../../tests/orders/valid.json");

static PROFILES: LazyLock<[Validator<'static>; 3]> = LazyLock::new(|| {
    [Profile::Contract, Profile::Standard, Profile::Strict]
        .map(|profile| Validator::from(Rules::of(profile)))
});

/// Runs a check, and says after every ten million bytes how many there were.
pub fn counted(bytes: &[u8], check: impl Fn(&[u8])) {
    const STEP: u64 = 10_000_000;
    static TOTAL: AtomicU64 = AtomicU64::new(0);
    check(bytes);
    let length = bytes.len() as u64;
    let before = TOTAL.fetch_add(length, Ordering::Relaxed);
    if before / STEP != (before + length) / STEP {
        eprintln!("{} million bytes", (before + length) / 1_000_000);
    }
}

/// Any bytes as an order: read as `serde_json` reads them, judged, said, drafted, normalized, written and read again;
/// and as a warehouse's answer.
pub fn json(bytes: &[u8]) {
    agree::compare(bytes);
    judge(bytes);
    if let Ok(decoded) = decode(bytes) {
        drafted(&decoded.order);
        normalized(&decoded.order);
        round_trip(&decoded.order);
    }
    let _ = Reply::read(200, &String::from_utf8_lossy(bytes));
}

/// Bytes as texts for the fields of the valid order: parts between bytes of 255, which no UTF-8 has, each the number
/// of a field and its text.
pub fn fields(bytes: &[u8]) {
    let mut draft = OrderDraft::from_json(VALID.as_bytes()).unwrap();
    for part in bytes.split(|byte| *byte == 0xFF) {
        if let [number, text @ ..] = part {
            let field_ref = field_ref(*number);
            draft.set(field_ref, &String::from_utf8_lossy(text));
        }
    }
    let (parsed, _) = draft.read();
    drafted(&parsed);
    normalized(&parsed);
    let [_, standard, _] = &*PROFILES;
    let drafted = standard.validate_draft(&draft);
    said(&drafted.issues);
    if let Some(order) = drafted.order() {
        let json = order.to_json();
        judge(json.as_bytes());
        // The same order, typed or sent, has the same issues.
        let sent = standard.validate_json(json.as_bytes()).unwrap();
        assert_eq!(places(&drafted.issues), places(&sent.issues), "{json}");
    }
}

/// Bytes as `Rules` in JSON: what can be read is written and read again, and judges the valid order.
pub fn rules(bytes: &[u8]) {
    let theirs: Result<Rules, _> = serde_json::from_slice(bytes);
    let ours = JsonValue::parse(bytes)
        .map(|tree| Rules::from_json_value(&tree).map_err(|error| error.to_string()));
    if let (Ok(theirs), Ok(Ok(ours))) = (&theirs, &ours) {
        assert_eq!(theirs, ours);
    }
    let Ok(rules) = theirs else { return };
    let written = serde_json::to_string(&rules).unwrap();
    assert_eq!(serde_json::from_str::<Rules>(&written).unwrap(), rules);
    let validator = Validator::new(&rules);
    let verdict = validator.validate_json(VALID.as_bytes()).unwrap();
    said(&verdict.issues);
    let _ = normalize(&verdict.parsed, &rules, &nfc);
}

/// The field of a number; the items' fields are those of both items in turn.
fn field_ref(number: u8) -> FieldRef {
    let all = Field::ALL.len();
    let index = usize::from(number);
    let field = Field::ALL[index % all];
    match field.group() {
        Group::Item => FieldRef::item_field(index / all % 2, field),
        _ => FieldRef::order_field(field),
    }
}

fn judge(bytes: &[u8]) {
    let [contract, standard, strict] = PROFILES
        .each_ref()
        .map(|validator| validator.validate_json(bytes));
    let (Ok(contract), Ok(standard), Ok(strict)) = (contract, standard, strict) else {
        return;
    };
    for verdict in [&contract, &standard, &strict] {
        said(&verdict.issues);
        within(bytes, &verdict.issues);
    }
    // The profiles look at more and more, and `strict` at what `standard` does.
    let looked = places(&standard.issues);
    assert_eq!(looked, places(&strict.issues));
    assert!(
        strict
            .issues
            .iter()
            .all(|issue| issue.severity == Severity::Error)
    );
    assert!(
        places(&contract.issues)
            .iter()
            .all(|place| looked.contains(place))
    );

    let validator = &PROFILES[1];
    let mut buffers = OrderBuffers::default();
    for _ in 0..2 {
        let again = validator.validate_json_with(bytes, &mut buffers).unwrap();
        assert_eq!(again.issues, standard.issues);
        assert_eq!(again.parsed, standard.parsed);
        buffers.recycle(again.parsed);
    }
    let order = &standard.parsed;
    let whole = validator.validate(order);
    for field_ref in order.field_refs().take(60) {
        let path = field_ref.path();
        let one = validator.validate_field(order, field_ref);
        let same = whole.iter().filter(|issue| issue.path == path);
        assert!(same.eq(one.iter()), "{path}: {one:?}");
    }
}

fn places(issues: &[Issue]) -> Vec<(String, Code)> {
    issues
        .iter()
        .map(|issue| (issue.path.pointer(), issue.code()))
        .collect()
}

/// Every issue has its words in every language, and can be written.
fn said(issues: &[Issue]) {
    for issue in issues {
        for locale in Locale::ALL {
            assert!(!message(issue, locale).is_empty());
        }
        serde_json::to_string(issue).unwrap();
    }
}

fn within(bytes: &[u8], issues: &[Issue]) {
    for issue in issues {
        let position = issue.position.unwrap();
        assert!(
            position.offset <= bytes.len() && position.line >= 1 && position.column >= 1,
            "{issue:?}"
        );
    }
}

/// A draft that is kept is found again as it was.
fn drafted(order: &ParsedOrder<'_>) {
    let draft = order.to_draft();
    let json = draft.to_json();
    let found = OrderDraft::from_json(json.as_bytes()).unwrap();
    assert_eq!(found.to_json(), json);
    for field_ref in order.field_refs() {
        assert_eq!(found.text(field_ref), draft.text(field_ref), "{json}");
    }
    said(&PROFILES[1].validate_draft(&draft).issues);
}

/// Normalizing twice is normalizing once.
fn normalized(order: &ParsedOrder<'_>) {
    let rules = PROFILES[1].rules();
    let once = normalize(order, rules, &nfc);
    let twice = normalize(&once.order, rules, &nfc);
    assert_eq!(twice.changes, []);
    assert_eq!(twice.order, once.order);
}

/// A complete order that is written is read as one that is written the same, and has the same issues.
fn round_trip(order: &ParsedOrder<'_>) {
    if let Some(complete) = order.to_order() {
        let json = complete.to_json();
        let read = decode(json.as_bytes()).unwrap().order;
        assert_eq!(read.to_order().unwrap().to_json(), json);
        assert_eq!(
            PROFILES[1].validate(&read),
            PROFILES[1].validate(order),
            "{json}"
        );
    }
}
