//! Addresses as CSV and as JSON. A row that cannot be taken is given back with the reason.

use order_model::json::JsonError;
use order_model::json::value::JsonValue;
use order_model::json::write_string;
use order_model::message::label;
use order_model::reference::country::{countries, is_country};
use order_model::text::key;
use order_model::{Field, Group, Locale};

use super::texts::{ADDRESS_FIELDS, AddressTexts};
use crate::state::csv::{BYTE_ORDER_MARK, plain, write_csv as write_table};

/// The column that says whether a row is a receiver or a sender.
const PARTY: &str = "party";

/// The column of why a row was not taken.
const REASON: &str = "reason";

/// What people call columns, beside the contract's own names and the form's labels.
const SYNONYMS: [(&str, Field); 23] = [
    ("fullname", Field::ReceiverName),
    ("receiver", Field::ReceiverName),
    ("recipient", Field::ReceiverName),
    ("contact", Field::ReceiverName),
    ("收件人", Field::ReceiverName),
    ("收货人", Field::ReceiverName),
    ("发件人", Field::ReceiverName),
    ("telephone", Field::ReceiverPhone),
    ("mobile", Field::ReceiverPhone),
    ("phonenumber", Field::ReceiverPhone),
    ("手机", Field::ReceiverPhone),
    ("手机号", Field::ReceiverPhone),
    ("country", Field::ReceiverCountryCode),
    ("国家", Field::ReceiverCountryCode),
    ("国家代码", Field::ReceiverCountryCode),
    ("state", Field::ReceiverProvince),
    ("street", Field::ReceiverAddress),
    ("address1", Field::ReceiverAddress),
    ("地址", Field::ReceiverAddress),
    ("zip", Field::ReceiverPostCode),
    ("zipcode", Field::ReceiverPostCode),
    ("postalcode", Field::ReceiverPostCode),
    ("mail", Field::ReceiverEmail),
];

/// Why nothing of a file can be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum TableError {
    /// There is no row in it.
    Empty,
    /// Its first line names no column for a name.
    NoNameColumn,
    /// It is not JSON: where and why.
    Json(JsonError),
    /// It is no list of objects.
    NotAList,
}

/// Why a row is not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum RowFault {
    NoName,
    /// Neither a street address nor a phone number.
    NoPlace,
    /// No country is called so.
    Country(String),
    /// Neither a receiver nor a sender.
    Party(String),
    /// So many cells more than columns.
    TooManyCells(usize),
    /// It is not an object with texts.
    NotTexts,
}

/// A row that is not taken, as it stood in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FailedRow {
    pub(crate) cells: Vec<String>,
    pub(crate) fault: RowFault,
}

/// What came of reading a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Imported {
    pub(crate) columns: Vec<String>,
    pub(crate) addresses: Vec<(Group, AddressTexts)>,
    pub(crate) failed: Vec<FailedRow>,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Party,
    Field(Field),
    Other,
}

impl Column {
    fn named(name: &str) -> Self {
        let name = key(name);
        let is_name_of = |field: &Field| {
            let labels = Locale::ALL.map(|locale| key(label(*field, locale)));
            key(field.key()) == name || labels.contains(&name)
        };
        let synonym = || SYNONYMS.into_iter().find(|(of, _)| key(of) == name);
        match ADDRESS_FIELDS.into_iter().find(is_name_of) {
            _ if name == PARTY => Self::Party,
            Some(field) => Self::Field(field),
            None => synonym().map_or(Self::Other, |(_, field)| Self::Field(field)),
        }
    }
}

