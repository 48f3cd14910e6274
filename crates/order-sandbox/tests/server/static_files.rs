//! The page's files as a browser gets them.

use std::fs;
use std::path::Path;

use order_sandbox::{Config, Server, StartError};
use tempfile::TempDir;

use crate::sandbox::Sandbox;

const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; \
    connect-src 'self'; img-src 'self' data: blob:; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; \
    frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types order-desk-offline order-desk-worker";

const FOREVER: &str = "public, max-age=31536000, immutable";

fn built_page() -> TempDir {
    let parent = tempfile::tempdir().unwrap();
    let root = parent.path().join("dist");
    fs::create_dir_all(root.join("img")).unwrap();
    fs::write(parent.path().join("secret.txt"), "secret").unwrap();
    let long = "let order = 'order';\n".repeat(200);
    for (name, content) in [
        ("index.html", "<!doctype html><title>Order Desk</title>"),
        ("boot.js", long.as_str()),
        ("config.json", "{}"),
        ("order-web-1a2b3c4d5e6f7890.js", long.as_str()),
        ("order-web-1a2b3c4d5e6f7890_bg.wasm", long.as_str()),
        ("bundle-abcdef0123456789.css", "body { margin: 0 }"),
        ("bundle-abcdef0123456789.css.br", "(compressed)"),
        ("img/logo.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>"),
        ("img/index.html", "secret"),
        (".env", "secret"),
    ] {
        fs::write(root.join(name), content).unwrap();
    }
    parent
}

fn serving(parent: &TempDir, path: &str) -> Sandbox {
    Sandbox::start(Config {
        page: Some(parent.path().join("dist")),
        page_path: path.to_owned(),
        ..Config::default()
    })
}

#[test]
fn each_file_has_its_type_and_the_policy() {
    let parent = built_page();
    let sandbox = serving(&parent, "/");
    for (path, content_type, caching) in [
        ("/", "text/html; charset=utf-8", "no-cache"),
        ("/index.html", "text/html; charset=utf-8", "no-cache"),
        ("/boot.js", "text/javascript; charset=utf-8", "no-cache"),
        ("/config.json", "application/json", "no-cache"),
        (
            "/order-web-1a2b3c4d5e6f7890.js",
            "text/javascript; charset=utf-8",
            FOREVER,
        ),
        (
            "/order-web-1a2b3c4d5e6f7890_bg.wasm",
            "application/wasm",
            FOREVER,
        ),
        (
            "/bundle-abcdef0123456789.css?v=1",
            "text/css; charset=utf-8",
            FOREVER,
        ),
        ("/img/logo.svg", "image/svg+xml", "no-cache"),
    ] {
        let answer = sandbox.client.get(path);
        assert_eq!(answer.status, 200, "{path}");
        assert_eq!(
            (
                answer.header("content-type"),
                answer.header("cache-control")
            ),
            (content_type, caching),
            "{path}"
        );
        assert_eq!(answer.header("content-security-policy"), POLICY);
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert_eq!(answer.header("referrer-policy"), "no-referrer");
        assert_eq!(answer.header("cross-origin-opener-policy"), "same-origin");
    }
    assert_eq!(
        sandbox.client.get("/").text(),
        "<!doctype html><title>Order Desk</title>"
    );
}

#[test]
fn an_unchanged_file_is_not_sent_again() {
    let parent = built_page();
    let sandbox = serving(&parent, "/");
    let first = sandbox.client.get("/boot.js");
    let tag = first.header("etag").to_owned();
    assert!(tag.starts_with("W/\""), "{tag}");
    for named in [
        tag.clone(),
        format!("\"other\", {tag}"),
        tag.replace("W/", ""),
        "*".to_owned(),
    ] {
        let again = sandbox
            .client
            .get_with("/boot.js", &[("if-none-match", named.as_str())]);
        assert_eq!((again.status, again.body.len()), (304, 0), "{named}");
        assert_eq!(
            (again.header("etag"), again.header("cache-control")),
            (tag.as_str(), "no-cache")
        );
    }
    fs::write(parent.path().join("dist/boot.js"), "new").unwrap();
    let changed = sandbox
        .client
        .get_with("/boot.js", &[("if-none-match", tag.as_str())]);
    assert_eq!((changed.status, changed.text().as_str()), (200, "new"));
}

