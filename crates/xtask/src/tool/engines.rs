//! The browsers that are not Chromium: Firefox, and WebKit, which has a driver and no mode without a display.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};

use crate::tool::apt::Apt;
use crate::tool::workspace::{Workspace, on_path};

/// A program that the tests in other engines need.
struct Needed {
    /// The variable that names it.
    variable: &'static str,
    what: &'static str,
    /// Its names on `PATH`, or where Debian puts it below `/usr/lib/<architecture>`.
    names: &'static [&'static str],
    package: &'static str,
}

const NEEDED: [Needed; 4] = [
    Needed {
        variable: "FIREFOX",
        what: "Firefox",
        names: &["firefox-esr", "firefox"],
        package: "firefox-esr",
    },
    Needed {
        variable: "WEBKIT_DRIVER",
        what: "WebKitWebDriver, WebKit's driver",
        names: &["WebKitWebDriver"],
        package: "webkit2gtk-driver",
    },
    Needed {
        variable: "MINI_BROWSER",
        what: "MiniBrowser, WebKit's own small browser",
        names: &[
            "webkitgtk-6.0/MiniBrowser",
            "webkit2gtk-4.1/MiniBrowser",
            "webkit2gtk-4.0/MiniBrowser",
        ],
        package: "webkit2gtk-driver",
    },
    Needed {
        variable: "XVFB",
        what: "Xvfb, a display for WebKit that nobody sees",
        names: &["Xvfb"],
        package: "xvfb",
    },
];

/// The programs, each with the variable that tells the tests where it is. What is missing is installed where that is
/// possible; an error says what to do where it is not.
pub(crate) fn programs(workspace: &Workspace) -> Result<Vec<(&'static str, PathBuf)>> {
    NEEDED
        .iter()
        .map(|needed| Ok((needed.variable, needed.program(workspace)?)))
        .collect()
}

impl Needed {
    fn program(&self, workspace: &Workspace) -> Result<PathBuf> {
        let Self {
            variable,
            what,
            package,
            ..
        } = self;
        if let Some(named) = env::var_os(variable).filter(|named| !named.is_empty()) {
            let named = PathBuf::from(named);
            ensure!(
                named.is_file(),
                "{variable} is {}, and no such program is there",
                named.display()
            );
            return Ok(named);
        }
        if let Some(found) = self.find() {
            return Ok(found);
        }
        if let Some(apt) = Apt::find() {
            apt.install(workspace, package, "for the tests in other browsers")?;
        }
        self.find().with_context(|| {
            format!(
                "the tests in other browsers need {what}, and it is not here: install it (on Debian: apt-get install \
                 {package}), or set {variable} to the path of the program"
            )
        })
    }

    fn find(&self) -> Option<PathBuf> {
        let library = Path::new("/usr/lib").join(format!("{}-linux-gnu", env::consts::ARCH));
        self.names.iter().find_map(|name| {
            let in_library = library.join(name);
            if name.contains('/') {
                in_library.is_file().then_some(in_library)
            } else {
                on_path(name)
            }
        })
    }
}
