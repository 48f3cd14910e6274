//! A field with choices: type a code or a name in either language, or choose from the list. What is typed
//! and not chosen stays as it is, for the rules to judge.

use std::rc::Rc;

use order_model::text::key;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::field::{Control, frame};
use super::{Dispatch, icon};
use crate::browser::after_press;
use crate::i18n::Text;
use crate::state::order_form::Action;

/// As many as a person looks through; typing narrows them down. Where anything may be typed, a list that ends early would
/// look as if the rest were not there.
const SHOWN: usize = 60;

/// A value to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Choice {
    pub(crate) code: Rc<str>,
    /// Its name in the page's language.
    pub(crate) name: Rc<str>,
    /// What it is found by, a line each: its code in small letters, then the [`key`]s of its names.
    keys: Rc<str>,
}

impl Choice {
    /// A code with its name, and what else finds it: names in other languages, what people call it.
    pub(crate) fn new(code: &str, name: &str, also: &[&str]) -> Self {
        let mut keys = code.to_ascii_lowercase();
        for name in [name].iter().chain(also) {
            keys.push('\n');
            keys.push_str(&key(name));
        }
        Self {
            code: code.into(),
            name: name.into(),
            keys: keys.into(),
        }
    }
}

/// A list of choices.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Choices {
    pub(crate) all: Rc<[Choice]>,
    pub(crate) others: Others,
}

/// What becomes of a text that is not chosen from the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Others {
    /// It can only be one of the list, so a part of a name that fits only one stands for it.
    Refused,
    /// It may be another, but a whole name stands for its code.
    Taken,
    /// It stays as it was typed: the list only saves typing.
    Kept,
}

impl Choices {
    pub(crate) fn name_of(&self, code: &str) -> Option<Rc<str>> {
        let choice = self.all.iter().find(|choice| *choice.code == *code)?;
        Some(Rc::clone(&choice.name)).filter(|name| !name.is_empty())
    }

    /// The choices that fit what is typed, the best first.
    fn fitting(&self, typed: &str) -> Vec<Choice> {
        let typed = Typed::new(typed);
        let ranked: Vec<(u8, &Choice)> = self
            .all
            .iter()
            .filter_map(|choice| Some((typed.rank(choice)?, choice)))
            .collect();
        (WHOLE..=CONTAINED)
            .flat_map(|rank| ranked.iter().filter(move |(of, _)| *of == rank))
            .map(|(_, choice)| (*choice).clone())
            .take(match self.others {
                Others::Refused | Others::Taken => SHOWN,
                Others::Kept => usize::MAX,
            })
            .collect()
    }

    /// The code that a typed text stands for, if it certainly stands for one: a code, a whole name, or the
    /// beginning of only one name, too long to be a code.
    fn certain(&self, typed: &str) -> Option<Rc<str>> {
        let typed = Typed::new(typed);
        if typed.code.is_empty() || self.others == Others::Kept {
            return None;
        }
        let mut begun: Option<Option<&Choice>> = None;
        for choice in &*self.all {
            match typed.rank(choice) {
                Some(WHOLE) => return Some(Rc::clone(&choice.code)),
                // With a second one, nothing but a whole name is certain.
                Some(NAME_BEGINS) => begun = Some(begun.is_none().then_some(choice)),
                _ => {}
            }
        }
        let only = begun
            .flatten()
            .filter(|_| self.others == Others::Refused && typed.key.len() >= BEGINNING);
        only.map(|choice| Rc::clone(&choice.code))
    }
}

/// How well a choice fits what is typed: the best first.
const WHOLE: u8 = 0;
const CODE_BEGINS: u8 = 1;
const NAME_BEGINS: u8 = 2;
const CONTAINED: u8 = 3;

/// How long a beginning of a name is at least, in bytes: four letters, or two Chinese characters.
const BEGINNING: usize = 4;

/// What is typed, as codes and as names are compared.
struct Typed {
    code: String,
    key: String,
}