#[test]
fn head_tells_the_same_without_a_body() {
    let parent = built_page();
    let sandbox = serving(&parent, "/");
    let answer = sandbox.client.call("HEAD", "/boot.js", &[], None).unwrap();
    assert_eq!((answer.status, answer.body.len()), (200, 0));
    assert_eq!(
        answer.header("content-length"),
        sandbox.client.get("/boot.js").body.len().to_string()
    );
    let posted = sandbox.client.post("/boot.js", "{}");
    assert_eq!((posted.status, posted.header("allow")), (405, "GET, HEAD"));
}

#[test]
fn files_come_compressed_where_that_pays() {
    let parent = built_page();
    let sandbox = serving(&parent, "/");
    let whole = sandbox
        .client
        .get_with("/boot.js", &[("accept-encoding", "identity")]);
    assert_eq!(whole.header("content-encoding"), "");
    for coding in ["br", "gzip"] {
        let answer = sandbox
            .client
            .get_with("/boot.js", &[("accept-encoding", coding)]);
        assert_eq!(answer.header("content-encoding"), coding);
        assert!(
            answer.body.len() < whole.body.len() / 4,
            "{coding}: {}",
            answer.body.len()
        );
        assert_eq!(
            (answer.header("vary"), answer.header("etag")),
            ("accept-encoding", whole.header("etag"))
        );
    }
    // Compressed when it was built: sent as it is.
    let css = sandbox.client.get_with(
        "/bundle-abcdef0123456789.css",
        &[("accept-encoding", "gzip, br")],
    );
    assert_eq!(
        (css.header("content-encoding"), css.text().as_str()),
        ("br", "(compressed)")
    );
    assert_eq!(css.header("content-type"), "text/css; charset=utf-8");
    for (accepted, expected) in [
        ("gzip, deflate, br", true),
        ("br;q=0", false),
        ("br;q=0.5", true),
        ("gzip", false),
        ("brotli", false),
    ] {
        let css = sandbox.client.get_with(
            "/bundle-abcdef0123456789.css",
            &[("accept-encoding", accepted)],
        );
        assert_eq!(
            css.header("content-encoding") == "br",
            expected,
            "{accepted}"
        );
    }
    // Too small to gain anything.
    let small = sandbox
        .client
        .get_with("/config.json", &[("accept-encoding", "br")]);
    assert_eq!(
        (small.header("content-encoding"), small.text().as_str()),
        ("", "{}")
    );
}

#[test]
fn nothing_outside_the_page_is_served() {
    let parent = built_page();
    #[cfg(unix)]
    std::os::unix::fs::symlink(
        parent.path().join("secret.txt"),
        parent.path().join("dist/link.txt"),
    )
    .unwrap();
    let sandbox = serving(&parent, "/");
    let secret = parent.path().join("secret.txt");
    let absolute = format!("/{}", secret.display());
    let encoded = format!("/{}", secret.display().to_string().replace('/', "%2f"));
    for path in [
        "/../secret.txt",
        "/img/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/img/%2e%2e%2f%2e%2e%2fsecret.txt",
        "/..%5csecret.txt",
        "/.env",
        "/link.txt",
        "/img",
        "/img/",
        "/%00",
        &absolute,
        &encoded,
    ] {
        // Bare, since a whole client would take the dots out itself.
        let request =
            format!("GET {path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n");
        let answer = String::from_utf8(sandbox.client.raw(request.as_bytes())).unwrap();
        assert!(answer.starts_with("HTTP/1.1 404 "), "{path}: {answer}");
        assert!(!answer.ends_with("secret"), "{path}: {answer}");
    }
}

