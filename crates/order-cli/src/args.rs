//! What the program is called with.

use std::num::NonZeroU32;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};
use order_import::encoding::Encoding;
use order_import::review::DecimalSign;
use order_model::{Field, Locale};

use crate::exit::EXPLAINED;

/// Checks spreadsheets of orders, sends them to the warehouse, and makes a template for them.
#[derive(Debug, Parser)]
#[command(name = "order-desk", version, after_help = EXPLAINED)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Says what is wrong in which cell; sends nothing
    Check(Check),
    /// Sends the orders that are good, each once
    #[command(after_long_help = SENDING)]
    Send(Box<Send>),
    /// Makes a workbook to fill in, from the rules
    Template(Template),
}

const SENDING: &str = "\
The ledger is a file of one JSON object a line, to which is only added. An order stands in it, on the disk, before its request leaves, so a
program that is killed, or a machine that is switched off, leaves at worst orders of which nobody knows: they are not sent again by
themselves, but with --resend-unknown. The same command again goes on where it stopped: what was accepted is passed over, what was
refused goes when its row has changed. One ledger serves one warehouse, and one program at a time.

Orders of one shop go one after the other, in the order of the file; shops go side by side. It starts with one request at a time, adds more
up to --concurrency while answers come, and takes half where the server asks for a pause (429, 503) or is silent. Retry-After is honoured.
It stops where the server does not know who asks (401, 403), after 5 orders in a row without a clear answer, and after 10 in a row that were
refused for the same reason.
";

/// How files are read.
#[derive(Debug, Args)]
pub(crate) struct Reading {
    /// CSV, TSV or XLSX
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,

    /// JSON file that adjusts the rules, as order-model's Rules has it
    #[arg(long, value_name = "FILE")]
    pub(crate) rules: Option<PathBuf>,

    /// JSON file that says which column is which field, as --save-mapping writes it [default: told by the names of the columns]
    #[arg(long, value_name = "FILE")]
    pub(crate) mapping: Option<PathBuf>,

    /// Writes which column was taken for which field, to be corrected and used with --mapping
    #[arg(long, value_name = "FILE")]
    pub(crate) save_mapping: Option<PathBuf>,

    /// Text of a field for every row that has none, such as --set sender.country_code=PH; repeatable
    #[arg(long = "set", value_name = "FIELD=TEXT", value_parser = setting)]
    pub(crate) settings: Vec<(Field, String)>,

    /// Sheet of a workbook, by its name or its number from 1 [default: the one that looks like orders]
    #[arg(long, value_name = "NAME")]
    pub(crate) sheet: Option<String>,

    /// Encoding of a text file, such as utf-8, gb18030, big5, windows-1252 [default: told by the text]
    #[arg(long, value_name = "NAME", value_parser = encoding)]
    pub(crate) encoding: Option<Encoding>,

    /// What separates the cells of a text file: `,` `;` `|` or tab [default: told by the rows]
    #[arg(long, value_name = "SIGN", value_parser = separator)]
    pub(crate) separator: Option<u8>,

    /// What stands before the fraction of a number, point or comma [default: told by all numbers of a column]
    #[arg(long, value_name = "SIGN", value_parser = decimal)]
    pub(crate) decimal: Option<DecimalSign>,

    /// Leaves out rows that are hidden in the workbook
    #[arg(long)]
    pub(crate) leave_out_hidden: bool,

    /// Language of what is said of orders: en, zh, es, th
    #[arg(long, value_name = "LANGUAGE", default_value = "en", value_parser = locale)]
    pub(crate) language: Locale,

    /// Writes the orders that are not good, or did not go, to a workbook that can be corrected and read again; for one FILE
    #[arg(long, value_name = "XLSX")]
    pub(crate) errors: Option<PathBuf>,

    /// Writes one JSON object a line on standard output: every file, every order, and the counts
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Check {
    #[command(flatten)]
    pub(crate) reading: Reading,
}

#[derive(Debug, Args)]
pub(crate) struct Send {
    #[command(flatten)]
    pub(crate) reading: Reading,

    /// Address of the API, before `/apicenter/api/order`
    #[arg(long, value_name = "URL")]
    pub(crate) base: String,

