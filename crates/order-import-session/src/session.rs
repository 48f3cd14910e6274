//! What is asked, one thing after the other.

use std::sync::Arc;

use order_import::file::FileError;
use order_import::mapping::{Names, SavedColumns};
use order_import::message::file_error_text;
use order_import::review::{Layout, Review};
use order_model::json::value::JsonValue;
use order_model::{Field, Locale, Rules};

use crate::decisions::Decisions;
use crate::json;
use crate::layout::{columns, sign};
use crate::message::{
    Accept, Choice, KnownOrder, Map, Open, Progress, Reply, Request, Settings, Work,
};
use crate::opening::OpenFile;
use crate::reading::{Reading, file_choice};
use crate::review::UnderReview;
use crate::surroundings::Surroundings;
use crate::workbooks::filled_template;

/// So many orders are judged between two looks at what else is asked.
const STEP: usize = 1000;

/// What has to be done next.
#[derive(Debug, Clone, PartialEq)]
pub enum Next {
    /// Nothing: this is the answer.
    Answer(Reply),
    /// The bytes of the open file have to come, from the first: [`Session::feed`] takes them, and [`Session::end_of_file`] says that there are no more.
    File,
    /// It goes on by [`Session::go_on`].
    More(Progress),
}

/// A file of orders under review.
///
/// ```
/// use order_import_session::{Next, Reply, Request, Session, message::Open};
/// # use order_import::{encoding::EncodingRs, file::Platform, xlsx::{Deflate, Flate2}};
/// # use order_model::normalize::Nfc;
/// # struct Native;
/// # impl order_import_session::Surroundings for Native {
/// #     fn platform(&self) -> Platform<'_> { Platform { decoders: &EncodingRs, inflate: &Flate2 } }
/// #     fn deflate(&self) -> &dyn Deflate { &Flate2 }
/// #     fn nfc(&self) -> &Nfc<'_> { &|_| None }
/// # }
///
/// let mut session = Session::new(Native);
/// assert_eq!(session.ask(Request::Open(Open::default())), Next::File);
/// assert!(session.feed(b"Order No.,SKU,Qty\n1,TEA,2\n").is_none());
/// let Reply::Opened(opened) = session.end_of_file() else { unreachable!() };
/// assert_eq!((opened.header_row, opened.row_count), (Some(0), 2));
/// ```
pub struct Session {
    surroundings: Arc<dyn Surroundings>,
    names: Names,
    locale: Locale,
    rules: Rules,
    defaults: Vec<(Field, String)>,
    kept_columns: Vec<SavedColumns>,
    choice: Choice,
    size: Option<u64>,
    reading: Option<Reading>,
    file: Option<OpenFile>,
    judging: Option<UnderReview>,
    review: Option<UnderReview>,
}

impl Session {
    /// Without a file.
    pub fn new(surroundings: impl Surroundings + 'static) -> Self {
        Self {
            surroundings: Arc::new(surroundings),
            names: Names::new(),
            locale: Locale::En,
            rules: Rules::default(),
            defaults: Vec::new(),
            kept_columns: Vec::new(),
            choice: Choice::default(),
            size: None,
            reading: None,
            file: None,
            judging: None,
            review: None,
        }
    }

    /// Asks something. What was asked before and is not answered yet is dropped.
    pub fn ask(&mut self, request: Request) -> Next {
        self.stop();
        match request {
            Request::Open(open) => self.open(open),
            Request::Choose(choice) => self.choose(choice),
            Request::Map(map) => self.map(map),
            Request::Template(wanted) => {
                let rules = match rules(&wanted.rules) {
                    Ok(rules) => rules,
                    Err(words) => return Next::Answer(Reply::Failed { words }),
                };
                let locale = locale(&wanted.locale);
                let deflate = self.surroundings.deflate();
                Next::Answer(Reply::Workbook(filled_template(&rules, locale, deflate)))
            }
            Request::Locale(tag) => {
                self.locale = locale(&tag);
                Next::Answer(match &self.review {
                    Some(_) => self.reviewed(),
                    None => Reply::Done,
                })
            }
            request => Next::Answer(self.of_review(request)),
        }
    }