impl Typed {
    fn new(typed: &str) -> Self {
        Self {
            code: typed.trim().to_ascii_lowercase(),
            key: key(typed),
        }
    }

    /// How well a choice fits; `None` if not at all.
    fn rank(&self, choice: &Choice) -> Option<u8> {
        let Self { code, key } = self;
        let (its_code, names) = choice.keys.split_once('\n').unwrap_or((&choice.keys, ""));
        // Nothing but punctuation is no part of a name.
        let any = |fits: fn(&str, &str) -> bool| {
            !key.is_empty() && names.split('\n').any(|name| fits(name, key))
        };
        if code.is_empty() || its_code == code || any(|name, key| name == key) {
            Some(WHOLE)
        } else if its_code.starts_with(&**code) {
            Some(CODE_BEGINS)
        } else if any(|name, key| name.starts_with(key)) {
            Some(NAME_BEGINS)
        } else if any(|name, key| name.contains(key)) {
            Some(CONTAINED)
        } else {
            None
        }
    }
}

/// The list under the control, while it is open.
#[derive(Debug, Clone, PartialEq, Default)]
struct List {
    fitting: Vec<Choice>,
    active: Option<usize>,
}

/// A combobox with its label.
pub(crate) fn combobox(
    control: &Control,
    dispatch: &Dispatch,
    choices: &Choices,
    hint: &'static str,
    class: &'static str,
) -> Html {
    let input = html! {
        <ComboboxInput control={control.clone()} dispatch={dispatch.clone()} choices={choices.clone()}
            hint={!hint.is_empty()} />
    };
    frame(control, dispatch, &hint.into(), &class.into(), input)
}

#[derive(Properties, PartialEq)]
pub(crate) struct ComboboxInputProps {
    pub(crate) control: Control,
    pub(crate) dispatch: Dispatch,
    pub(crate) choices: Choices,
    #[prop_or_default]
    pub(crate) hint: bool,
    /// The accessible name, where there is no label.
    #[prop_or_default]
    pub(crate) name: Option<AttrValue>,
}

/// The control alone.
#[component]
pub(crate) fn ComboboxInput(props: &ComboboxInputProps) -> Html {
    let list = use_state(|| None::<List>);
    let input = use_node_ref();
    let hands = Hands {
        props_leaf: props.control.field_ref,
        dispatch: props.dispatch.clone(),
        choices: props.choices.clone(),
        list: list.clone(),
        value: Rc::clone(&props.control.value),
    };
    let id = props.control.id();
    let open = list.as_ref();
    let active_id = open
        .and_then(|list| list.active)
        .map(|index| format!("{id}-option-{index}"));
    {
        let active_id = active_id.clone();
        use_effect_with(active_id, |active_id| {
            if let Some(id) = active_id {
                crate::browser::reveal(id);
            }
        });
    }
    let named = props.choices.name_of(&props.control.value);
    let named_id = format!("{id}-name");
    let described_by = [
        named.is_some().then_some(named_id.clone()),
        props.control.described_by(props.hint),
    ];
    let described_by: Vec<String> = described_by.into_iter().flatten().collect();
    html! {
        <div class="combobox" data-named={named.is_some().to_string()}>
            <input ref={input.clone()} id={id.clone()} type="text" role="combobox" value={Rc::clone(&props.control.value)}
                aria-label={props.name.clone()} aria-expanded={open.is_some().to_string()} aria-controls={format!("{id}-list")}
                aria-autocomplete="list" aria-activedescendant={active_id}
                aria-describedby={(!described_by.is_empty()).then(|| described_by.join(" "))}
                aria-invalid={props.control.is_wrong().then_some("true")}
                aria-required={(!props.control.optional).then_some("true")}
                autocomplete="off" spellcheck="false" autocapitalize="off"
                oninput={hands.on_input()} onkeydown={hands.on_key()} onblur={hands.on_blur()} onclick={hands.on_click()} />
            if let Some(name) = named {
                <span class="combobox-name" id={named_id}>{ &*name }</span>
            }
            <span class="combobox-mark">{ icon::chevron() }</span>
            if let Some(list) = open {
                { hands.list_of(list, &id, &props.control) }
            }
        </div>
    }
}

