//! Which choices match what is typed, and which one it stands for.

use std::rc::Rc;
use std::sync::Arc;

use order_model::text::key;
use yew::Html;

use super::choice::{Choice, LATIN, ListKind};
use super::listbox::{ListboxProps, listbox};
use super::recent::recent_first;

/// A list of choices.
#[derive(Debug, Clone)]
pub(crate) struct Choices {
    pub(crate) all: Rc<[Choice]>,
    pub(crate) kind: ListKind,
    /// `None` where the list is still to come.
    search: Option<&'static Search>,
}

/// How choices are searched: a table, so that who only shows a list does not name what searches it.
#[derive(Debug)]
struct Search {
    filter: fn(&Choices, &str) -> Vec<Choice>,
    resolve: fn(&Choices, &str) -> Option<Arc<str>>,
    listbox: fn(&ListboxProps<'_>) -> Html,
}

static SEARCH: Search = Search {
    filter: Choices::filter_all,
    resolve: Choices::resolve_in_all,
    listbox,
};

impl Eq for Choices {}

impl PartialEq for Choices {
    /// Every row has the list of currencies; mostly it is the very same one.
    fn eq(&self, other: &Self) -> bool {
        let is_same = Rc::ptr_eq(&self.all, &other.all);
        self.kind == other.kind
            && self.is_there() == other.is_there()
            && (is_same || self.all == other.all)
    }
}

impl Choices {
    pub(crate) fn new(all: Rc<[Choice]>, kind: ListKind) -> Self {
        let search = Some(&SEARCH);
        Self { all, kind, search }
    }

    /// The list that is open.
    pub(super) fn listbox(&self, props: &ListboxProps<'_>) -> Html {
        let render = |search: &Search| (search.listbox)(props);
        self.search.map(render).unwrap_or_default()
    }

    /// A list that is still to come.
    pub(crate) fn to_come(kind: ListKind) -> Self {
        Self {
            all: Rc::from([]),
            kind,
            search: None,
        }
    }

    /// The choices that fit what is typed, the best first.
    pub(super) fn filter(&self, typed: &str) -> Vec<Choice> {
        let filter = |search: &Search| (search.filter)(self, typed);
        self.search.map(filter).unwrap_or_default()
    }

    /// The code that a typed text stands for, if it certainly stands for one: a code, a whole name, or the
    /// beginning of only one name, too long to be a code.
    pub(crate) fn resolve(&self, typed: &str) -> Option<Arc<str>> {
        self.search.and_then(|search| (search.resolve)(self, typed))
    }

    /// Whether the list is there.
    pub(super) fn is_there(&self) -> bool {
        self.search.is_some()
    }

    /// Whether there is nothing to choose, and never need be.
    pub(super) fn has_none(&self) -> bool {
        self.kind == ListKind::Suggestions && self.all.is_empty()
    }

    pub(crate) fn name_of(&self, code: &str) -> Option<Arc<str>> {
        let choice = self.all.iter().find(|choice| *choice.code == *code)?;
        Some(Arc::clone(&choice.name)).filter(|name| !name.is_empty())
    }

    fn filter_all(&self, typed: &str) -> Vec<Choice> {
        let query = Query::new(typed);
        let ranked: Vec<(Rank, &Choice)> = recent_first(&self.all)
            .into_iter()
            .filter_map(|choice| Some((query.rank(choice)?, choice)))
            .collect();
        Rank::BEST_FIRST
            .into_iter()
            .flat_map(|rank| ranked.iter().filter(move |(of, _)| *of == rank))
            .map(|(_, choice)| (*choice).clone())
            .take(MOST_SHOWN)
            .collect()
    }