    /// What is being done is done no more. A file whose orders were being judged is open still.
    pub fn stop(&mut self) {
        self.reading = None;
        if let (Some(judging), Some(file)) = (self.judging.take(), &mut self.file) {
            file.table = Some(judging.review.into_table());
        }
    }

    fn open(&mut self, open: Open) -> Next {
        let Settings {
            rules: text,
            locale: tag,
            defaults,
            kept_columns,
        } = open.settings;
        match rules(&text) {
            Ok(rules) => self.rules = rules,
            Err(words) => return Next::Answer(Reply::Failed { words }),
        }
        self.locale = locale(&tag);
        self.defaults = defaults;
        // Columns that another version has kept are no columns of this one.
        self.kept_columns = kept_columns
            .iter()
            .filter_map(|kept| json::read(kept))
            .collect();
        self.size = open.size;
        self.read_file(open.choice)
    }

    fn choose(&mut self, choice: Choice) -> Next {
        if self.file.is_none() {
            return Next::Answer(Reply::OutOfTurn);
        }
        self.read_file(choice)
    }

    fn read_file(&mut self, choice: Choice) -> Next {
        (self.file, self.review) = (None, None);
        match Reading::new(file_choice(&choice), self.size) {
            Ok(reading) => {
                self.reading = Some(reading);
                self.choice = choice;
                Next::File
            }
            Err(error) => Next::Answer(self.failed(error)),
        }
    }

    /// Takes the next bytes of the file; an answer where it need not be read any further.
    pub fn feed(&mut self, bytes: &[u8]) -> Option<Reply> {
        let platform = self.surroundings.platform();
        let Some(reading) = &mut self.reading else {
            return Some(Reply::OutOfTurn);
        };
        let fed = reading.feed(bytes, platform, &self.names);
        fed.err().map(|error| {
            self.reading = None;
            self.failed(error)
        })
    }

    /// How much of the file has been read.
    pub fn progress(&self) -> Progress {
        Progress {
            work: Work::Reading,
            done: self.reading.as_ref().map_or(0, |reading| reading.done),
            of: self.size.unwrap_or_default(),
        }
    }

    /// The file has ended.
    pub fn end_of_file(&mut self) -> Reply {
        let Some(reading) = self.reading.take() else {
            return Reply::OutOfTurn;
        };
        let platform = self.surroundings.platform();
        match reading.end(platform, &self.names) {
            Ok(opened) => {
                let file = OpenFile::new(
                    opened,
                    &self.choice,
                    &self.names,
                    &self.kept_columns,
                    &self.defaults,
                );
                let opened = Reply::Opened(Box::new(file.opened.clone()));
                self.file = Some(file);
                opened
            }
            Err(error) => self.failed(error),
        }
    }

    fn failed(&self, error: FileError) -> Reply {
        Reply::Failed {
            words: file_error_text(error, self.locale),
        }
    }

    fn map(&mut self, map: Map) -> Next {
        let Some(file) = &mut self.file else {
            return Next::Answer(Reply::OutOfTurn);
        };
        let layout = Layout {
            header: file.header.clone(),
            columns: columns(&map, &file.columns, &file.header),
            leaves_out_hidden: map.leaves_out_hidden,
        };
        let decisions = map.decisions.as_deref().and_then(json::read::<Decisions>);
        let before = self.review.take();
        let (table, decisions, known) = match (before, file.table.take()) {
            (Some(before), _) => {
                let decisions = decisions.unwrap_or_else(|| before.decisions());
                (before.review.into_table(), Some(decisions), before.known)
            }
            (None, Some(table)) => (table, decisions, std::collections::HashMap::new()),
            (None, None) => return Next::Answer(Reply::OutOfTurn),
        };
        let decisions = decisions.filter(|decisions| decisions.are_of(&table));
        let mut review = Review::new(table, layout, self.rules.clone());
        if let Some(sign) = sign(map.decimal) {
            review.set_decimal_sign(sign);
        }
        let mut judging = UnderReview::new(
            review,
            self.rules.clone(),
            Arc::clone(&self.surroundings),
            map.name,
        );
        judging.known = known;
        if let Some(decisions) = decisions {
            let (edits, accepted) = decisions.take();
            judging.review.edit(edits);
            judging.accepted = accepted;
        }
        self.judging = Some(judging);
        self.go_on()
    }