/// What the keys and the mouse do.
#[derive(Clone)]
struct Hands {
    props_leaf: order_model::FieldRef,
    dispatch: Dispatch,
    choices: Choices,
    list: UseStateHandle<Option<List>>,
    value: Rc<str>,
}

impl Hands {
    fn open(&self, typed: &str) {
        let fitting = self.choices.fitting(typed);
        let exact = fitting
            .iter()
            .position(|choice| *choice.code == *self.value);
        let closed = self.choices.others == Others::Refused;
        // Nothing is chosen in advance where something else may be meant.
        let first = (closed && !typed.trim().is_empty() && !fitting.is_empty()).then_some(0);
        // Where others may be typed, an empty list has nothing to say.
        let list = List {
            fitting,
            active: exact.or(first),
        };
        self.list
            .set(Some(list).filter(|list| closed || !list.fitting.is_empty()));
    }

    fn choose(&self, code: &str) {
        self.dispatch
            .dispatch(Action::Type(self.props_leaf, code.to_owned()));
        self.list.set(None);
    }

    fn on_input(&self) -> Callback<InputEvent> {
        let hands = self.clone();
        Callback::from(move |event: InputEvent| {
            let typed = event.target_unchecked_into::<HtmlInputElement>().value();
            hands.open(&typed);
            hands
                .dispatch
                .dispatch(Action::Type(hands.props_leaf, typed));
        })
    }

    fn on_click(&self) -> Callback<MouseEvent> {
        let hands = self.clone();
        Callback::from(move |_| {
            if hands.list.is_some() {
                hands.list.set(None);
            } else {
                hands.open("");
            }
        })
    }

    fn on_blur(&self) -> Callback<FocusEvent> {
        let hands = self.clone();
        Callback::from(move |event: FocusEvent| {
            hands.list.set(None);
            // The control's own text: what was typed last may not have been rendered yet.
            let typed = event.target_unchecked_into::<HtmlInputElement>().value();
            let certain = hands.choices.certain(&typed);
            if let Some(code) = certain.filter(|code| **code != *typed) {
                hands
                    .dispatch
                    .dispatch(Action::Type(hands.props_leaf, code.to_string()));
            }
            let (dispatch, field_ref) = (hands.dispatch.clone(), hands.props_leaf);
            after_press(move || dispatch.dispatch(Action::Leave(field_ref)));
        })
    }