#[test]
fn a_path_that_there_is_not_is_a_readable_page() {
    let parent = built_page();
    let sandbox = serving(&parent, "/");
    let answer = sandbox.client.get("/orders/&amp");
    let content_type = answer.header("content-type");
    assert_eq!(
        (answer.status, content_type),
        (404, "text/html; charset=utf-8")
    );
    let text = answer.text();
    assert!(
        text.contains("There is nothing at /orders/&amp;amp"),
        "{text}"
    );
    assert_eq!(answer.header("content-security-policy"), POLICY);
}

#[test]
fn under_a_sub_path_the_page_is_there_and_only_there() {
    let parent = built_page();
    let sandbox = serving(&parent, "/desk/");
    assert_eq!(
        sandbox.client.get("/desk/").text(),
        "<!doctype html><title>Order Desk</title>"
    );
    assert_eq!(sandbox.client.get("/desk/boot.js").status, 200);
    let moved = sandbox.client.get("/desk?lang=zh");
    assert_eq!(
        (moved.status, moved.header("location")),
        (308, "/desk/?lang=zh")
    );
    for path in ["/", "/boot.js", "/deskboot.js"] {
        let answer = sandbox.client.get(path);
        assert_eq!(answer.status, 404, "{path}");
        assert!(
            answer.text().contains("<a href=\"/desk/\">/desk/</a>"),
            "{}",
            answer.text()
        );
    }
    assert_eq!(
        sandbox.client.get("/apicenter/api/orders").envelope()["code"],
        0
    );
}

#[test]
fn paths_that_lead_elsewhere_name_no_file() {
    let parent = built_page();
    let root = parent.path().join("dist");
    for folder in [".git", "a"] {
        fs::create_dir(root.join(folder)).unwrap();
    }
    for (file, content) in [
        (".git/config", "secret"),
        ("x", "secret"),
        ("a/b c.css", "b c"),
    ] {
        fs::write(root.join(file), content).unwrap();
    }
    let sandbox = serving(&parent, "/desk/");
    assert_eq!(sandbox.client.get("/desk/a/b%20c.css").text(), "b c");
    for path in [
        "/",
        "/deskx/a",
        "/desk/../x",
        "/desk/%2e%2e/x",
        "/desk/a/..%2fx",
        "/desk/.git/config",
        "/desk//etc/passwd",
        "/desk/a%5c..%5cx",
        "/desk/c:x",
        "/desk/%00",
        "/desk/%ff",
        "/desk/a/",
        "/desk/x/",
    ] {
        let request =
            format!("GET {path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n");
        let answer = String::from_utf8(sandbox.client.raw(request.as_bytes())).unwrap();
        assert!(answer.starts_with("HTTP/1.1 404 "), "{path}: {answer}");
        assert!(answer.contains("There is nothing at /"), "{path}: {answer}");
    }
}

#[test]
fn the_page_may_call_the_origins_that_it_is_told_to() {
    let parent = built_page();
    let connect = vec!["https://api.example".parse().unwrap()];
    let sandbox = Sandbox::start(Config {
        page: Some(parent.path().join("dist")),
        connect,
        ..Config::default()
    });
    let policy = POLICY.replace(
        "connect-src 'self';",
        "connect-src 'self' https://api.example;",
    );
    assert_eq!(
        sandbox.client.get("/").header("content-security-policy"),
        policy
    );
}

#[test]
fn without_a_page_the_server_says_so() {
    let sandbox = Sandbox::start(Config::default());
    let answer = sandbox.client.get("/");
    assert_eq!(answer.status, 404);
    assert!(
        answer.text().contains("started without a page"),
        "{}",
        answer.text()
    );
}

#[test]
fn a_page_that_is_not_built_stops_the_start() {
    let start = |directory: &Path| {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        runtime.block_on(Server::start(Config {
            page: Some(directory.to_owned()),
            ..Config::default()
        }))
    };
    let empty = tempfile::tempdir().unwrap();
    for directory in [empty.path(), Path::new("/does/not/exist")] {
        let Err(error @ StartError::Page(_)) = start(directory) else {
            panic!("{} was served", directory.display());
        };
        assert!(
            error
                .to_string()
                .contains("Build the page with `cargo xtask app`"),
            "{error}"
        );
    }
}
