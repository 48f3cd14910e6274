//! The page: its code, its stylesheet and what stands beside them, put together into the files that are deployed.
//!
//! Every file but those that a host or a person must find by name carries the hash of the whole build in its own: parts of
//! two builds never meet, and a host may let browsers keep them for ever. While someone works on the page, Trunk builds
//! it instead, in one piece.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::hash::{DefaultHasher, Hash, Hasher as _};
use std::panic::resume_unwind;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;

use anyhow::{Context as _, Result, ensure};
use xshell::cmd;

use crate::build::installable::Installable;
use crate::build::split::{self, Chunk, Code};
use crate::build::{import_wasm, stylesheet};
use crate::tool::csp;
use crate::tool::node;
use crate::tool::pinned::{self, WASM_TARGET};
use crate::tool::process;
use crate::tool::progress;
use crate::tool::workspace::Workspace;

/// What the files of the worker are called, before the hash: `web/src/browser/import_worker.rs` finds them by the page's own name.
const WORKER: &str = "import-worker";

/// What Trunk would replace in `index.html`; here all of it becomes the lines of the built files.
const TRUNK_LINE: &str = "<link data-trunk";

/// Builds the deployable page into `dist`.
pub(crate) fn build(workspace: &Workspace) -> Result<()> {
    // A mistake in a stylesheet is better found before the long steps.
    let styles = Styles::new(workspace)?;
    pinned::ensure_wasm_target(workspace)?;
    pinned::wasm_bindgen(workspace)?;
    let first = !workspace.target().join(WASM_TARGET).join("web").is_dir();
    let about = first.then_some("the first time about 1 minute");
    progress::run("The page, optimised for size", about, || {
        // Each ends with a long step that keeps one core busy.
        let (code, worker) = thread::scope(|scope| {
            let worker = scope.spawn(|| Worker::new(&Workspace::locate()?));
            (split::build(workspace), worker.join())
        });
        let worker = worker.unwrap_or_else(|panic| resume_unwind(panic));
        let page = Page::new(workspace, code?, styles, worker?)?;
        page.write(workspace, &workspace.dist())
    })
}

/// Builds the page without the feature `split`, for the tests that it works so too, and returns its folder.
pub(crate) fn build_whole(workspace: &Workspace) -> Result<PathBuf> {
    let styles = Styles::whole(workspace)?;
    pinned::ensure_wasm_target(workspace)?;
    let folder = workspace.target().join("whole-page");
    progress::run("The page in one piece", None, || {
        let worker = Worker::new(workspace)?;
        let page = Page::new(workspace, split::build_whole(workspace)?, styles, worker)?;
        page.write(workspace, &folder)
    })?;
    Ok(folder)
}

/// What the form looks like, and what is fetched after it, where that is not the same.
#[derive(Hash)]
struct Styles {
    form: String,
    later: Option<String>,
}

impl Styles {
    fn new(workspace: &Workspace) -> Result<Self> {
        Ok(Self {
            form: stylesheet::bundled(workspace, stylesheet::FORM, true)?,
            later: Some(stylesheet::bundled(workspace, stylesheet::LATER, true)?),
        })
    }

    fn whole(workspace: &Workspace) -> Result<Self> {
        Ok(Self {
            form: stylesheet::bundled(workspace, stylesheet::INDEX, true)?,
            later: None,
        })
    }
}

/// Writes the worker, without a hash, beside the page that Trunk has built while somebody works on it.
pub(crate) fn write_worker(workspace: &Workspace) -> Result<()> {
    let sh = workspace.shell();
    let folder = std::env::var_os("TRUNK_STAGING_DIR").context("it is Trunk that runs this")?;
    let folder = Path::new(&folder);
    let Worker { script, wasm } = Worker::new(workspace)?;
    sh.write_file(folder.join(WORKER).with_extension("js"), script)?;
    sh.write_file(folder.join(WORKER).with_extension("wasm"), wasm)?;
    Ok(())
}

/// What reads files of orders beside the page.
#[derive(Hash)]
struct Worker {
    script: String,
    wasm: Vec<u8>,
}

impl Worker {
    fn new(workspace: &Workspace) -> Result<Self> {
        let built = import_wasm::build(workspace)?;
        Ok(Self {
            script: built.worker(workspace)?,
            wasm: built.wasm,
        })
    }
}

/// The files of the page, by their names.
struct Page {
    files: BTreeMap<String, Vec<u8>>,
}

impl Page {
    fn new(workspace: &Workspace, code: Code, styles: Styles, worker: Worker) -> Result<Self> {
        let (sh, web) = (workspace.shell(), workspace.web());
        let scripts = SCRIPTS
            .into_iter()
            .map(|name| script_file(workspace, name))
            .collect::<Result<Vec<_>>>()?;
        let installable = Installable::read(workspace)?;
        let html = sh.read_file(web.join("index.html"))?;
        let hash = hash(&(
            &code.script,
            &code.main,
            &code.chunks,
            &styles,
            &worker,
            &scripts,
            &installable,
            &html,
        ));
        let named = |stem: &str, extension: &str| format!("{stem}-{hash}.{extension}");
        let names = Names {
            boot: named("boot", "js"),
            js: named("order-desk", "js"),
            wasm: named("order-desk", "wasm"),
        };
        let (mut script, mut files) = (code.script, BTreeMap::new());
        for Chunk {
            name: old,
            stem,
            wasm,
        } in code.chunks
        {
            let old = format!("\"./{old}\"");
            ensure!(
                script.contains(&old),
                "the page's script does not load {old}"
            );
            script = script.replace(&old, &format!("\"{stem}\""));
            files.insert(named(&stem, "wasm"), wasm);
        }
        script = script.replacen(split::HASH, &hash, 1);
        let index = index(&html, &names, &styles.form)?;
        files.extend([
            (names.js, script.into_bytes()),
            (names.wasm, code.main),
            (named("form", "css"), styles.form.into_bytes()),
            ("index.html".to_owned(), index.into_bytes()),
            (
                "config.json".to_owned(),
                sh.read_binary_file(web.join("config.json"))?,
            ),
        ]);
        for (name, script) in SCRIPTS.into_iter().zip(scripts) {
            files.insert(named(name, "js"), script.into_bytes());
        }
        if let Some(later) = styles.later {
            files.insert(named("later", "css"), later.into_bytes());
        }
        installable.add_to(&mut files, workspace, &hash)?;
        // What weighs as much as the rest together, and few people use, the browser keeps when it is first used.
        files.extend([
            (named(WORKER, "js"), worker.script.into_bytes()),
            (named(WORKER, "wasm"), worker.wasm),
        ]);
        Ok(Self { files })
    }

