//! The wasm's own edge, in Node. What the package adds to it is tested in `tests/npm`.

#![cfg(target_arch = "wasm32")]
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "clippy does not take wasm_bindgen_test for a test"
)]

use js_sys::{Float64Array, Uint8Array, Uint32Array, WebAssembly::Memory};
use order_model::json::JsonType;
use order_model::{Code, Field, FieldRef};
use order_validator::{
    ISSUES, PARTS, REFUSED, UNREADABLE, VALID, add_part, create_config, drop_config, fields,
    input_buffer, normalize, number_buffer, output, output_length, report_header, set_pointer,
    validate_lines, validate_packed, validate_text, validate_written,
};
use serde_json::{Value, json};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::wasm_bindgen_test;

const ORDER: &str = include_str!("../../../tests/orders/valid.json");

/// Takes the parts into use, which the package does when it starts.
fn take_parts() {
    assert!((0..PARTS).all(add_part));
    assert!(!add_part(PARTS));
}

fn memory() -> js_sys::ArrayBuffer {
    let memory: Memory = wasm_bindgen::memory().unchecked_into();
    memory.buffer().unchecked_into()
}

/// Writes a text as the package does, and answers with its length.
fn write(text: &str) -> usize {
    let length = u32::try_from(text.len()).unwrap();
    let at = input_buffer(text.len()) as usize;
    let view = Uint8Array::new_with_byte_offset_and_length(&memory(), at as u32, length);
    view.copy_from(text.as_bytes());
    text.len()
}

fn write_numbers(numbers: &[f64]) -> usize {
    let at = number_buffer(numbers.len()) as usize;
    let length = u32::try_from(numbers.len()).unwrap();
    let view = Float64Array::new_with_byte_offset_and_length(&memory(), at as u32, length);
    view.copy_from(numbers);
    numbers.len()
}

/// What the last call had to say.
fn said() -> String {
    bytes(output() as usize as u32, output_length() as u32)
}

fn told() -> Value {
    serde_json::from_str(&said()).unwrap()
}

fn bytes(at: u32, length: u32) -> String {
    // A view is worth nothing once memory has grown.
    let mut out = vec![0; length as usize];
    let view = Uint8Array::new_with_byte_offset_and_length(&memory(), at, length);
    view.copy_to(&mut out);
    String::from_utf8(out).unwrap()
}

/// The report of the last call, read from front to back.
struct Report {
    numbers: std::vec::IntoIter<f64>,
    /// In UTF-16, since that is what texts are counted in.
    text: std::vec::IntoIter<u16>,
}

fn report() -> Report {
    let places =
        Uint32Array::new_with_byte_offset_and_length(&memory(), report_header() as usize as u32, 4);
    let [at, length, text_at, text_length] = [0, 1, 2, 3].map(|index| places.get_index(index));
    let view = Float64Array::new_with_byte_offset_and_length(&memory(), at, length);
    let text: Vec<u16> = bytes(text_at, text_length).encode_utf16().collect();
    Report {
        numbers: view.to_vec().into_iter(),
        text: text.into_iter(),
    }
}

impl Report {
    fn number(&mut self) -> i64 {
        self.numbers.next().unwrap() as i64
    }

    fn text(&mut self) -> Value {
        let Ok(length) = usize::try_from(self.number()) else {
            return Value::Null;
        };
        let text: Vec<u16> = self.text.by_ref().take(length).collect();
        String::from_utf16(&text).unwrap().into()
    }

    fn issues(&mut self) -> Vec<Value> {
        (0..self.number()).map(|_| self.issue()).collect()
    }

    fn issue(&mut self) -> Value {
        let code = Code::ALL.get(usize::try_from(self.number()).unwrap());
        let flags = self.number();
        let (line, column) = match flags & 4 {
            0 => (Value::Null, Value::Null),
            _ => (self.number().into(), self.number().into()),
        };
        let pointer = self.pointer();
        let mut params = serde_json::Map::new();
        for (name, rust) in code.map_or(&[][..], |code| code.params()) {
            let value = match *rust {
                "Vec<String>" => (0..self.number()).map(|_| self.text()).collect(),
                "Vec<i64>" => (0..self.number())
                    .map(|_| Value::from(self.number()))
                    .collect(),
                "Vec<Edit>" => (0..self.number())
                    .map(|_| json!({ "pointer": self.pointer(), "value": self.text() }))
                    .collect(),
                "String" | "Option<String>" => self.text(),
                "JsonType" => JsonType::ALL[usize::try_from(self.number()).unwrap()]
                    .as_str()
                    .into(),
                _ => self.number().into(),
            };
            params.insert((*name).to_owned(), value);
        }
        let (message, short_message) = (self.text(), self.text());
        json!({
            "code": code.map_or("not_json", |code| code.as_str()), "pointer": pointer, "params": params,
            "error": flags & 1 == 1, "acknowledged": flags & 2 == 2, "line": line, "column": column,
            "message": message, "short_message": short_message,
        })
    }

