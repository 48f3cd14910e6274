//! An order as JSON, or as the command that sends it, that was pasted: what the form would hold of it.

use order_model::{Field, FieldRef, Group, JsonError, OrderDraft};

/// How a command hands over what it sends.
const DATA_OPTIONS: [&str; 6] = [
    "-d",
    "--data",
    "--data-raw",
    "--data-binary",
    "--data-ascii",
    "--json",
];

/// Why a text is no order.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum NoOrder {
    Empty,
    /// Where and why it is not JSON.
    NotJson(JsonError),
    /// It has nothing that an order has.
    NothingOfAnOrder,
}

/// What was read.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct PastedOrder {
    pub(crate) draft: OrderDraft,
    /// How many fields of the form have a text.
    pub(crate) filled: usize,
}

impl PastedOrder {
    /// Reads it; nothing of it is left out.
    pub(crate) fn read(text: &str) -> Result<Self, NoOrder> {
        let text = text.trim();
        if text.is_empty() {
            return Err(NoOrder::Empty);
        }
        let data = is_command(text).then(|| data_of(text)).flatten();
        let json = data.as_deref().unwrap_or(text);
        let draft = OrderDraft::from_json(json.as_bytes()).map_err(NoOrder::NotJson)?;
        let filled = filled(&draft);
        if filled == 0 {
            return Err(NoOrder::NothingOfAnOrder);
        }
        Ok(Self { draft, filled })
    }

    /// Whether a text that is pasted into a field is an order rather than the field's text.
    pub(crate) fn is_meant(text: &str) -> bool {
        let holds_groups = |draft: &OrderDraft| {
            let has = |group: Group| {
                let mut fields = group.fields().map(FieldRef::order_field);
                fields.any(|at| !draft.text(at).is_empty())
            };
            has(Group::Receiver) || has(Group::Sender) || !draft.items.is_empty()
        };
        Self::read(text).is_ok_and(|pasted| holds_groups(&pasted.draft))
    }
}

fn filled(draft: &OrderDraft) -> usize {
    let single = Field::ALL
        .into_iter()
        .filter(|field| field.group() != Group::Item);
    let single = single.filter(|field| !draft.text(FieldRef::order_field(*field)).is_empty());
    let of_item = |item: &std::sync::Arc<order_model::ItemDraft>| {
        let fields = Group::Item.fields();
        fields.filter(|field| !item.text(*field).is_empty()).count()
    };
    single.count() + draft.items.iter().map(of_item).sum::<usize>()
}

fn is_command(text: &str) -> bool {
    text.split_whitespace().next() == Some("curl")
}

/// What a command line for curl sends.
fn data_of(command: &str) -> Option<String> {
    let mut words = words(command).into_iter();
    while let Some(word) = words.next() {
        if DATA_OPTIONS.contains(&&*word) {
            return words.next();
        }
        let joined = word.split_once('=');
        if let Some((_, data)) = joined.filter(|(option, _)| DATA_OPTIONS.contains(option)) {
            return Some(data.to_owned());
        }
    }
    None
}

/// The words of a command, as a shell takes them apart: quotation marks of both kinds, and backslashes.
fn words(command: &str) -> Vec<String> {
    let (mut words, mut word) = (Vec::new(), None::<String>);
    let mut quote = None;
    let mut rest = command.chars();
    while let Some(character) = rest.next() {
        match (quote, character) {
            (Some(open), _) if character == open => quote = None,
            (Some('"') | None, '\\') => match rest.next() {
                // A line goes on.
                Some('\n') | None => {}
                Some(next) => {
                    let word = word.get_or_insert_default();
                    if quote.is_some() && !matches!(next, '"' | '\\' | '$' | '`') {
                        word.push('\\');
                    }
                    word.push(next);
                }
            },
            (None, '\'' | '"') => {
                quote = Some(character);
                word.get_or_insert_default();
            }
            (None, _) if character.is_whitespace() => words.extend(word.take()),
            _ => word.get_or_insert_default().push(character),
        }
    }
    words.extend(word);
    words
}

#[cfg(test)]
mod tests {
    use order_model::order::EXAMPLE;

    use super::*;
    use crate::state::orders::curl;

    #[test]
    fn an_order_is_read_whole_with_what_the_form_does_not_know() {
        let json = EXAMPLE.replacen('{', r#"{"remark":"fragile","#, 1);
        let pasted = PastedOrder::read(&json).unwrap();
        assert!(pasted.filled > 20 && PastedOrder::is_meant(&json));
        let expected = OrderDraft::from_json(json.as_bytes()).unwrap();
        assert_eq!(pasted.draft, expected);
    }

    #[test]
    fn a_command_that_sends_an_order_is_one() {
        let json = r#"{"receiver":{"name":"O'Neil \"x\" \\ $y","address":"1 `a`"},"remark":"a b"}"#;
        let headers = [("Content-Type", "application/json")];
        let command = curl("https://api.example/o", headers.into_iter(), json);
        let expected = PastedOrder::read(json).unwrap();
        assert_eq!(PastedOrder::read(&command).unwrap(), expected);
        let quoted = json.replace('\\', r"\\").replace('"', "\\\"");
        let quoted = quoted.replace('$', r"\$").replace('`', r"\`");
        for command in [
            format!("curl -XPOST --json \"{quoted}\" https://api.example/o"),
            format!("curl --data=\"{quoted}\" \\\n https://api.example/o"),
        ] {
            assert_eq!(PastedOrder::read(&command).unwrap(), expected, "{command}");
        }
    }

    #[test]
    fn what_is_none_says_why() {
        assert_eq!(PastedOrder::read(" \n"), Err(NoOrder::Empty));
        for text in ["{}", "[1]", "7", r#"{"remark":"x"}"#] {
            assert_eq!(
                PastedOrder::read(text),
                Err(NoOrder::NothingOfAnOrder),
                "{text}"
            );
        }
        for text in ["{\"receiver\":", "20 Mabini St", "curl https://api.example"] {
            assert!(
                matches!(PastedOrder::read(text), Err(NoOrder::NotJson(_))),
                "{text}"
            );
        }
        assert!(!PastedOrder::is_meant(r#"{"client_code":"CK"}"#));
        assert!(!PastedOrder::is_meant("Maria Santos\n0917 555 1234"));
    }
}
