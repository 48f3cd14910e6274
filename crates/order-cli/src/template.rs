//! `order-desk template`: a workbook to fill in.

use anyhow::Result;
use order_import::template::{example, template};
use order_import::xlsx::Flate2;

use crate::args::Template;
use crate::exit::Exit;
use crate::files;

pub(crate) fn write(arguments: &Template) -> Result<Exit> {
    let rules = files::rules(arguments.rules.as_deref())?;
    let example = example(&rules);
    let written = template(&rules, arguments.language, example.as_ref(), &Flate2);
    files::write(&arguments.file, &written.bytes)?;
    Ok(Exit::Well)
}
