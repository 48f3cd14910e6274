//! LibreOffice, and a Python that speaks with it and reads spreadsheets.

use std::process::Command;

use anyhow::{Result, ensure};

use crate::tool::apt::Apt;
use crate::tool::process;
use crate::tool::workspace::{Workspace, on_path};

/// Debian's own Python: no other has LibreOffice's module.
const PYTHON: &str = "/usr/bin/python3";
const PACKAGES: [&str; 3] = ["libreoffice-calc-nogui", "python3-uno", "python3-openpyxl"];

/// The Python that has all that is needed; what is missing is installed where that is possible.
pub(crate) fn python(workspace: &Workspace) -> Result<&'static str> {
    if !is_there()
        && let Some(apt) = Apt::find()
    {
        for package in PACKAGES {
            apt.install(workspace, package, "for the tests with other programs")?;
        }
    }
    ensure!(
        is_there(),
        "the tests with spreadsheet programs need LibreOffice, and a {PYTHON} with its module and openpyxl: on Debian, apt-get install {}",
        PACKAGES.join(" ")
    );
    Ok(PYTHON)
}

fn is_there() -> bool {
    let mut modules = Command::new(PYTHON);
    modules.args(["-c", "import uno, openpyxl"]);
    on_path("soffice").is_some() && process::output(modules).is_ok()
}