/// Reads a table whose first line names its columns, in any order; columns of other names are passed over. `party` is what
/// a row is that does not say; `names` gives a country's names.
pub(crate) fn read_csv(
    text: &str,
    party: Group,
    names: &dyn Fn(&str) -> Vec<String>,
) -> Result<Imported, TableError> {
    let text = text.trim_start_matches(BYTE_ORDER_MARK);
    let mut reader = csv::ReaderBuilder::new()
        .flexible(true)
        .has_headers(false)
        .delimiter(delimiter(text))
        .from_reader(text.as_bytes());
    // The text is UTF-8 and in memory: no record of it can fail.
    let mut records = reader.records().flatten();
    let head = records.next().ok_or(TableError::Empty)?;
    let columns: Vec<Column> = head.iter().map(Column::named).collect();
    if !columns.contains(&Column::Field(Field::ReceiverName)) {
        return Err(TableError::NoNameColumn);
    }
    let mut imported = Imported {
        columns: head.iter().map(str::to_owned).collect(),
        ..Imported::default()
    };
    let country = Countries::new(names);
    for record in records.filter(|record| !record.iter().all(|cell| cell.trim().is_empty())) {
        let cells: Vec<String> = record.iter().map(|cell| plain(cell).to_owned()).collect();
        let row = row(&columns, &cells, party, &country);
        imported.take(cells, row);
    }
    Ok(imported)
}

/// Reads a list of objects with the contract's names, as [`write_json`] writes it.
pub(crate) fn read_json(
    text: &str,
    party: Group,
    names: &dyn Fn(&str) -> Vec<String>,
) -> Result<Imported, TableError> {
    let text = text.trim_start_matches(BYTE_ORDER_MARK);
    let list = JsonValue::parse(text.as_bytes()).map_err(TableError::Json)?;
    let JsonValue::Array(elements) = list else {
        return Err(TableError::NotAList);
    };
    let names_of_columns = json_columns();
    let mut imported = Imported {
        columns: names_of_columns
            .iter()
            .map(|name| (*name).to_owned())
            .collect(),
        ..Imported::default()
    };
    let columns: Vec<Column> = names_of_columns
        .iter()
        .map(|it| Column::named(it))
        .collect();
    let country = Countries::new(names);
    for element in &elements {
        let cell = |name: &&str| match element.get(name) {
            None | Some(JsonValue::Null) => Some(String::new()),
            Some(value) => value.text().ok().map(str::to_owned),
        };
        let cells: Option<Vec<String>> = names_of_columns.iter().map(cell).collect();
        let is_object = matches!(element, JsonValue::Object(_));
        let row = match &cells {
            Some(cells) if is_object => row(&columns, cells, party, &country),
            _ => Err(RowFault::NotTexts),
        };
        imported.take(cells.unwrap_or_default(), row);
    }
    Ok(imported)
}

impl Imported {
    fn take(&mut self, cells: Vec<String>, row: Result<(Group, AddressTexts), RowFault>) {
        match row {
            Ok(address) => self.addresses.push(address),
            Err(fault) => self.failed.push(FailedRow { cells, fault }),
        }
    }
}

fn row(
    columns: &[Column],
    cells: &[String],
    party: Group,
    countries: &Countries<'_>,
) -> Result<(Group, AddressTexts), RowFault> {
    let extra = cells.iter().skip(columns.len());
    let extra = extra.filter(|cell| !cell.trim().is_empty()).count();
    if extra > 0 {
        return Err(RowFault::TooManyCells(extra));
    }
    let (mut texts, mut party) = (AddressTexts::default(), party);
    for (column, cell) in columns.iter().zip(cells) {
        let cell = cell.trim();
        match column {
            Column::Party if !cell.is_empty() => {
                party = party_named(cell).ok_or_else(|| RowFault::Party(cell.to_owned()))?;
            }
            Column::Field(Field::ReceiverCountryCode) if !cell.is_empty() => {
                let code = countries.code(cell);
                let code = code.ok_or_else(|| RowFault::Country(cell.to_owned()))?;
                texts.set(Field::ReceiverCountryCode, code);
            }
            Column::Field(field) => texts.set(*field, cell),
            Column::Party | Column::Other => {}
        }
    }
    if texts.text(Field::ReceiverName).is_empty() {
        return Err(RowFault::NoName);
    }
    if !texts.is_worth_keeping() {
        return Err(RowFault::NoPlace);
    }
    Ok((party, texts))
}

fn party_named(name: &str) -> Option<Group> {
    let name = key(name);
    let mut parties = Group::PARTIES.into_iter();
    let is_it = |party: &Group| {
        let chinese = match party {
            Group::Sender => ["发件人", "寄件人"],
            _ => ["收件人", "收货人"],
        };
        party.key() == Some(&*name) || chinese.map(key).contains(&name)
    };
    parties.find(is_it)
}

