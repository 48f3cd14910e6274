//! Rows become orders, and what is wrong stands at its cell.

use crate::support::{
    HEAD, codes, has_code, item, item_row, layout, review, review_of, row, rows, table, text,
};
use order_import::mapping::Source;
use order_import::review::{CellEdit, Counts, EditPlace, OrderState, Problem, Review, TableIssue};
use order_model::rules::PriceUnit;
use order_model::{Code, Field, FieldRef, Rules};

fn states(review: &Review) -> Vec<OrderState> {
    (0..review.order_count())
        .map(|order| review.state(order))
        .collect()
}

#[test]
fn a_right_order_is_good() {
    let review = rows(&[row("SO-1", "TEA", "2")]);
    assert_eq!(codes(&review, 0), []);
    assert_eq!(states(&review), [OrderState::Good]);
    let json = review.order_json(0);
    assert!(
        json.contains("\"qty\":2") && json.contains("\"post_code\":\"1630\""),
        "{json}"
    );
}

#[test]
fn behaviour_01_everything_is_text_until_it_is_mapped() {
    let row = row("000123", "0045", "2")
        .replace("1630", "0163")
        .replace("+63 917 123 4567", "00639171234567");
    for row in [
        row.clone(),
        row.replace("000123", "\"000123\"")
            .replace("0045", "\"0045\""),
    ] {
        let review = rows(&[row]);
        assert_eq!(text(&review, 0, Field::OrderNumber), "000123");
        assert_eq!(item(&review, 0, 0, Field::Sku), "0045");
        assert_eq!(text(&review, 0, Field::ReceiverPostCode), "0163");
        assert_eq!(text(&review, 0, Field::ReceiverPhone), "00639171234567");
    }
}

#[test]
fn behaviour_03_lost_digits_are_an_error_at_the_cell() {
    let review = rows(&[
        row("1.38E+10", "TEA", "2"),
        row("SO-2", "TEA", "2").replace("+63 917 123 4567", "6.39171E+11"),
    ]);
    assert_eq!(codes(&review, 0), [("digits_lost".to_owned(), 2, Some(0))]);
    assert_eq!(codes(&review, 1), [("digits_lost".to_owned(), 3, Some(13))]);
    assert_eq!(states(&review), [OrderState::Blocked; 2]);
    // A code that looks nearly so is one.
    assert_eq!(codes(&rows(&[row("5E10", "TEA", "2")]), 0), []);
}

#[test]
fn behaviour_04_a_lost_zero_is_offered_and_not_restored_silently() {
    let us = row("SO-1", "TEA", "2").replace(
        "Taguig,Metro Manila,Bagumbayan,PH,1630,+63 917 123 4567",
        "Boston,Massachusetts,,US,2134,+1 617 555 0123",
    );
    let mut review = rows(&[us]);
    assert_eq!(text(&review, 0, Field::ReceiverPostCode), "2134");
    assert!(
        has_code(&review, 0, Code::PostCodeZero),
        "{:?}",
        codes(&review, 0)
    );
    let mistakes = review.mistakes();
    let mistake = mistakes
        .iter()
        .find(|mistake| mistake.code == Code::PostCodeZero)
        .unwrap();
    review.accept(mistake);
    assert_eq!(text(&review, 0, Field::ReceiverPostCode), "02134");
    assert!(!has_code(&review, 0, Code::PostCodeZero));
}

#[test]
fn behaviour_05_wrappers_are_taken_off() {
    let wrapped =
        row("=\"\"0123\"\"", "'0045", "2").replace("+63 917 123 4567", "'+63 917 123 4567\t");
    let wrapped = wrapped.replace("=\"\"0123\"\"", "\"=\"\"0123\"\"\"");
    let review = rows(&[wrapped]);
    assert_eq!(text(&review, 0, Field::OrderNumber), "0123");
    assert_eq!(item(&review, 0, 0, Field::Sku), "0045");
    assert_eq!(text(&review, 0, Field::ReceiverPhone), "+63 917 123 4567");
    assert_eq!(states(&review), [OrderState::Good]);
}

