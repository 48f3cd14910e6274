//! The browser that the tests run in, its driver, and the fonts that Chinese needs in a screenshot.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, ensure};
use serde_json::json;

use crate::tool::apt::Apt;
use crate::tool::process;
use crate::tool::progress;
use crate::tool::workspace::{Workspace, on_path};

/// The names under which systems know Chromium and Chrome.
const NAMES: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];

/// The browser: what `CHROME` names, else one on `PATH`, else Debian's, which is installed where that is possible.
pub(crate) fn browser(workspace: &Workspace) -> Result<PathBuf> {
    if let Some(chrome) = env::var_os("CHROME").filter(|chrome| !chrome.is_empty()) {
        let chrome = PathBuf::from(chrome);
        ensure!(
            chrome.is_file(),
            "CHROME is {}, and no such program is there",
            chrome.display()
        );
        return Ok(chrome);
    }
    let on_mac = Path::new("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    if on_mac.is_file() {
        return Ok(on_mac.to_path_buf());
    }
    if let Some(found) = NAMES.iter().find_map(|name| on_path(name)) {
        return Ok(found);
    }
    if let Some(apt) = Apt::find() {
        apt.install(workspace, "chromium", "the browser for the tests")?;
    }
    NAMES.iter().find_map(|name| on_path(name)).context(
        "the browser tests need Chromium or Chrome, and none is on PATH: install one (on Debian: \
         apt-get install chromium), or set CHROME to the path of the program",
    )
}

/// The driver of that browser: what `CHROMEDRIVER` names, else the one on `PATH`, else Debian's.
pub(crate) fn driver(workspace: &Workspace) -> Result<PathBuf> {
    if let Some(driver) = env::var_os("CHROMEDRIVER").filter(|driver| !driver.is_empty()) {
        return Ok(driver.into());
    }
    if let Some(found) = on_path("chromedriver") {
        return Ok(found);
    }
    if let Some(apt) = Apt::find() {
        apt.install(
            workspace,
            "chromium-driver",
            "the driver for tests of wasm in the browser",
        )?;
    }
    on_path("chromedriver").context(
        "the tests of wasm in the browser need chromedriver, and none is on PATH: install the one of your \
         Chromium's version (on Debian: apt-get install chromium-driver), or set CHROMEDRIVER to its path",
    )
}

/// Writes the file that tells wasm-bindgen's test runner which browser the driver is to start.
pub(crate) fn webdriver_config(workspace: &Workspace, browser: &Path) -> Result<PathBuf> {
    let config = json!({ "goog:chromeOptions": {
        "binary": browser,
        "args": ["--disable-gpu", "--no-first-run", "--disable-background-networking"],
    } });
    let path = workspace.target().join("webdriver.json");
    fs::write(&path, config.to_string())
        .with_context(|| format!("cannot write {}", path.display()))?;
    Ok(path)
}

/// Makes screenshots in Chinese readable where that is easily done; tests pass without.
pub(crate) fn ensure_chinese_font(workspace: &Workspace) {
    let mut list = Command::new("fc-list");
    list.arg(":lang=zh");
    let present = process::output(list).is_ok_and(|fonts| !fonts.trim().is_empty());
    if present {
        return;
    }
    if let Some(apt) = Apt::find()
        && let Err(error) = apt.install(workspace, "fonts-noto-cjk", "for Chinese in screenshots")
    {
        progress::say(&format!(
            "no Chinese font: screenshots show boxes ({error:#})"
        ));
    }
}