/// Countries by their codes and names.
struct Countries<'a> {
    names: &'a dyn Fn(&str) -> Vec<String>,
    /// Made when the first name is asked for.
    by_name: std::cell::OnceCell<Vec<(String, &'static str)>>,
}

impl<'a> Countries<'a> {
    fn new(names: &'a dyn Fn(&str) -> Vec<String>) -> Self {
        Self {
            names,
            by_name: std::cell::OnceCell::new(),
        }
    }

    fn code<'b>(&'b self, text: &'b str) -> Option<&'b str> {
        if is_country(text) {
            return Some(text);
        }
        let by_name = self.by_name.get_or_init(|| {
            let named = |code: &'static str| {
                let names = (self.names)(code).into_iter();
                let names = names.map(move |name| (key(&name), code));
                names.chain([(key(code), code)])
            };
            countries().flat_map(named).collect()
        });
        let text = key(text);
        let mut found = by_name.iter();
        found.find(|(name, _)| *name == text).map(|(_, code)| *code)
    }
}

/// What stands between cells: of what a first line may have, that which it has most of.
fn delimiter(text: &str) -> u8 {
    let head = text.lines().next().unwrap_or_default();
    let count = |of: u8| head.bytes().filter(|byte| *byte == of).count();
    let most = [b';', b'\t', b','].into_iter().max_by_key(|of| count(*of));
    most.unwrap_or(b',')
}

fn json_columns() -> Vec<&'static str> {
    let fields = ADDRESS_FIELDS.iter().map(|field| field.key());
    [PARTY].into_iter().chain(fields).collect()
}

fn cells_of(party: Group, texts: &AddressTexts) -> Vec<String> {
    let party = party.key().unwrap_or_default().to_owned();
    let texts = texts.fields().map(|(_, text)| text.to_string());
    [party].into_iter().chain(texts).collect()
}

/// Addresses as a table with the contract's names, which spreadsheets open.
pub(crate) fn write_csv<'a>(addresses: impl Iterator<Item = (Group, &'a AddressTexts)>) -> String {
    let head = json_columns().into_iter().map(str::to_owned).collect();
    let rows = addresses.map(|(party, texts)| cells_of(party, texts));
    write_table([head].into_iter().chain(rows))
}

/// Addresses as a list of objects with the contract's names.
pub(crate) fn write_json<'a>(addresses: impl Iterator<Item = (Group, &'a AddressTexts)>) -> String {
    let columns = json_columns();
    let object = |(party, texts): (Group, &AddressTexts)| {
        let mut out = String::from("  {");
        for (index, (name, cell)) in columns.iter().zip(cells_of(party, texts)).enumerate() {
            out.push_str(if index == 0 { " " } else { ", " });
            write_string(&mut out, name);
            out.push_str(": ");
            write_string(&mut out, &cell);
        }
        out + " }"
    };
    let objects: Vec<String> = addresses.map(object).collect();
    format!("[\n{}\n]\n", objects.join(",\n"))
}