#[test]
fn behaviour_07_semicolons_with_decimal_commas() {
    let row = row("SO-1", "TEA", "2")
        .replace("\"20 1st Avenue, Bagumbayan\"", "20 1st Avenue")
        .replace(',', ";")
        .replace(";250;", ";250,00;");
    let review = review(&format!("{}\n{row}\n", HEAD.replace(',', ";")));
    assert_eq!(codes(&review, 0), []);
    assert!(review.order_json(0).contains("\"unit_price\":250,"));
}

#[test]
fn behaviour_08_the_row_is_the_one_that_a_spreadsheet_shows() {
    let long =
        row("SO-1", "TEA", "2").replace("20 1st Avenue, Bagumbayan", "20 1st Avenue\nBagumbayan");
    let text = format!("{HEAD}\r\n{long}\r\n\r\n{}\r\n", row("SO-2", "TEA", "two"));
    assert_eq!(
        codes(&review(&text), 1),
        [("not_an_integer".to_owned(), 4, Some(18))]
    );
}

#[test]
fn behaviour_14_rows_of_one_number_are_one_order() {
    // The head repeated, or blank; rows need not be neighbours.
    let review = rows(&[
        row("SO-1", "TEA", "2"),
        item_row("CUP", "4"),
        row("SO-2", "TEA", "1"),
        row("SO-1", "POT", "1"),
    ]);
    assert_eq!(review.rows(0), [1, 2, 4]);
    assert_eq!(review.rows(1), [3]);
    let skus: Vec<String> = (0..3)
        .map(|index| item(&review, 0, index, Field::Sku))
        .collect();
    assert_eq!(skus, ["TEA", "CUP", "POT"]);
    assert_eq!(states(&review), [OrderState::Good; 2]);
    // A row with another consignee and no number is an order without a number.
    let review = rows(&[row("SO-1", "TEA", "2"), row("", "TEA", "2")]);
    assert_eq!(review.order_count(), 2);
    assert!(has_code(&review, 1, Code::Empty), "{:?}", codes(&review, 1));
    // One number in two shops is two orders.
    let review = rows(&[
        row("SO-1", "TEA", "2"),
        row("SO-1", "TEA", "2").replace("CK2023", "CK2024"),
    ]);
    assert_eq!(review.order_count(), 2);
}

#[test]
fn behaviour_15_several_items_in_a_cell() {
    let review = rows(&[row("SO-1", "TEA*2;CUP*1", "")]);
    assert_eq!(
        item(&review, 0, 0, Field::Sku) + &item(&review, 0, 1, Field::Sku),
        "TEACUP"
    );
    assert_eq!(
        item(&review, 0, 0, Field::Qty) + &item(&review, 0, 1, Field::Qty),
        "21"
    );
    // The sum beside them is no surprise, anything else is.
    assert_eq!(
        item(&rows(&[row("SO-1", "TEA*2;CUP*1", "3")]), 0, 1, Field::Sku),
        "CUP"
    );
    let review = rows(&[row("SO-1", "TEA*2;CUP*1", "2")]);
    assert_eq!(item(&review, 0, 0, Field::Sku), "TEA*2;CUP*1");
    assert_eq!(states(&review), [OrderState::Blocked]);
}

#[test]
fn behaviour_16_rows_without_a_quantity_add_up_visibly() {
    let head = HEAD.replace(",Qty", "");
    let one = |number: &str, sku: &str| row(number, sku, "").strip_suffix(',').unwrap().to_owned();
    let text = [
        head,
        one("SO-1", "TEA"),
        one("SO-1", "CUP"),
        one("SO-1", "TEA"),
        one("SO-2", "TEA"),
    ]
    .join("\n");
    let review = review(&text);
    assert_eq!(item(&review, 0, 0, Field::Qty), "2");
    assert_eq!(item(&review, 0, 1, Field::Qty), "1");
    assert_eq!(review.rows_of_items(0), [2, 1]);
    assert_eq!(codes(&review, 0), []);
}

