//! The page of the fields.

use order_model::{Field, FieldInfo, Locale, Rules};

const HEAD: &str = "\
# Every field

By its dotted name, as rules, form libraries and `fields()` have it; an item's have the item's index between, as in `items.0.sku`. Whether a field may be left
out or left empty is what the API's document states; rules may differ (`presence`), and which parts of an address are required depends on the country.

";

/// The page of the register.
pub(super) fn page() -> String {
    let tags = Locale::ALL.map(Locale::tag).join(" | ");
    let dashes = Locale::ALL.map(|_| "---").join(" | ");
    let mut page = format!(
        "{HEAD}| name | type | presence | {tags} | what it is |\n| --- | --- | --- | {dashes} | --- |\n"
    );
    let rules = Rules::default();
    for field in Field::ALL {
        let infos = Locale::ALL.map(|locale| FieldInfo::of(field, &rules, locale));
        let presence = infos[0].presence.as_str().replace('_', " ");
        let labels = infos.each_ref().map(|info| info.label).join(" | ");
        page += &format!(
            "| `{}` | {} | {presence} | {labels} | {} |\n",
            field.name(),
            field.kind().as_str(),
            field.about().replace('|', "\\|")
        );
    }
    page
}
