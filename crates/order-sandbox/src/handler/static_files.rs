//! The built page's files, served by `ServeDir`, with the policy that the page runs under.

use std::ffi::OsStr;
use std::fs::Metadata;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::sync::Arc;

use axum::Router;
use axum::extract::{OriginalUri, Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri, header};
use axum::middleware::{Next, from_fn};
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::any;
use tower_http::CompressionLevel;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{NotForContentType, Predicate, SizeAbove};
use tower_http::services::ServeDir;
use tower_http::services::fs::{Backend, TokioBackend, TokioFile};
use tower_http::set_header::SetResponseHeaderLayer;

use crate::config::Config;
use crate::log;

/// How hard to compress what did not come compressed: quick enough for each request, for brotli and gzip alike.
const COMPRESSION: CompressionLevel = CompressionLevel::Precise(5);

/// Smaller files fit a packet as they are.
const WORTH_COMPRESSING: u64 = 512;

/// The build's hashes are 64 bits in hex, Trunk's without leading zeros: shorter ones than this do not come up.
const SHORTEST_HASH: usize = 12;

/// A file whose name changes with its content never changes.
const FOREVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");

/// Everything else is asked for again each time, and answered with 304 while it is the same.
const ASK_AGAIN: HeaderValue = HeaderValue::from_static("no-cache");

/// The page's files, and where they are served.
pub(crate) struct Page {
    /// Without symbolic links; `None` where the server has no page.
    directory: Option<PathBuf>,
    /// Starts and ends with `/`.
    path: String,
    policy: HeaderValue,
}

impl Page {
    /// The page of `config`, or none.
    pub(crate) fn open(config: &Config) -> Result<Self, PageError> {
        Ok(Self {
            directory: config.page.as_deref().map(page_root).transpose()?,
            path: config.page_path.clone(),
            policy: policy(&config.connect),
        })
    }

    /// Answers every path that the API does not.
    pub(crate) fn into_router(self) -> Router {
        let worth_it = SizeAbove::new(WORTH_COMPRESSING)
            .and(NotForContentType::IMAGES)
            .and(NotForContentType::const_new("font/"));
        let compression = CompressionLayer::new()
            .quality(COMPRESSION)
            .compress_when(worth_it);
        let fixed = SetResponseHeaderLayer::overriding;
        let no_referrer = HeaderValue::from_static("no-referrer");
        let opener_policy = HeaderName::from_static("cross-origin-opener-policy");
        let same_origin = HeaderValue::from_static("same-origin");
        let by_encoding = HeaderValue::from_static("accept-encoding");
        let policy = self.policy.clone();
        self.files()
            .layer(from_fn(finish))
            .layer(compression)
            .layer(fixed(header::CONTENT_SECURITY_POLICY, policy))
            .layer(fixed(header::REFERRER_POLICY, no_referrer))
            .layer(fixed(opener_policy, same_origin))
            .layer(fixed(header::VARY, by_encoding))
    }

    fn files(self) -> Router {
        let page = Arc::new(self);
        let no_file = any(no_file).with_state(Arc::clone(&page));
        let Some(root) = &page.directory else {
            return Router::new().fallback_service(no_file);
        };
        let inside = PageFiles {
            root: root.as_path().into(),
        };
        let files = ServeDir::with_backend(root, inside)
            .redirect_to_trailing_slash(false)
            .precompressed_br()
            .call_fallback_on_method_not_allowed(true)
            .fallback(no_file.clone());
        match page.path.strip_suffix('/') {
            None | Some("") => Router::new().fallback_service(files),
            Some(without_slash) => Router::new()
                .nest_service(&page.path, files)
                .route(without_slash, any(add_slash))
                .fallback_service(no_file),
        }
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
        (StatusCode::NOT_FOUND, Html(html)).into_response()
    }
}

/// The directory of a page, without symbolic links.
fn page_root(directory: &Path) -> Result<PathBuf, PageError> {
    let root = directory.canonicalize().ok();
    root.filter(|root| root.join("index.html").is_file())
        .ok_or_else(|| PageError {
            directory: directory.to_owned(),
        })
}

/// Relative addresses in the page mean something else without the `/` at the end of its own.
async fn add_slash(uri: Uri) -> Redirect {
    let query = uri.query().map(|query| format!("?{query}"));
    Redirect::permanent(&format!("{}/{}", uri.path(), query.unwrap_or_default()))
}

/// Where `ServeDir` has no file to give.
async fn no_file(
    State(page): State<Arc<Page>>,
    OriginalUri(uri): OriginalUri,
    method: Method,
) -> Response {
    if matches!(method, Method::GET | Method::HEAD) {
        return page.not_found(uri.path());
    }
    let allow = [(header::ALLOW, HeaderValue::from_static("GET, HEAD"))];
    let text = "files are read with GET and HEAD\n";
    (StatusCode::METHOD_NOT_ALLOWED, allow, text).into_response()
}