    /// Writes the files into `folder`, and nothing else is in it then.
    fn write(self, workspace: &Workspace, folder: &Path) -> Result<()> {
        let sh = workspace.shell();
        sh.remove_path(folder)?;
        for (name, content) in self.files {
            sh.write_file(folder.join(name), content)?;
        }
        Ok(())
    }
}

/// What the files are called that `index.html` names.
struct Names {
    boot: String,
    js: String,
    wasm: String,
}

/// 16 hexadecimal digits that are others where anything of the build is.
fn hash(build: &impl Hash) -> String {
    let mut hasher = DefaultHasher::new();
    build.hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}

/// The scripts that are written by hand: what starts the page, what stands in for Web Locks where there are none, what
/// has it start without a connection.
const SCRIPTS: [&str; 3] = ["boot", "locks", "offline"];

fn script_file(workspace: &Workspace, name: &str) -> Result<String> {
    let mut esbuild = workspace.command(node::tool(workspace, "esbuild"));
    esbuild
        .arg(workspace.web().join(format!("{name}.js")))
        .args(["--minify", "--log-level=error"]);
    process::output(esbuild)
}

/// The page with the built files for what Trunk would put there, and with its policy.
fn index(html: &str, names: &Names, form_css: &str) -> Result<String> {
    let Names { boot, js, wasm } = names;
    let mut page = String::new();
    for line in html.lines() {
        let line = line.trim();
        // A comment is for whoever reads the source.
        let is_comment = line.starts_with("<!--") && line.ends_with("-->");
        if !is_comment && !line.starts_with(TRUNK_LINE) {
            writeln!(page, "{line}")?;
        }
    }
    // The form's stylesheet is within the page, so that it is seen as soon as the page itself is there; its file, which `boot.js` finds by
    // its own name, is for hosts whose policy forbids that. The code is asked for with the page, not by the script that starts it.
    let lines = format!(
        r#"<style>{form_css}</style>
<script type="module" src="./{boot}" data-js="./{js}" data-wasm="./{wasm}"></script>
<link rel="modulepreload" href="./{js}" crossorigin>
<link rel="preload" href="./{wasm}" crossorigin as="fetch" type="application/wasm">
"#
    );
    let head = page
        .find("</head>")
        .context("web/index.html has no line </head>")?;
    page.insert_str(head, &lines);
    csp::insert(&page)
}

/// Trunk with everything that it needs in place; it never goes to the network by itself.
pub(crate) fn trunk(workspace: &Workspace, subcommand: &str) -> Result<Command> {
    pinned::ensure_wasm_target(workspace)?;
    let trunk = pinned::trunk(workspace)?;
    let wasm_bindgen = pinned::wasm_bindgen(workspace)?.bindgen;
    let sh = workspace.shell();
    // The crates of the page, which Trunk's offline build cannot fetch.
    process::run(cmd!(sh, "cargo fetch --quiet --target {WASM_TARGET}"))?;
    let mut trunk = Command::from(cmd!(
        sh,
        "{trunk} {subcommand} --offline --skip-version-check"
    ));
    if let Some(directory) = wasm_bindgen.parent() {
        trunk.env("PATH", pinned::path_with(directory)?);
    }
    // Its errors come from what it runs; where in Trunk they came by is of no use.
    trunk.env("RUST_LIB_BACKTRACE", "0");
    // Trunk reads NO_COLOR as a flag of its own, whose only value is `true`, and ends on any other.
    match std::env::var_os("NO_COLOR") {
        Some(value) if !value.is_empty() => trunk.env("NO_COLOR", "true"),
        _ => trunk.env_remove("NO_COLOR"),
    };
    Ok(trunk)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HTML: &str = "<html>\n  <head>\n    <!-- Why. -->\n    <link data-trunk rel=\"css\" href=\"a.css\">\n  </head>\n</html>\n";

    #[test]
    fn the_built_files_stand_where_trunk_would_put_its_own() {
        let names = Names {
            boot: "boot.js".to_owned(),
            js: "a.js".to_owned(),
            wasm: "a.wasm".to_owned(),
        };
        let page = index(HTML, &names, "i{}").unwrap();
        assert!(!page.contains("data-trunk") && !page.contains("Why."));
        assert!(page.contains(r#"data-js="./a.js" data-wasm="./a.wasm""#));
        assert!(page.contains("<style>i{}</style>"));
    }

    #[test]
    fn the_hash_is_another_when_a_chunk_is() {
        let chunk = |wasm: &[u8]| Chunk {
            name: "split_a.wasm".to_owned(),
            stem: "a".to_owned(),
            wasm: wasm.to_vec(),
        };
        assert_ne!(hash(&chunk(b"1")), hash(&chunk(b"2")));
        assert_eq!(hash(&chunk(b"1")).len(), 16);
    }
}