#[test]
fn behaviour_17_rows_that_disagree_are_an_error_at_both_cells() {
    let review = rows(&[
        row("SO-1", "TEA", "2"),
        row("SO-1", "CUP", "1").replace("Maria Santos", "Jose Rizal"),
    ]);
    assert_eq!(codes(&review, 0), [("disagreement".to_owned(), 3, Some(6))]);
    let finding = review.findings(0)[0].clone();
    assert_eq!(finding.other.unwrap().row, 1);
    assert!(
        matches!(&finding.problem, Problem::Table(TableIssue::Disagreement { value, other, row: 2 }) if value == "Jose Rizal" && other == "Maria Santos")
    );
    // Another way to write the same is no disagreement.
    let review = rows(&[
        row("SO-1", "TEA", "2"),
        row("SO-1", "CUP", "1").replace("Maria Santos", "MARIA  SANTOS"),
    ]);
    assert_eq!(codes(&review, 0), []);
}

#[test]
fn behaviour_19_errors_of_formulas_are_errors_at_their_cells() {
    let review = rows(&[row("SO-1", "#N/A", "2"), row("SO-2", "TEA", "#REF!")]);
    assert_eq!(codes(&review, 0), [("placeholder".to_owned(), 2, Some(15))]);
    assert_eq!(states(&review), [OrderState::Blocked; 2]);
}

#[test]
fn behaviour_21_numbers_by_the_whole_column() {
    let prices = |prices: &[&str]| -> Review {
        let one = |(index, price): (usize, &&str)| {
            row(&format!("SO-{index}"), &format!("TEA-{index}"), "2")
                .replace(",250,", &format!(",\"{price}\","))
        };
        rows(&prices.iter().enumerate().map(one).collect::<Vec<_>>())
    };
    let price = |review: &Review, order| item(review, order, 0, Field::UnitPrice);
    let comma = prices(&["1.800", "12,00"]);
    assert_eq!([price(&comma, 0), price(&comma, 1)], ["1800", "12"]);
    let point = prices(&["1,800", "12.00"]);
    assert_eq!([price(&point, 0), price(&point, 1)], ["1800", "12"]);
    // Where nothing tells, it is asked.
    let mut unclear = prices(&["1,800"]);
    assert!(unclear.number_evidence().is_unclear());
    assert_eq!(
        codes(&unclear, 0),
        [("not_an_integer".to_owned(), 2, Some(17))]
    );
    unclear.set_decimal_sign(order_import::review::DecimalSign::Point);
    unclear.judge_all();
    assert_eq!(
        (price(&unclear, 0).as_str(), unclear.state(0)),
        ("1800", OrderState::Good)
    );
    // A sign gives the currency where nothing else does.
    let signed = row("SO-1", "TEA", "2").replace("PHP,250,", ",¥12.50,");
    let review = rows(&[signed]);
    assert_eq!(item(&review, 0, 0, Field::Currency), "CNY");
    // In the smallest part of a currency, prices with fractions are whole units, all of them.
    let minor = Rules {
        price_unit: PriceUnit::Minor,
        ..Rules::default()
    };
    let text = format!(
        "{HEAD}\n{}\n{}\n",
        row("SO-1", "TEA", "2").replace(",250,", ",12.50,"),
        row("SO-2", "CUP", "2").replace(",250,", ",12,")
    );
    let review = review_of(table(&text), minor);
    assert!(
        review.order_json(0).contains("\"unit_price\":1250,"),
        "{}",
        review.order_json(0)
    );
    assert!(review.order_json(1).contains("\"unit_price\":1200,"));
}

#[test]
fn behaviour_22_blank_rows_cost_nothing() {
    let text = format!(
        "{HEAD}\n{}\n{}",
        row("SO-1", "TEA", "2"),
        ",,,,,,\n".repeat(100_000)
    );
    let table = table(&text);
    assert_eq!(table.row_count(), 2);
}