    /// Goes on with what takes long.
    pub fn go_on(&mut self) -> Next {
        let Some(mut judging) = self.judging.take() else {
            return Next::Answer(Reply::OutOfTurn);
        };
        if judging.review.judge_next(STEP) {
            let of = judging.review.order_count() as u64;
            let done = judging.review.judged_count() as u64;
            self.judging = Some(judging);
            return Next::More(Progress {
                work: Work::Judging,
                done,
                of,
            });
        }
        judging.refresh();
        self.review = Some(judging);
        Next::Answer(self.reviewed())
    }

    fn reviewed(&self) -> Reply {
        match &self.review {
            Some(review) => Reply::Reviewed(Box::new(review.reviewed(self.locale))),
            None => Reply::OutOfTurn,
        }
    }

    /// What is asked of orders that have been judged.
    fn of_review(&mut self, request: Request) -> Reply {
        let locale = self.locale;
        let Some(review) = &mut self.review else {
            return Reply::OutOfTurn;
        };
        match request {
            Request::Known(orders) => self.know(orders),
            Request::Rows(query) => Reply::Rows(review.page(&query, locale)),
            Request::Edit(edit) => {
                let could = review.change(&edit);
                let order = review.order_of(edit.row);
                Reply::Edited {
                    could,
                    reviewed: Box::new(review.reviewed(locale)),
                    rows: order.map_or_else(Vec::new, |order| review.rows_of(order, locale)),
                }
            }
            Request::Mend(key) => {
                let (edits, orders) = crate::mistakes::mending(review, &key);
                let could = review.make(edits);
                Reply::Mended {
                    orders: if could { orders } else { 0 },
                    reviewed: Box::new(review.reviewed(locale)),
                }
            }
            Request::Undo => {
                review.undo();
                self.reviewed()
            }
            Request::Accept(accept) => {
                let orders = accepted_orders(review, &accept);
                review.accept(orders);
                self.reviewed()
            }
            Request::Owners(labels) => Reply::Owners(crate::labels::owners(review, &labels)),
            Request::Attach(attach) => {
                review.attach(&attach);
                self.reviewed()
            }
            Request::Orders(query) => Reply::Orders(review.judged(&query, locale)),
            Request::Outgoing(wanted) => {
                Reply::Outgoing(review.outgoing(wanted.after, wanted.count, locale))
            }
            Request::ErrorWorkbook => {
                Reply::Workbook(review.error_workbook(locale, self.surroundings.deflate()))
            }
            Request::Decisions => Reply::Decisions(json::text(&review.decisions())),
            Request::Open(_)
            | Request::Choose(_)
            | Request::Map(_)
            | Request::Template(_)
            | Request::Locale(_) => Reply::OutOfTurn,
        }
    }

    fn know(&mut self, orders: Vec<KnownOrder>) -> Reply {
        if let Some(review) = &mut self.review {
            review.know(orders);
            review.refresh();
        }
        self.reviewed()
    }
}

fn accepted_orders(review: &UnderReview, accept: &Accept) -> Vec<usize> {
    let all = 0..review.review.order_count();
    match accept {
        Accept::All => all.collect(),
        Accept::Rows(rows) => {
            let mut orders: Vec<usize> = rows
                .iter()
                .filter_map(|row| review.order_of(*row))
                .collect();
            orders.dedup();
            orders
        }
        Accept::Mistake(key) => all
            .filter(|order| review.has_nothing_but(*order, key))
            .collect(),
    }
}

/// By the rule book's own reader: serde would bring the reading and the writing of fractions, which weigh more than all of this crate.
fn rules(text: &str) -> Result<Rules, String> {
    if text.is_empty() {
        return Ok(Rules::default());
    }
    let value = JsonValue::parse(text.as_bytes()).map_err(|error| error.to_string())?;
    Rules::from_json_value(&value).map_err(|error| error.to_string())
}

fn locale(tag: &str) -> Locale {
    Locale::from_tag(tag).unwrap_or(Locale::En)
}