    fn resolve_in_all(&self, typed: &str) -> Option<Arc<str>> {
        let query = Query::new(typed);
        if query.code.is_empty() || self.kind == ListKind::Suggestions {
            return None;
        }
        // The only name that begins so; inside, `None` where there are several.
        let mut begun: Option<Option<&Choice>> = None;
        for choice in &*self.all {
            match query.rank(choice) {
                Some(Rank::Whole) => return Some(Arc::clone(&choice.code)),
                // With a second one, nothing but a whole name is certain.
                Some(Rank::NamePrefix) => begun = Some(begun.is_none().then_some(choice)),
                _ => {}
            }
        }
        let only = begun
            .flatten()
            .filter(|_| self.kind == ListKind::Closed && query.key.len() >= MIN_PREFIX_BYTES);
        only.map(|choice| Arc::clone(&choice.code))
    }
}

/// How well a choice fits what is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Rank {
    Whole,
    CodePrefix,
    NamePrefix,
    /// The beginning of a Chinese name in Latin letters.
    Latin,
    NamePart,
}

impl Rank {
    const BEST_FIRST: [Self; 5] = [
        Self::Whole,
        Self::CodePrefix,
        Self::NamePrefix,
        Self::Latin,
        Self::NamePart,
    ];
}

/// EntryAids than there are countries, currencies or provinces of a country: of the goods of a large shop, who looks for one types on.
const MOST_SHOWN: usize = 300;

/// How long a beginning of a name is at least, in bytes: four letters, or two Chinese characters.
const MIN_PREFIX_BYTES: usize = 4;

/// One letter begins too many names.
const MIN_LATIN: usize = 2;

/// What is typed, as codes and as names are compared.
struct Query {
    code: String,
    key: String,
}

impl Query {
    fn new(typed: &str) -> Self {
        Self {
            code: typed.trim().to_ascii_lowercase(),
            key: key(typed),
        }
    }

    /// How well a choice fits; `None` if not at all.
    fn rank(&self, choice: &Choice) -> Option<Rank> {
        let Self { code, key } = self;
        let (its_code, names) = choice.keys.split_once('\n').unwrap_or((&choice.keys, ""));
        // Nothing but punctuation is no part of a name.
        let any = |fits: fn(&str, &str) -> bool| {
            !key.is_empty() && names.split('\n').any(|name| fits(name, key))
        };
        let is_latin = |name: &str, key: &str| {
            let latin = name.strip_prefix(LATIN);
            key.len() >= MIN_LATIN && latin.is_some_and(|latin| latin.starts_with(key))
        };
        if code.is_empty() || its_code == code || any(|name, key| name == key) {
            Some(Rank::Whole)
        } else if its_code.starts_with(&**code) {
            Some(Rank::CodePrefix)
        } else if any(|name, key| name.starts_with(key)) {
            Some(Rank::NamePrefix)
        } else if any(is_latin) {
            Some(Rank::Latin)
        } else if any(|name, key| !name.starts_with(LATIN) && name.contains(key)) {
            Some(Rank::NamePart)
        } else {
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choices(kind: ListKind) -> Choices {
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
        Choices::new(all.into(), kind)
    }

    fn codes(typed: &str) -> Vec<String> {
        choices(ListKind::Closed)
            .filter(typed)
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
        assert_eq!(codes("feilvb"), ["PH"]);
        assert_eq!(codes("flb"), ["PH"]);
        // What is a code comes first, and means that code.
        assert_eq!(codes("mg"), ["US"]);
        assert_eq!(codes("").len(), 8);
        assert!(codes("-").is_empty());
        assert!(codes("zz").is_empty());
    }

    #[test]
    fn only_what_is_certain_is_taken_for_a_code() {
        let resolve = |typed: &str, kind| choices(kind).resolve(typed).map(|code| code.to_string());
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
            assert_eq!(resolve(typed, ListKind::Closed).as_deref(), code, "{typed}");
        }
        assert_eq!(
            resolve("philippines", ListKind::Open).as_deref(),
            Some("PH")
        );
        assert_eq!(resolve("phil", ListKind::Open), None);
        assert_eq!(resolve("philippines", ListKind::Suggestions), None);
    }
}