#[test]
fn behaviour_23_and_24_any_number_of_rows_is_judged_in_steps() {
    let mut text = format!("{HEAD}\n");
    for number in 0..3_000 {
        text.push_str(&row(&format!("SO-{number}"), &format!("TEA-{number}"), "2"));
        text.push('\n');
    }
    let table = table(&text);
    let layout = layout(&table);
    let mut review = Review::new(table, layout, Rules::default());
    let mut steps = 0;
    while review.judge_next(1000) {
        steps += 1;
        assert_eq!(review.counts().not_judged, 3_000 - steps * 1000);
    }
    assert_eq!(
        review.counts(),
        Counts {
            orders: 3_000,
            good: 3_000,
            ..Counts::default()
        }
    );
}

#[test]
fn behaviour_25_every_error_stands_at_its_cell_and_is_judged_at_once_when_it_is_changed() {
    let mut review = rows(&[
        row("SO-1", "TEA", "two").replace("PH,1630", "XX,1630"),
        row("SO-2", "TEA", "0"),
    ]);
    let found = codes(&review, 0);
    assert!(
        found.contains(&("not_an_integer".to_owned(), 2, Some(18))),
        "{found:?}"
    );
    assert!(
        found.contains(&("country_unknown".to_owned(), 2, Some(11))),
        "{found:?}"
    );
    let edit = |row, column, text: &str| CellEdit {
        row,
        at: EditPlace::Column(column),
        text: text.to_owned(),
    };
    review.edit(vec![edit(1, 18, "2"), edit(1, 11, "PH")]);
    assert_eq!(review.state(0), OrderState::Good);
    assert_eq!(review.state(1), OrderState::Blocked);
    assert_eq!(review.counts().blocked, 1);
    // A field that no column has is changed as well.
    assert!(review.set(1, FieldRef::item_field(0, Field::Qty), "3"));
    assert!(review.set(1, FieldRef::order_field(Field::SenderCity), "Quezon City"));
    assert_eq!(text(&review, 1, Field::SenderCity), "Quezon City");
    // The rows of an order change together; another number makes another order.
    let mut review = rows(&[row("SO-1", "TEA", "2"), row("SO-1", "CUP", "1")]);
    assert!(review.set(0, FieldRef::order_field(Field::ReceiverName), "Jose Rizal"));
    assert_eq!(codes(&review, 0), []);
    review.edit(vec![edit(2, 0, "SO-9")]);
    assert_eq!(states(&review), [OrderState::Good; 2]);
}

#[test]
fn behaviour_26_the_good_go_and_the_bad_wait() {
    let review = rows(&[
        row("SO-1", "TEA", "2"),
        row("SO-2", "TEA", "two"),
        row("SO-3", "CUP", "1"),
    ]);
    assert_eq!(
        states(&review),
        [OrderState::Good, OrderState::Blocked, OrderState::Good]
    );
    let counts = review.counts();
    assert_eq!((counts.good, counts.blocked), (2, 1));
}

#[test]
fn behaviour_28_duplicates_within_the_file() {
    let review = rows(&[
        row("SO-1", "TEA", "2"),
        row("SO-1", "TEA", "2"),
        row("SO-2", "CUP", "1"),
        row("SO-3", "CUP", "1"),
    ]);
    let twice = codes(&review, 0);
    assert_eq!(
        twice,
        [(format!("{:?}", TableIssue::RowTwice { row: 2 }), 3, None)]
    );
    let same = TableIssue::SameAsOther {
        order_number: "SO-2".to_owned(),
        row: 4,
    };
    assert_eq!(codes(&review, 2), [(format!("{same:?}"), 5, Some(0))]);
    assert_eq!(
        states(&review),
        [OrderState::Doubtful, OrderState::Good, OrderState::Doubtful]
    );
}

