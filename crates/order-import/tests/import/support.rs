//! Files and reviews for the tests.

use std::sync::LazyLock;

use order_import::encoding::EncodingRs;
use order_import::file::{TextChoice, read_text};
use order_import::mapping::{Header, Names, Source};
use order_import::review::{Finding, Layout, Problem, Review, TableIssue};
use order_import::table::Table;
use order_model::{Code, Field, FieldRef, Rules};

/// The names, read once for all tests.
pub(crate) static NAMES: LazyLock<Names> = LazyLock::new(Names::new);

pub(crate) const HEAD: &str = "Order No.,Shop,Warehouse,Carrier,Tracking Number,Label URL,Recipient Name,Address,City,Province,District,Country,Postal Code,Phone,Email,SKU,Currency,Unit Price,Qty";

/// The cells of an order that is right, with another number, SKU and quantity.
pub(crate) fn row(number: &str, sku: &str, qty: &str) -> String {
    format!(
        "{number},CK2023,CKMX,DHL,,,Maria Santos,\"20 1st Avenue, Bagumbayan\",Taguig,Metro Manila,Bagumbayan,PH,1630,+63 917 123 4567,maria.santos@example.com,{sku},PHP,250,{qty}"
    )
}

/// A row below another of the same order, with nothing but an item.
pub(crate) fn item_row(sku: &str, qty: &str) -> String {
    format!(",,,,,,,,,,,,,,,{sku},PHP,250,{qty}")
}

pub(crate) fn table(text: &str) -> Table {
    read_text(text.as_bytes(), TextChoice::default(), &EncodingRs, &NAMES)
        .unwrap()
        .table
}

pub(crate) fn layout(table: &Table) -> Layout {
    let header = Header::find(table, &NAMES).unwrap();
    let mut columns = NAMES.guess(&header.names).columns;
    for (field, text) in [
        (Field::CentreCode, "CKMX"),
        (Field::ClientCode, "CK2023"),
        (Field::CarrierCode, "DHL"),
        (Field::SenderName, "Manila Warehouse"),
        (Field::SenderAddress, "8 Harbour Road"),
        (Field::SenderCity, "Manila"),
        (Field::SenderProvince, "Metro Manila"),
        (Field::SenderCountryCode, "PH"),
        (Field::SenderPostCode, "1000"),
        (Field::SenderPhone, "+63 2 8123 4567"),
    ] {
        let mut source = columns.source(field).cloned().unwrap_or_default();
        source.fixed = text.to_owned();
        columns.set(field, source);
    }
    // Whoever maps a file without a column for these says that there is none.
    for field in Field::ALL {
        if columns.source(field).is_none() && !field.is_optional() && field != Field::Qty {
            columns.set(field, Source::default());
        }
    }
    Layout {
        header,
        columns,
        leaves_out_hidden: false,
    }
}

pub(crate) fn review_of(table: Table, rules: Rules) -> Review {
    let layout = layout(&table);
    let mut review = Review::new(table, layout, rules);
    review.judge_all();
    review
}

/// The orders of a file with separators, judged.
pub(crate) fn review(text: &str) -> Review {
    review_of(table(text), Rules::default())
}

/// The orders of these rows below the usual names.
pub(crate) fn rows(rows: &[String]) -> Review {
    review(&format!("{HEAD}\n{}\n", rows.join("\n")))
}

pub(crate) fn text(review: &Review, order: usize, field: Field) -> String {
    review.text(order, FieldRef::order_field(field))
}

pub(crate) fn item(review: &Review, order: usize, index: usize, field: Field) -> String {
    review.text(order, FieldRef::item_field(index, field))
}

/// The codes and the cells, by the row that a spreadsheet shows and the column from 0, of what is wrong.
pub(crate) fn codes(review: &Review, order: usize) -> Vec<(String, u32, Option<usize>)> {
    let code = |finding: &Finding| match &finding.problem {
        Problem::Rule(issue) => issue.code().as_str().to_owned(),
        Problem::Table(TableIssue::Disagreement { .. }) => "disagreement".to_owned(),
        Problem::Table(TableIssue::DigitsLost { .. }) => "digits_lost".to_owned(),
        Problem::Table(other) => format!("{other:?}"),
    };
    let findings = review.findings(order);
    let findings = findings.into_iter();
    findings
        .map(|finding| {
            (
                code(finding),
                review.table().number(finding.place.row),
                finding.place.column,
            )
        })
        .collect()
}

pub(crate) fn has_code(review: &Review, order: usize, code: Code) -> bool {
    codes(review, order)
        .iter()
        .any(|(one, ..)| one == code.as_str())
}