    fn pointer(&mut self) -> String {
        let field = self.number();
        if let Ok(field) = usize::try_from(field) {
            let item = usize::try_from(self.number()).ok();
            let field = Field::ALL[field];
            return FieldRef { item, field }.path().pointer();
        }
        (0..self.number())
            .map(|_| match self.number() {
                0 => format!("/{}", self.number()),
                _ => format!("/{}", self.text().as_str().unwrap()),
            })
            .collect()
    }
}

/// The issues of the last verdict; nothing else is in its report.
fn issues() -> Vec<Value> {
    let mut report = report();
    let issues = report.issues();
    assert_eq!((report.numbers.len(), report.text.len()), (0, 0));
    issues
}

fn config(options: &str) -> usize {
    let number = create_config(0, write(options));
    assert_ne!(number, REFUSED, "{}", said());
    number
}

#[wasm_bindgen_test]
fn a_good_order_leaves_nothing_to_say() {
    take_parts();
    assert_eq!(validate_text(0, write(ORDER)), VALID);
    assert_eq!(validate_written(0, write(ORDER), false), VALID);
    assert_eq!(said(), "");
}

#[wasm_bindgen_test]
fn an_issue_has_all_its_members() {
    take_parts();
    assert_eq!(
        validate_text(0, write(&ORDER.replace("\"CKMX\"", "7"))),
        ISSUES
    );
    assert_eq!(
        issues(),
        [json!({
            "pointer": "/centre_code", "code": "wrong_type", "error": true, "acknowledged": false,
            "params": { "expected": "string", "found": "number", "suggestions": [], "suggestion": "7" }, "line": 2, "column": 18,
            "message": "The warehouse code must be text, but it is a number. Use 7?",
            "short_message": "Must be text, but is a number. Use 7?",
        })]
    );
}

#[wasm_bindgen_test]
fn what_the_package_has_written_has_no_lines_and_names_for_its_numbers() {
    take_parts();
    let order = ORDER.replace("\"process_type\": 1", "\"process_type\": 0.1e-999");
    assert_eq!(validate_written(0, write(&order), false), ISSUES);
    // Of the faults the first: it has a fraction.
    let params = |found: &str| json!({ "found": found, "fault": 0, "suggestions": [] });
    assert_eq!(issues()[0]["params"], params("NaN"));
    assert_eq!(issues()[0]["line"], Value::Null);
    assert_eq!(validate_text(0, write(&order)), ISSUES);
    assert_eq!(issues()[0]["params"], params("0.1e-999"));
}

#[wasm_bindgen_test]
fn one_field_is_validated_alone_whatever_stands_there() {
    take_parts();
    let order = ORDER
        .replace("\"CKMX\"", "7")
        .replace("\"qty\": 4", "\"qty\": 0")
        .replace("\"process_type\": 1", "\"colour\": 1");
    for (pointer, code) in [
        ("/centre_code", Some("wrong_type")),
        ("/items/1/qty", Some("qty_too_small")),
        ("/items/0/qty", None),
        ("/items/7/qty", None),
        ("/receiver/city", None),
        ("/receiver", None),
        ("/colour", Some("unknown_field")),
    ] {
        assert_eq!(set_pointer(write(pointer)), pointer != "/colour");
        let flags = validate_written(0, write(&order), true);
        assert_eq!(flags & ISSUES != 0, code.is_some(), "{pointer}");
        if let Some(code) = code {
            assert_eq!(issues()[0]["code"], code);
            assert_eq!(issues()[0]["pointer"], pointer);
            assert_eq!(issues().len(), 1);
        }
    }
    for (holder, count) in [("", 3), ("/items", 1), ("/items/1", 1)] {
        assert!(set_pointer(write(holder)));
        let _ = validate_written(0, write(&order), true);
        assert_eq!(issues().len(), count, "{holder}");
    }
    for (pointer, meant) in [
        (
            "/receiver/citty",
            ": there is no field `receiver.citty`: did you mean `receiver.city`?",
        ),
        (
            "/items/0/quantity",
            ": there is no field `items.quantity`: did you mean `items.qty`?",
        ),
        (
            "/items/01/qty",
            ": there is no field `items.01.qty`: did you mean `items.qty`?",
        ),
        (
            "/items/qty",
            ": there is no such place: write `/items/0/qty`",
        ),
    ] {
        assert!(!set_pointer(write(pointer)));
        assert_eq!(said(), meant);
    }
}

