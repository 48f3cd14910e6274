//! The built page's files: media types, caching, and the policy that the page runs under.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{
    Extensions, HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri, Version, header,
};
use axum::response::{Html, IntoResponse, Redirect, Response};
use percent_encoding::percent_decode_str;
use tower_http::CompressionLevel;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{Predicate, SizeAbove};

use crate::config;
use crate::handler::media_type;
use crate::hash::fnv1a;
use crate::log;

/// How hard to compress what did not come compressed: quick enough for each request, for brotli and gzip alike.
const COMPRESSION: CompressionLevel = CompressionLevel::Precise(5);

/// Smaller files fit a packet as they are.
const WORTH_COMPRESSING: u64 = 512;

/// Trunk's hashes are 64 bits in hex without leading zeros: shorter ones than this do not come up.
const SHORTEST_HASH: usize = 12;

/// A file whose name changes with its content never changes.
const FOREVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");

/// Everything else is asked for again each time, and answered with 304 while it is the same.
const ASK_AGAIN: HeaderValue = HeaderValue::from_static("no-cache");

/// The page's files, and where they are served.
pub struct Page {
    /// Without symbolic links; `None` where the server has no page.
    directory: Option<PathBuf>,
    /// Starts and ends with `/`.
    path: String,
    policy: HeaderValue,
}

impl Page {
    /// The page of `config`, or none.
    ///
    /// # Errors
    ///
    /// The directory or its `index.html` is not there.
    pub fn open(config: Option<&config::Page>) -> Result<Self, PageError> {
        let Some(config::Page {
            directory,
            path,
            connect,
        }) = config
        else {
            return Ok(Self {
                directory: None,
                path: "/".to_owned(),
                policy: policy(&[]),
            });
        };
        let missing = || PageError {
            directory: directory.clone(),
        };
        let root = directory.canonicalize().map_err(|_| missing())?;
        if !root.join("index.html").is_file() {
            return Err(missing());
        }
        Ok(Self {
            directory: Some(root),
            path: path.clone(),
            policy: policy(connect),
        })
    }

    /// Answers every path that the API does not.
    pub fn into_router(self) -> Router {
        let worth_it = |_: StatusCode, _: Version, headers: &HeaderMap, _: &Extensions| {
            let content_type = headers
                .get(header::CONTENT_TYPE)
                .and_then(|value| value.to_str().ok());
            content_type.is_some_and(media_type::shrinks)
        };
        let compression = CompressionLayer::new()
            .quality(COMPRESSION)
            .compress_when(SizeAbove::new(WORTH_COMPRESSING).and(worth_it));
        Router::new()
            .fallback(serve)
            .layer(compression)
            .with_state(Arc::new(self))
    }

    /// The name of the file that a path asks for, from the page's directory down; `None` if it is none of the page's.
    fn file_name(&self, path: &str) -> Option<String> {
        let name = path.strip_prefix(&self.path)?;
        if name.is_empty() {
            return Some("index.html".to_owned());
        }
        let decoded = percent_decode_str(name).decode_utf8().ok()?;
        decoded
            .split('/')
            .all(is_plain)
            .then(|| decoded.into_owned())
    }

    fn not_found(&self, path: &str) -> Response {
        let hint = match self.directory {
            Some(_) => format!("The page is at <a href=\"{0}\">{0}</a>.", self.path),
            None => "This server was started without a page; <code>--page DIR</code> gives it one."
                .to_owned(),
        };
        let path = escape(path);
        let html = format!(
            "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Not found</title></head>\n\
             <body><h1>There is nothing at {path}</h1><p>{hint}</p>\
             <p>Orders go to <code>POST /apicenter/api/order</code>.</p></body></html>\n"
        );
        (
            StatusCode::NOT_FOUND,
            [(header::CACHE_CONTROL, ASK_AGAIN)],
            Html(html),
        )
            .into_response()
    }
}

/// Whether a segment is a file's own name: not a step up, not hidden, and nothing that some system reads as a separator
/// or a drive.
fn is_plain(segment: &str) -> bool {
    !segment.is_empty() && !segment.starts_with('.') && !segment.contains(['\\', ':', '\0'])
}