/// The rows that were not taken, as they stood, with a column of reasons.
pub(crate) fn write_failed(imported: &Imported, reason: impl Fn(&RowFault) -> String) -> String {
    let width = imported.columns.len();
    let line = |cells: &[String], reason: String| {
        let mut cells = cells.to_vec();
        cells.resize(width.max(cells.len()), String::new());
        // What is too much stays beyond the columns, where it is noticed again.
        cells.insert(width, reason);
        cells
    };
    let head = line(&imported.columns, REASON.to_owned());
    let rows = imported.failed.iter();
    let rows = rows.map(|row| line(&row.cells, reason(&row.fault)));
    write_table([head].into_iter().chain(rows))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(code: &str) -> Vec<String> {
        let names: &[&str] = match code {
            "PH" => &["Philippines", "菲律宾"],
            "MX" => &["Mexico", "墨西哥"],
            _ => &[],
        };
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    fn csv(text: &str) -> Result<Imported, TableError> {
        read_csv(text, Group::Receiver, &names)
    }

    fn faults(imported: &Imported) -> Vec<RowFault> {
        let failed = imported.failed.iter();
        failed.map(|row| row.fault.clone()).collect()
    }

    #[test]
    fn columns_are_known_by_any_of_their_names() {
        for text in [
            "name,phone,country_code,address\nAnn,0917,PH,\"1 Main St, Apt 2\"\n",
            "\u{feff}Full name;Phone;Country;Street address;Note\r\nAnn;0917;philippines;1 Main St, Apt 2;x\r\n",
            "收件人\t手机\t国家\t地址\nAnn\t0917\t菲律宾\t1 Main St, Apt 2\n",
        ] {
            let imported = csv(text).unwrap();
            assert_eq!(imported.failed, [], "{text}");
            let [(party, texts)] = &*imported.addresses else {
                panic!("{text}");
            };
            assert_eq!(*party, Group::Receiver);
            assert_eq!(texts.text(Field::ReceiverName), "Ann");
            assert_eq!(texts.text(Field::ReceiverPhone), "0917");
            assert_eq!(texts.text(Field::ReceiverCountryCode), "PH");
            assert_eq!(texts.text(Field::ReceiverAddress), "1 Main St, Apt 2");
        }
    }

    #[test]
    fn what_cannot_be_taken_is_given_back_as_it_stood_with_its_reason() {
        let imported = csv(
            "party,name,phone,country,address\nreceiver,Ann,1,PH,\n,,2,PH,x\n,Bo,,PH,\n\n,Cy,3,Atlantis,\nfriend,Di,4,,\n,Ed,5,MX,a,b,c\nsender,Flo,6,mexico,\n",
        )
        .unwrap();
        assert_eq!(
            faults(&imported),
            [
                RowFault::NoName,
                RowFault::NoPlace,
                RowFault::Country("Atlantis".to_owned()),
                RowFault::Party("friend".to_owned()),
                RowFault::TooManyCells(2),
            ]
        );
        let parties: Vec<Group> = imported.addresses.iter().map(|(party, _)| *party).collect();
        assert_eq!(parties, [Group::Receiver, Group::Sender]);
        let failed = write_failed(&imported, |fault| format!("{fault:?}"));
        let lines: Vec<&str> = failed.lines().collect();
        assert_eq!(lines[0], "\u{feff}party,name,phone,country,address,reason");
        assert_eq!(lines[1], ",,2,PH,x,NoName");
        assert_eq!(lines[5], ",Ed,5,MX,a,TooManyCells(2),b,c");
        // Mended, the file is taken again.
        let mended = failed.replace(",,2,PH,x", ",Gus,2,PH,x");
        assert_eq!(csv(&mended).unwrap().addresses.len(), 1);
    }

    #[test]
    fn a_file_that_is_no_table_says_so() {
        assert_eq!(csv(""), Err(TableError::Empty));
        assert_eq!(csv("a,b\n1,2\n"), Err(TableError::NoNameColumn));
        let json = |text| read_json(text, Group::Sender, &names);
        assert_eq!(json("{}"), Err(TableError::NotAList));
        assert!(matches!(json("["), Err(TableError::Json(_))));
        let imported = json(r#"[{"name":"Ann","phone":7},{"name":"Bo","phone":"1"},3]"#).unwrap();
        assert_eq!(faults(&imported), [RowFault::NotTexts, RowFault::NotTexts]);
        assert_eq!(imported.addresses[0].0, Group::Sender);
    }

    #[test]
    fn what_is_written_is_read_again() {
        let mut texts = AddressTexts::new(|field| format!("{} \"1\",\n;=", field.key()).into());
        texts.set(Field::ReceiverCountryCode, "PH");
        let written = || [(Group::Sender, &texts)].into_iter();
        let expected = [(Group::Sender, texts.clone())];
        let read = csv(&write_csv(written())).unwrap();
        assert_eq!(read.addresses, expected);
        let read = read_json(&write_json(written()), Group::Receiver, &names).unwrap();
        assert_eq!(read.addresses, expected);
    }
}