    fn on_key(&self) -> Callback<KeyboardEvent> {
        let hands = self.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.is_composing() || event.ctrl_key() || event.meta_key() {
                return;
            }
            let done = match (event.key().as_str(), (*hands.list).clone()) {
                ("ArrowDown" | "ArrowUp", None) => {
                    hands.open("");
                    true
                }
                ("ArrowDown", Some(list)) => hands.step(list, 1),
                ("ArrowUp", Some(list)) => hands.step(list, -1),
                ("Enter", Some(list)) => {
                    let active = list.active.and_then(|index| list.fitting.get(index));
                    match active {
                        Some(choice) => hands.choose(&choice.code),
                        None => hands.list.set(None),
                    }
                    true
                }
                ("Escape", Some(_)) => {
                    hands.list.set(None);
                    true
                }
                _ => false,
            };
            if done {
                event.prevent_default();
            }
        })
    }

    fn step(&self, list: List, by: isize) -> bool {
        let count = list.fitting.len();
        let active = match (list.active, by) {
            _ if count == 0 => None,
            (None, 1) => Some(0),
            (None, _) => Some(count - 1),
            (Some(index), _) => Some((index + count).saturating_add_signed(by) % count),
        };
        self.list.set(Some(List { active, ..list }));
        true
    }

    fn list_of(&self, list: &List, id: &str, control: &Control) -> Html {
        let text = Text::of(control.locale);
        if list.fitting.is_empty() {
            return html! {
                <p class="combobox-empty" id={format!("{id}-list")} role="status">{ text.no_choices }</p>
            };
        }
        // The focus stays in the input: a press on the list must not take it away.
        let onmousedown = Callback::from(|event: MouseEvent| event.prevent_default());
        // Nor must Tab lead into it, which browsers let it where there is something to scroll.
        html! {
            <ul class="combobox-list" role="listbox" id={format!("{id}-list")} tabindex="-1" aria-label={control.label()} {onmousedown}>
                { for list.fitting.iter().enumerate().map(|(index, choice)| self.option(id, index, choice, list.active)) }
            </ul>
        }
    }

    fn option(&self, id: &str, index: usize, choice: &Choice, active: Option<usize>) -> Html {
        let hands = self.clone();
        let code = Rc::clone(&choice.code);
        let onclick = Callback::from(move |event: MouseEvent| {
            event.stop_propagation();
            hands.choose(&code);
        });
        html! {
            <li role="option" id={format!("{id}-option-{index}")} class="combobox-option"
                aria-selected={(active == Some(index)).to_string()} {onclick}>
                <span class={if self.choices.others == Others::Kept { "value" } else { "code" }}>{ &*choice.code }</span>
                <span>{ &*choice.name }</span>
            </li>
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choices(others: Others) -> Choices {
        let all = [
            Choice::new("AS", "American Samoa", &["美属萨摩亚"]),
            Choice::new("CI", "Côte d’Ivoire", &["科特迪瓦"]),
            Choice::new("GB", "United Kingdom", &["英国", "UK"]),
            Choice::new("MY", "Malaysia", &["马来西亚"]),
            Choice::new("PH", "Philippines", &["菲律宾"]),
            Choice::new("PK", "Pakistan", &["巴基斯坦"]),
            Choice::new("UA", "Ukraine", &["乌克兰"]),
            Choice::new("US", "United States", &["美国", "America"]),
        ];
        Choices {
            all: all.into(),
            others,
        }
    }

    fn codes(typed: &str) -> Vec<String> {
        choices(Others::Refused)
            .fitting(typed)
            .iter()
            .map(|choice| choice.code.to_string())
            .collect()
    }

    #[test]
    fn codes_come_before_names_and_names_are_found_in_any_language() {
        assert_eq!(codes("ph"), ["PH"]);
        assert_eq!(codes("P"), ["PH", "PK"]);
        assert_eq!(codes("菲"), ["PH"]);
        assert_eq!(codes("ysia"), ["MY"]);
        assert_eq!(codes("uk"), ["GB", "UA"]);
        assert_eq!(codes("cote d'iv"), ["CI"]);
        assert_eq!(codes("").len(), 8);
        assert!(codes("-").is_empty());
        assert!(codes("zz").is_empty());
    }

    #[test]
    fn only_what_is_certain_is_taken_for_a_code() {
        let certain =
            |typed: &str, others| choices(others).certain(typed).map(|code| code.to_string());
        for (typed, code) in [
            ("ph", Some("PH")),
            ("UK", Some("GB")),
            ("America", Some("US")),
            ("phil", Some("PH")),
            ("菲律", Some("PH")),
            ("philippines", Some("PH")),
            ("p", None),
            ("ysia", None),
            ("unit", None),
            ("united s", Some("US")),
            ("Cote d'Ivoire", Some("CI")),
            ("P-H", None),
            ("菲", None),
            ("", None),
        ] {
            assert_eq!(certain(typed, Others::Refused).as_deref(), code, "{typed}");
        }
        assert_eq!(certain("philippines", Others::Taken).as_deref(), Some("PH"));
        assert_eq!(certain("phil", Others::Taken), None);
        assert_eq!(certain("philippines", Others::Kept), None);
    }
}