async fn serve(State(page): State<Arc<Page>>, request: Request) -> Response {
    let mut response = match *request.method() {
        Method::GET | Method::HEAD => answer(&page, request.uri(), request.headers()).await,
        _ => {
            let allow = [(header::ALLOW, HeaderValue::from_static("GET, HEAD"))];
            (
                StatusCode::METHOD_NOT_ALLOWED,
                allow,
                "files are read with GET and HEAD\n",
            )
                .into_response()
        }
    };
    let fixed: [(HeaderName, HeaderValue); 4] = [
        (header::CONTENT_SECURITY_POLICY, page.policy.clone()),
        (
            header::REFERRER_POLICY,
            HeaderValue::from_static("no-referrer"),
        ),
        (
            HeaderName::from_static("cross-origin-opener-policy"),
            HeaderValue::from_static("same-origin"),
        ),
        (header::VARY, HeaderValue::from_static("accept-encoding")),
    ];
    response.headers_mut().extend(fixed);
    response
}

async fn answer(page: &Page, uri: &Uri, headers: &HeaderMap) -> Response {
    if page.directory.is_some() && page.path.strip_suffix('/') == Some(uri.path()) {
        let query = uri
            .query()
            .map(|query| format!("?{query}"))
            .unwrap_or_default();
        return Redirect::permanent(&format!("{}{query}", page.path)).into_response();
    }
    let Some((root, name)) = page.directory.clone().zip(page.file_name(uri.path())) else {
        return page.not_found(uri.path());
    };
    let brotli = accepts_brotli(headers);
    let wanted = name.clone();
    match tokio::task::spawn_blocking(move || read(&root, &wanted, brotli)).await {
        Ok(Ok(Some(file))) => file.reply(&name, headers),
        Ok(Ok(None)) => page.not_found(uri.path()),
        Ok(Err(error)) => unreadable(&name, &error),
        Err(error) => unreadable(&name, &error),
    }
}

fn unreadable(name: &str, error: &dyn fmt::Display) -> Response {
    log::failure(&format!("reading the page's file {name}"), error);
    (
        StatusCode::INTERNAL_SERVER_ERROR,
        "the file cannot be read; the log says why\n",
    )
        .into_response()
}

/// A file as it is sent.
struct File {
    bytes: Vec<u8>,
    /// Whether `bytes` are compressed with brotli.
    brotli: bool,
}

/// Reads a file, or the compressed one beside it; `None` if there is none inside `root`.
fn read(root: &Path, name: &str, brotli: bool) -> std::io::Result<Option<File>> {
    if brotli && let Some(bytes) = read_inside(root, &format!("{name}.br"))? {
        return Ok(Some(File {
            bytes,
            brotli: true,
        }));
    }
    let bytes = read_inside(root, name)?;
    Ok(bytes.map(|bytes| File {
        bytes,
        brotli: false,
    }))
}

fn read_inside(root: &Path, name: &str) -> std::io::Result<Option<Vec<u8>>> {
    use std::io::ErrorKind::{InvalidFilename, NotADirectory, NotFound};
    // Symbolic links resolved: none leads out of the page's directory.
    let file = match root.join(name).canonicalize() {
        Err(error) if matches!(error.kind(), NotFound | NotADirectory | InvalidFilename) => {
            return Ok(None);
        }
        file => file?,
    };
    if !file.starts_with(root) || !file.is_file() {
        return Ok(None);
    }
    std::fs::read(file).map(Some)
}

impl File {
    fn reply(self, name: &str, request: &HeaderMap) -> Response {
        let caching = if is_hashed(name) { FOREVER } else { ASK_AGAIN };
        // Weak: the same tag stands for the file and for what compression on the way makes of it.
        let tag = format!("W/\"{:016x}\"", fnv1a(&self.bytes));
        let unchanged = request
            .get_all(header::IF_NONE_MATCH)
            .iter()
            .any(|value| names_tag(value, &tag));
        let mut response = match unchanged {
            true => StatusCode::NOT_MODIFIED.into_response(),
            false => (
                [(header::CONTENT_TYPE, media_type::of(name))],
                Body::from(self.bytes),
            )
                .into_response(),
        };
        let headers = response.headers_mut();
        headers.insert(header::CACHE_CONTROL, caching);
        if let Ok(tag) = HeaderValue::try_from(tag) {
            headers.insert(header::ETAG, tag);
        }
        if self.brotli && !unchanged {
            headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("br"));
        }
        response
    }
}