/// Sets what depends on the file: how long it may be kept, how its text is encoded, and how exact its tag is.
async fn finish(request: Request, next: Next) -> Response {
    let is_hashed = is_hashed(request.uri().path());
    let mut response = next.run(request).await;
    let status = response.status();
    let is_file = status.is_success() || status == StatusCode::NOT_MODIFIED;
    let is_final = is_hashed && is_file;
    let headers = response.headers_mut();
    headers.insert(
        header::CACHE_CONTROL,
        if is_final { FOREVER } else { ASK_AGAIN },
    );
    // Weak: the same tag stands for the file and for what compression on the way makes of it.
    change(headers, header::ETAG, |tag| format!("W/{tag}"));
    change(headers, header::CONTENT_TYPE, |media_type| {
        let is_bare_text = media_type.starts_with("text/") && !media_type.contains(';');
        let charset = if is_bare_text { "; charset=utf-8" } else { "" };
        format!("{media_type}{charset}")
    });
    response
}

fn change(headers: &mut HeaderMap, name: HeaderName, change: impl FnOnce(&str) -> String) {
    let old = headers.get(&name).and_then(|value| value.to_str().ok());
    if let Some(Ok(new)) = old.map(|old| HeaderValue::try_from(change(old))) {
        headers.insert(name, new);
    }
}

/// The page's directory without what is hidden in it, and without what links lead to outside of it.
#[derive(Clone)]
struct PageFiles {
    root: Arc<Path>,
}

type Reading<T> = Pin<Box<dyn Future<Output = io::Result<T>> + Send>>;

impl PageFiles {
    /// Calls `read` with the file at `path`. What goes wrong beyond its not being there is logged.
    fn read<T, F>(
        &self,
        path: PathBuf,
        read: impl FnOnce(PathBuf) -> F + Send + 'static,
    ) -> Reading<T>
    where
        F: Future<Output = io::Result<T>> + Send,
    {
        let root = Arc::clone(&self.root);
        Box::pin(async move {
            let done = match resolve(&root, &path).await {
                Ok(file) => read(file).await,
                Err(error) => Err(error),
            };
            if let Err(error) = &done
                && error.kind() != ErrorKind::NotFound
            {
                log::failure(
                    &format!("reading the page's file {}", path.display()),
                    error,
                );
            }
            done
        })
    }
}

impl Backend for PageFiles {
    type File = TokioFile;
    type Metadata = Metadata;
    type OpenFuture = Reading<TokioFile>;
    type MetadataFuture = Reading<Metadata>;

    fn open(&self, path: PathBuf) -> Self::OpenFuture {
        self.read(path, |file| TokioBackend.open(file))
    }

    fn metadata(&self, path: PathBuf) -> Self::MetadataFuture {
        self.read(path, |file| TokioBackend.metadata(file))
    }
}

/// The file that a path leads to, with links resolved. Of directories only the page's own is there: no other has an
/// `index.html` for its own.
async fn resolve(root: &Path, path: &Path) -> io::Result<PathBuf> {
    use ErrorKind::{InvalidFilename, InvalidInput, NotADirectory, NotFound};
    let file = tokio::fs::canonicalize(path).await;
    let file = file.map_err(|error| match error.kind() {
        NotADirectory | InvalidFilename | InvalidInput => NotFound.into(),
        _ => error,
    })?;
    let is_hidden = |name: &OsStr| name.as_encoded_bytes().starts_with(b".");
    let below = path.strip_prefix(root).unwrap_or(path);
    let is_inside = file.starts_with(root) && !below.iter().any(is_hidden);
    if is_inside && (file == root || tokio::fs::metadata(&file).await?.is_file()) {
        Ok(file)
    } else {
        Err(NotFound.into())
    }
}

/// Whether a file's name changes with its content, as the build and Trunk name them: `name-<hash>.ext` or `name-<hash>_bg.wasm`.
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

/// Nothing from elsewhere, and no script inline; the page may call its own origin and those of `connect`. Which styles may be
/// inline, the page's own policy says by their hashes, which are others with each build.
fn policy(connect: &[HeaderValue]) -> HeaderValue {
    let origins: String = connect
        .iter()
        .filter_map(|o| o.to_str().ok())
        .map(|origin| format!(" {origin}"))
        .collect();
    let policy = format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; connect-src 'self'{origins}; \
         img-src 'self' data: blob:; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; \
         frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types order-desk-offline order-desk-worker"
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
#[derive(Debug, thiserror::Error)]
#[error(
    "there is no page in {}: it has no index.html. \
     Build the page with `cargo xtask app`, or pass another --page or none",
    directory.display()
)]
pub struct PageError {
    /// Where it was to be.
    pub directory: PathBuf,
}

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
}