    /// File of what has been sent, made if it is not there
    #[arg(long, value_name = "FILE")]
    pub(crate) ledger: PathBuf,

    /// Sends nothing and writes nothing; says what would be sent
    #[arg(long)]
    pub(crate) dry_run: bool,

    /// Sends orders with warnings too
    #[arg(long)]
    pub(crate) accept_warnings: bool,

    /// Sends orders again of which nobody knows whether they have arrived, where their content is the same
    #[arg(long)]
    pub(crate) resend_unknown: bool,

    /// Sends orders again that were refused, though their content is the same
    #[arg(long)]
    pub(crate) resend_refused: bool,

    /// Does not stop when one order after the other is refused for the same reason
    #[arg(long)]
    pub(crate) keep_going: bool,

    /// Requests at a time, at most
    #[arg(long, value_name = "N", default_value = "4")]
    pub(crate) concurrency: NonZeroU32,

    /// Sends orders of one shop side by side too: they may arrive in another order than the file's
    #[arg(long)]
    pub(crate) any_order: bool,

    /// Time to wait for an answer
    #[arg(long, value_name = "SECONDS", default_value = "60")]
    pub(crate) timeout: NonZeroU32,

    /// Header of every request; for a secret use one of the next two
    #[arg(long = "header", value_name = "NAME: VALUE")]
    pub(crate) headers: Vec<String>,

    /// Header whose value is in an environment variable
    #[arg(long = "header-env", value_name = "NAME=VARIABLE")]
    pub(crate) headers_env: Vec<String>,

    /// Header whose value is in a file
    #[arg(long = "header-file", value_name = "NAME=FILE")]
    pub(crate) headers_file: Vec<String>,

    /// A code of an answer that means success, where it is not 0; repeatable
    #[arg(long = "success-code", value_name = "N")]
    pub(crate) success_codes: Vec<i64>,
}

#[derive(Debug, Args)]
pub(crate) struct Template {
    /// The workbook to write
    #[arg(value_name = "XLSX")]
    pub(crate) file: PathBuf,

    /// JSON file that adjusts the rules, as order-model's Rules has it
    #[arg(long, value_name = "FILE")]
    pub(crate) rules: Option<PathBuf>,

    /// Language of the names of the columns: en, zh, es, th
    #[arg(long, value_name = "LANGUAGE", default_value = "en", value_parser = locale)]
    pub(crate) language: Locale,
}

fn setting(text: &str) -> Result<(Field, String), String> {
    let (name, value) = text.split_once('=').ok_or("write FIELD=TEXT")?;
    match Field::from_name(name.trim()) {
        Some(field) => Ok((field, value.to_owned())),
        None => Err(format!("there is no field '{name}'")),
    }
}

fn encoding(name: &str) -> Result<Encoding, String> {
    Encoding::from_label(name).ok_or_else(|| {
        let names: Vec<&str> = Encoding::ALL.iter().map(|it| it.label()).collect();
        format!("the encodings are {}", names.join(", "))
    })
}

fn separator(text: &str) -> Result<u8, String> {
    match text {
        "tab" | "\\t" | "\t" => Ok(b'\t'),
        "," => Ok(b','),
        ";" => Ok(b';'),
        "|" => Ok(b'|'),
        _ => Err("write , ; | or tab".to_owned()),
    }
}

fn decimal(text: &str) -> Result<DecimalSign, String> {
    match text {
        "point" | "." => Ok(DecimalSign::Point),
        "comma" | "," => Ok(DecimalSign::Comma),
        _ => Err("write point or comma".to_owned()),
    }
}

/// A language by the beginning of its tag: `zh` is `zh-CN`.
fn locale(tag: &str) -> Result<Locale, String> {
    let is_it = |locale: &Locale| {
        let of_locale = locale.tag();
        of_locale.eq_ignore_ascii_case(tag)
            || of_locale.split('-').next() == Some(&*tag.to_ascii_lowercase())
    };
    Locale::ALL.into_iter().find(is_it).ok_or_else(|| {
        let tags: Vec<&str> = Locale::ALL.iter().map(|it| it.tag()).collect();
        format!("the languages are {}", tags.join(", "))
    })
}