/// Whether an `If-None-Match` names `tag`, by the weak comparison.
fn names_tag(value: &HeaderValue, tag: &str) -> bool {
    let opaque = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
    let Ok(value) = value.to_str() else {
        return false;
    };
    value
        .split(',')
        .any(|named| named.trim() == "*" || opaque(named) == opaque(tag))
}

/// Whether a file's name changes with its content, as Trunk names them: `name-<hash>.ext` or `name-<hash>_bg.wasm`.
fn is_hashed(name: &str) -> bool {
    let file = name.rsplit('/').next().unwrap_or_default();
    let stem = file.split('.').next().unwrap_or_default();
    let stem = stem.strip_suffix("_bg").unwrap_or(stem);
    let hash = stem.rsplit_once('-').map_or("", |(_, hash)| hash);
    hash.len() >= SHORTEST_HASH
        && hash
            .bytes()
            .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

fn accepts_brotli(headers: &HeaderMap) -> bool {
    let named = headers
        .get_all(header::ACCEPT_ENCODING)
        .iter()
        .filter_map(|value| value.to_str().ok());
    named.flat_map(|value| value.split(',')).any(|coding| {
        let (name, weight) = coding.split_once(";q=").unwrap_or((coding, "1"));
        name.trim().eq_ignore_ascii_case("br")
            && weight
                .trim()
                .parse::<f32>()
                .is_ok_and(|weight| weight > 0.0)
    })
}

/// Nothing inline, nothing from elsewhere; the page may call its own origin and those of `connect`.
fn policy(connect: &[HeaderValue]) -> HeaderValue {
    let origins: String = connect
        .iter()
        .filter_map(|o| o.to_str().ok())
        .map(|origin| format!(" {origin}"))
        .collect();
    let policy = format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'{origins}; \
         img-src 'self' data: blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; \
         require-trusted-types-for 'script'"
    );
    // Origins are checked when flags are read. Should one slip through, nothing at all is allowed.
    HeaderValue::try_from(policy).unwrap_or(HeaderValue::from_static("default-src 'none'"))
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// The page cannot be served.
#[derive(Debug)]
pub struct PageError {
    /// Where it was to be.
    pub directory: PathBuf,
}

impl fmt::Display for PageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let directory = self.directory.display();
        write!(
            f,
            "there is no page in {directory}: it has no index.html. \
             Build the page with `cargo xtask app`, or pass another --page or none"
        )
    }
}

impl std::error::Error for PageError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_with_a_hash_are_told_from_others() {
        for hashed in [
            "order-web-1a2b3c4d5e6f7890.js",
            "order-web-1a2b3c4d5e6f7890_bg.wasm",
            "bundle-abcdef0123456789.css",
            "a/b/x-0123456789abc.svg",
        ] {
            assert!(is_hashed(hashed), "{hashed}");
        }
        for plain in [
            "index.html",
            "boot.js",
            "labels-20261123.csv",
            "snippets/web-1a2b3c4d5e6f7890/inline0.js",
            "a-DEADBEEFDEADBEEF.js",
        ] {
            assert!(!is_hashed(plain), "{plain}");
        }
    }

    #[test]
    fn paths_that_lead_elsewhere_name_no_file() {
        let page = Page {
            directory: None,
            path: "/desk/".to_owned(),
            policy: policy(&[]),
        };
        assert_eq!(page.file_name("/desk/").as_deref(), Some("index.html"));
        assert_eq!(
            page.file_name("/desk/a/b%20c.css").as_deref(),
            Some("a/b c.css")
        );
        for path in [
            "/",
            "/desk",
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
        ] {
            assert_eq!(page.file_name(path), None, "{path}");
        }
    }

    #[test]
    fn encodings_are_weighed() {
        for (value, expected) in [
            ("gzip, deflate, br", true),
            ("br;q=0", false),
            ("br;q=0.5", true),
            ("gzip", false),
            ("brotli", false),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(header::ACCEPT_ENCODING, value.parse().unwrap());
            assert_eq!(accepts_brotli(&headers), expected, "{value}");
        }
    }
}
