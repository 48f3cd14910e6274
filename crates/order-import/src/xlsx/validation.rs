//! What cells of a workbook may hold: a spreadsheet program says so where something else is typed.

use super::markup::{column_letters, push_column, push_escaped};

/// No title of a message has more characters, and no message.
const MOST_OF_TITLE: usize = 32;
const MOST_OF_MESSAGE: usize = 255;

/// What a cell may hold. An empty one is always right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Allowed {
    /// One of these, offered as a list.
    OneOf(Vec<String>),
    /// So many characters at most.
    Characters(u32),
    /// One of the list that is named by what stands in another column of the same row; anything, where no list is named so.
    OneOfNamed {
        /// The column of the name, from 0.
        by: usize,
        /// The lists, by their names: letters and digits.
        lists: Vec<(String, Vec<String>)>,
    },
    /// What a formula says.
    Formula(Formula),
}

/// A formula over the cells of a row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Formula {
    /// In it `{cell}` stands for the cell, `{3}` for that of the column 3 in the same row, `{3:}` for the first 5,000 cells of that column, and
    /// `{pairs}` for the table of [`Self::pairs`].
    pub text: String,
    /// What it looks up: a text, and what belongs to it.
    pub pairs: Vec<(String, String)>,
}

/// What the cells of a column may hold, and what is said where they hold something else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Validation {
    /// What they may hold.
    pub allowed: Allowed,
    /// Whether something else may be kept after the message.
    pub is_warning: bool,
    /// The title of the message.
    pub title: String,
    /// The message.
    pub message: String,
}

/// What the cells of a sheet may hold, and the lists for a sheet of their own: within a formula they may not be long.
#[derive(Debug, Default)]
pub(super) struct Validations {
    count: usize,
    rules: String,
    lists: Vec<Vec<String>>,
    /// The names of lists, with their cells.
    names: Vec<(String, String)>,
}

/// So many rows a formula looks at: with more, typing becomes slow.
const LOOKED_AT: u32 = 5_000;

impl Validations {
    /// Says what the cells of a column, below the first row, may hold.
    pub(super) fn add(&mut self, column: usize, validation: &Validation) {
        let letters = column_letters(column);
        let (kind, formula) = match &validation.allowed {
            Allowed::OneOf(texts) => ("list", self.list(texts)),
            Allowed::Characters(most) => {
                ("textLength\" operator=\"lessThanOrEqual", most.to_string())
            }
            Allowed::OneOfNamed { by, lists } => ("list", self.named_list(&letters, *by, lists)),
            Allowed::Formula(formula) => ("custom", self.formula(&letters, formula)),
        };
        let style = match validation.is_warning {
            true => "warning",
            false => "stop",
        };
        let out = &mut self.rules;
        out.push_str(&format!(
            "<dataValidation type=\"{kind}\" errorStyle=\"{style}\" allowBlank=\"1\" showErrorMessage=\"1\" errorTitle=\""
        ));
        push_escaped(out, &beginning(&validation.title, MOST_OF_TITLE));
        out.push_str("\" error=\"");
        push_escaped(out, &beginning(&validation.message, MOST_OF_MESSAGE));
        out.push_str(&format!(
            "\" sqref=\"{letters}2:{letters}1048576\"><formula1>"
        ));
        push_escaped(out, &formula);
        out.push_str("</formula1></dataValidation>");
        self.count += 1;
    }

    /// A list that a cell of the row names; where it names none, the cell itself is all that it may be.
    fn named_list(&mut self, letters: &str, by: usize, lists: &[(String, Vec<String>)]) -> String {
        for (name, list) in lists {
            let name = format!("List_{name}");
            if !self.names.iter().any(|(known, _)| *known == name) {
                let cells = self.list(list);
                self.names.push((name, cells));
            }
        }
        let named = format!("INDIRECT(\"List_\"&${}2)", column_letters(by));
        format!("IF(ISERROR(ROWS({named})),{letters}2,{named})")
    }

    fn formula(&mut self, letters: &str, Formula { text, pairs }: &Formula) -> String {
        let mut formula = text.replace("{cell}", &format!("{letters}2"));
        if !pairs.is_empty() {
            let (keys, values): (Vec<_>, Vec<_>) = pairs.iter().cloned().unzip();
            let first = self.lists.len();
            // Beside each other, whatever lists there are.
            self.lists.extend([keys, values]);
            let (from, to) = (column_letters(first), column_letters(first + 1));
            let range = format!("Lists!${from}$1:${to}${}", pairs.len());
            formula = formula.replace("{pairs}", &range);
        }
        while let Some((before, (column, after))) = formula
            .split_once('{')
            .and_then(|(before, rest)| Some((before, rest.split_once('}')?)))
        {
            let index = column.trim_end_matches(':').parse().unwrap_or_default();
            let letters = column_letters(index);
            let cells = match column.ends_with(':') {
                true => format!("${letters}$2:${letters}${LOOKED_AT}"),
                false => format!("${letters}2"),
            };
            formula = format!("{before}{cells}{after}");
        }
        formula
    }

    /// The names of lists, for the workbook.
    pub(super) fn names_xml(&self) -> String {
        let name = |(name, cells): &(String, String)| {
            format!("<definedName name=\"{name}\">{cells}</definedName>")
        };
        let names: String = self.names.iter().map(name).collect();
        match names.is_empty() {
            true => names,
            false => format!("<definedNames>{names}</definedNames>"),
        }
    }

    /// The cells of a list; one that is there already is used again.
    fn list(&mut self, texts: &[String]) -> String {
        let known = self.lists.iter().position(|list| list == texts);
        let column = known.unwrap_or_else(|| {
            self.lists.push(texts.to_vec());
            self.lists.len() - 1
        });
        let letters = column_letters(column);
        format!("Lists!${letters}$1:${letters}${}", texts.len().max(1))
    }

    pub(super) fn xml(&self) -> String {
        match self.count {
            0 => String::new(),
            count => format!(
                "<dataValidations count=\"{count}\">{}</dataValidations>",
                self.rules
            ),
        }
    }

    /// The rows of the sheet of lists, a column each.
    pub(super) fn lists_sheet(&self) -> Option<String> {
        let most = self.lists.iter().map(Vec::len).max()?;
        let mut out = "<sheetData>".to_owned();
        for row in 0..most {
            out.push_str(&format!("<row r=\"{}\">", row + 1));
            for (column, list) in self.lists.iter().enumerate() {
                if let Some(text) = list.get(row) {
                    out.push_str("<c r=\"");
                    push_column(&mut out, column);
                    out.push_str(&format!(
                        "{}\" s=\"1\" t=\"inlineStr\"><is><t xml:space=\"preserve\">",
                        row + 1
                    ));
                    push_escaped(&mut out, text);
                    out.push_str("</t></is></c>");
                }
            }
            out.push_str("</row>");
        }
        out.push_str("</sheetData>");
        Some(out)
    }
}

fn beginning(text: &str, most: usize) -> String {
    text.chars().take(most).collect()
}