#[wasm_bindgen_test]
fn lines_are_told_of_where_there_is_something_to_say() {
    take_parts();
    let good = serde_json::from_str::<Value>(ORDER).unwrap().to_string();
    let text = format!("{good}\n\n{good}\n{{]\n{{}}\n");
    assert_eq!(validate_lines(0, write(&text), 7), 5);
    let mut report = report();
    assert_eq!((report.number(), report.number()), (8, 0));
    assert_eq!((report.number(), report.number()), (10, 2));
    let issues = report.issues();
    assert_eq!(issues.len(), 1);
    assert_eq!(
        (&issues[0]["code"], &issues[0]["line"]),
        (&json!("not_json"), &json!(10))
    );
    assert_eq!((report.number(), report.number()), (11, 2));
    assert_eq!(report.issues().len(), 7);
    assert_eq!(report.numbers.len(), 0);
    assert_eq!(validate_lines(0, write(&good), 1), 1);
    assert_eq!(self::report().numbers.len(), 0);
    assert_eq!(said(), "");
}

#[wasm_bindgen_test]
fn configs_stand_over_others_and_are_forgotten() {
    take_parts();
    let strict = config(r#"{"locale":"zh-CN","rules":{"profile":"strict"}}"#);
    let order = ORDER.replace("\"unit_price\": 250", "\"unit_price\": 0");
    assert_eq!(validate_text(strict, write(&order)), ISSUES);
    let accepted =
        r#"{"acknowledged":[{"pointer":"/items/0/unit_price","code":"price_zero","more":1}]}"#;
    let accepting = create_config(strict, write(accepted));
    assert_eq!(validate_text(accepting, write(&order)), VALID | ISSUES);
    assert_eq!(issues()[0]["acknowledged"], true);
    assert!(!issues()[0]["message"].as_str().unwrap().is_ascii());
    drop_config(strict);
    assert_eq!(validate_text(accepting, write(&order)), VALID | ISSUES);
    assert_eq!(config("{}"), strict, "the number is free again");
}

#[wasm_bindgen_test]
fn wrong_options_say_where_and_what() {
    take_parts();
    for (options, message) in [
        ("7", ": 7 is not an object"),
        ("[]", ": a list is not an object"),
        (
            r#"{"rule":{}}"#,
            ".rule: unknown option `rule`: did you mean `rules`?",
        ),
        (
            r#"{"rules":{"profile":true}}"#,
            ".rules.profile: true is not one of contract, standard, strict",
        ),
        (
            r#"{"rules":{"limits":{"items.sku":1.5}}}"#,
            ".rules.limits.items.sku: 1.5 is not a whole number",
        ),
        (
            r#"{"rules":{"max_qty":true}}"#,
            ".rules.max_qty: true is not a whole number",
        ),
        (
            r#"{"rules":{"allowed":{"centre_code":{}}}}"#,
            ".rules.allowed.centre_code: an object is not a list",
        ),
        (
            r#"{"acknowledged":[{"pointer":"/a"}]}"#,
            ".acknowledged[0]: an object is not an issue with its `pointer` and its `code`",
        ),
        (
            r#"{"acknowledged":[{"pointer":"/a","code":"empt"}]}"#,
            ".acknowledged[0].code: there is no issue code `empt`: did you mean `empty`?",
        ),
    ] {
        assert_eq!(create_config(0, write(options)), REFUSED, "{options}");
        assert_eq!(said(), message);
    }
}

/// The numbers and the text of the valid order, packed as `pack-order.ts` does.
fn packed() -> (Vec<f64>, String) {
    let order: Value = serde_json::from_str(ORDER).unwrap();
    let items = order["items"].as_array().unwrap();
    let (mut numbers, mut text) = (Vec::new(), String::new());
    let single = order_model::Field::ALL
        .into_iter()
        .take_while(|field| *field < order_model::Field::Sku);
    let places: Vec<_> = single
        .map(|field| order_model::Path::from(field).pointer())
        .chain((0..items.len()).flat_map(|index| {
            let fields = order_model::Group::Item.fields();
            fields.map(move |field| {
                order_model::FieldRef::item_field(index, field)
                    .path()
                    .pointer()
            })
        }))
        .collect();
    for place in places {
        if place == "/items/0/sku" {
            numbers.push(items.len() as f64);
        }
        match order.pointer(&place).unwrap() {
            Value::String(value) => {
                numbers.push(value.encode_utf16().count() as f64);
                text.push_str(value);
            }
            Value::Number(number) => numbers.push(number.as_f64().unwrap()),
            flag => numbers.push(if *flag == json!(true) { 2.5 } else { 3.5 }),
        }
    }
    (numbers, text)
}

fn validate(numbers: &[f64], text: &str) -> u32 {
    let units = text.encode_utf16().count();
    let count = write_numbers(numbers);
    validate_packed(0, count, units, write(text), false)
}

#[wasm_bindgen_test]
fn a_packed_order_is_validated_as_its_json() {
    take_parts();
    let (numbers, text) = packed();
    assert_eq!(validate(&numbers, &text), VALID);
    // The client code, in characters of one, two, three and four bytes.
    for name in ["CK2023", "CK20é3", "CK20王3", "CK20😀"] {
        let text = text.replace("CK2023", name);
        let flags = validate(&numbers, &text);
        let packed = (flags != VALID).then(issues);
        assert_eq!(
            validate_written(0, write(&ORDER.replace("CK2023", name)), false),
            flags
        );
        assert_eq!((flags != VALID).then(issues), packed, "{name}");
    }
}

#[wasm_bindgen_test]
fn what_was_not_packed_like_this_is_unreadable() {
    take_parts();
    let (numbers, text) = packed();
    let with = |place: usize, number: f64| {
        let mut numbers = numbers.clone();
        numbers[place] = number;
        numbers
    };
    for (numbers, text) in [
        (numbers[1..].to_vec(), text.clone()),
        (numbers[..20].to_vec(), text.clone()),
        (Vec::new(), String::new()),
        (numbers.clone(), text[1..].to_owned()),
        (with(0, 5.0), text.clone()),
        (with(0, -1e300), text.clone()),
        (with(0, f64::NAN), text.clone()),
        (with(0, f64::INFINITY), text.clone()),
        (with(27, 3.0), text.clone()),
        (with(2, 7.5), text.clone()),
        // The end of a text within a character.
        (with(0, 5.0), text.replacen("CKMXCK2023", "CKMX😀2023", 1)),
    ] {
        assert_eq!(validate(&numbers, &text), UNREADABLE, "{numbers:?} {text}");
    }
}

#[wasm_bindgen_test]
fn normalizing_asks_for_the_forms_that_it_needs() {
    take_parts();
    let order = ORDER.replace("\"Maria Santos\"", "\" e\\u0301\"");
    assert!(normalize(0, write(&order), 0));
    assert_eq!(told(), json!({ "compose": ["e\u{301}"] }));
    let forms = r#"["é"]"#;
    write(&format!("{order}{forms}"));
    assert!(normalize(0, order.len(), forms.len()));
    let told = told();
    let kinds: Vec<_> = told["changes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|change| &change["kind"])
        .collect();
    assert_eq!(kinds, ["trim", "nfc", "phone", "phone"]);
    assert_eq!(told["texts"][0], json!([["receiver", "name"], "é"]));
    assert_eq!(told["texts"].as_array().unwrap().len(), 3);
}

#[wasm_bindgen_test]
fn the_register_is_told_as_serde_tells_it() {
    take_parts();
    for (options, locale) in [
        ("{}", order_model::Locale::En),
        (r#"{"locale":"zh"}"#, order_model::Locale::Zh),
    ] {
        fields(config(options));
        let infos = order_model::fields(&order_model::Rules::default(), locale);
        let mut told = told();
        for info in told.as_array_mut().unwrap() {
            let info = info.as_object_mut().unwrap();
            let [pointer, path] = ["pointer", "path"].map(|key| info.remove(key).unwrap());
            let steps = path.as_array().unwrap().iter();
            let steps = steps.map(|step| format!("/{}", step.to_string().trim_matches('"')));
            assert_eq!(json!(steps.collect::<String>()), pointer);
        }
        assert_eq!(told, serde_json::to_value(infos).unwrap());
    }
}