#[test]
fn behaviour_29_changes_made_again_give_the_same_orders() {
    let file = [
        row("SO-1", "TEA", "two"),
        row("SO-2", "TEA", "0"),
        row("SO-3", "CUP", "1"),
    ];
    let mut review = rows(&file);
    review.set(0, FieldRef::item_field(0, Field::Qty), "2");
    review.set(1, FieldRef::order_field(Field::SenderName), "Bo");
    review.edit(vec![CellEdit {
        row: 3,
        at: EditPlace::Column(0),
        text: "SO-4".to_owned(),
    }]);
    let mut again = rows(&file);
    again.edit(review.edits());
    let orders = |review: &Review| {
        (0..review.order_count())
            .map(|order| review.order_json(order))
            .collect::<Vec<_>>()
    };
    assert_eq!(orders(&again), orders(&review));
    assert_eq!(states(&again), states(&review));
}

#[test]
fn behaviour_30_cancelled_rows_are_left_out_visibly() {
    let head = format!("{HEAD},Order Status");
    let text = [
        head,
        row("SO-1", "TEA", "2") + ",Cancelled",
        row("SO-2", "TEA", "2") + ",To ship",
        row("SO-3", "CUP", "1") + ",已取消",
    ]
    .join("\n");
    let review = review(&text);
    assert_eq!(review.order_count(), 1);
    assert_eq!(review.left_out().cancelled, [1, 3]);
}

#[test]
fn a_text_that_a_separator_has_cut_is_said() {
    let cut = row("SO-1", "TEA", "2")
        .replace("\"20 1st Avenue, Bagumbayan\"", "20 1st Avenue, Bagumbayan");
    let review = rows(&[cut]);
    let issue = TableIssue::TooManyCells {
        value: "2".to_owned(),
    };
    assert!(
        codes(&review, 0).contains(&(format!("{issue:?}"), 2, Some(19))),
        "{:?}",
        codes(&review, 0)
    );
}

#[test]
fn one_mistake_is_mended_for_all() {
    let file: Vec<String> = (0..20)
        .map(|number| {
            row(&format!("SO-{number}"), &format!("TEA-{number}"), "2")
                .replace(",PH,", ",Philippines,")
        })
        .collect();
    let mut review = rows(&file);
    let mistakes = review.mistakes();
    assert_eq!(
        (mistakes[0].code, mistakes[0].field, mistakes[0].count),
        (Code::CountryUnknown, Field::ReceiverCountryCode, 20)
    );
    assert_eq!(mistakes[0].offers.len(), 20);
    review.accept(&mistakes[0]);
    assert_eq!(review.counts().good, 20);
}

#[test]
fn a_header_that_stands_once_more_is_no_order() {
    let text = [
        HEAD.to_owned(),
        row("SO-1", "TEA", "2"),
        HEAD.to_owned(),
        row("SO-2", "CUP", "2"),
    ]
    .join("\n");
    let review = review(&text);
    assert_eq!(
        (review.order_count(), review.left_out().header.len()),
        (2, 1)
    );
}

#[test]
fn a_field_of_several_columns_is_changed_as_one() {
    let table = table(&format!("{HEAD}\n{}\n", row("SO-1", "TEA", "2")));
    let mut layout = layout(&table);
    layout.columns.set(
        Field::ReceiverAddress,
        Source {
            columns: vec![7, 8],
            fixed: String::new(),
        },
    );
    let mut review = Review::new(table, layout, Rules::default());
    review.judge_all();
    assert_eq!(
        text(&review, 0, Field::ReceiverAddress),
        "20 1st Avenue, Bagumbayan, Taguig"
    );
    assert!(review.set(
        0,
        FieldRef::order_field(Field::ReceiverAddress),
        "1 Main St"
    ));
    assert_eq!(text(&review, 0, Field::ReceiverAddress), "1 Main St");
    assert_eq!(text(&review, 0, Field::ReceiverCity), "Taguig");
}

const fn assert_send<T: Send>() {}

#[test]
fn what_reads_and_judges_can_be_passed_to_a_worker() {
    assert_send::<Review>();
    assert_send::<order_import::file::TextReader>();
    assert_send::<order_import::mapping::Names>();
}
