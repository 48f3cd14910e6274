//! The only file that talks HTTP.

use std::cell::Cell;
use std::rc::Rc;

use gloo_net::http::{Request, RequestBuilder};
use gloo_timers::callback::Timeout;
use js_sys::{Date, Promise, Reflect, encode_uri_component};
use order_model::Locale;
use order_submit::{Answer, OrderKey};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::AbortController;

use crate::chunk::{READING, load_at_start};
use crate::config::{Config, ConfigError, Connection, PartReader};

/// Where `boot.js` has put the promise of `config.json`'s text.
const SETTINGS: &str = "orderDeskSettings";
const MILLISECONDS: u32 = 1000;

/// Fetches the deployment's settings.
pub(crate) async fn fetch_config() -> Result<Config, ConfigError> {
    let failed = |reason: String| ConfigError::Fetch(reason);
    let promise = Reflect::get(&js_sys::global(), &SETTINGS.into()).map(Promise::from);
    let text = match promise {
        Ok(promise) => JsFuture::from(promise).await,
        Err(error) => Err(error),
    };
    let text = text.map_err(|error| failed(String::from(js_sys::Error::from(error).message())))?;
    let text = text.as_string().unwrap_or_default();
    // What is wrong with the file, the other reader says.
    if let Ok(config) = Config::parse(&text, &PartReader::PLAIN) {
        return Ok(config);
    }
    let reading = load_at_start(&READING).await;
    Config::parse(&text, &reading.settings)
}

/// Sends an order and waits for the whole answer, but no longer than the settings allow.
pub(crate) async fn send_order(with: &Requester<'_>, body: &str) -> Answer {
    let endpoint = with.connection.endpoint();
    let request = Request::post(&endpoint).header("Content-Type", "application/json");
    exchange(with, request, |request| request.body(body)).await
}

/// Asks the warehouse where an order is.
pub(crate) async fn look_up(with: &Requester<'_>, key: &OrderKey) -> Answer {
    let encode = |text: &str| String::from(encode_uri_component(text));
    let address = with.config.lookup_address(with.connection, key, encode);
    exchange(with, Request::get(&address), RequestBuilder::build).await
}

/// Asks the address that orders are sent to for something that changes nothing.
pub(crate) async fn knock(with: &Requester<'_>) -> Answer {
    let request = Request::get(&with.connection.endpoint());
    exchange(with, request, RequestBuilder::build).await
}

/// What every request needs.
pub(crate) struct Requester<'a> {
    pub(crate) config: &'a Config,
    pub(crate) connection: &'a Connection,
    /// In which a warehouse that knows several languages should answer: the page's, not the browser's.
    pub(crate) locale: Locale,
}

async fn exchange(
    with: &Requester<'_>,
    request: RequestBuilder,
    finish: impl FnOnce(RequestBuilder) -> Result<Request, gloo_net::Error>,
) -> Answer {
    let Ok(abort) = AbortController::new() else {
        return Answer::Broken;
    };
    let timed_out = Rc::new(Cell::new(false));
    let timer = {
        let (abort, timed_out) = (abort.clone(), Rc::clone(&timed_out));
        Timeout::new(
            with.config.timeout_seconds.saturating_mul(MILLISECONDS),
            move || {
                timed_out.set(true);
                abort.abort();
            },
        )
    };
    let request = with_headers(request, with).abort_signal(Some(&abort.signal()));
    let answer = match finish(request) {
        Ok(request) => answer_to(request).await,
        Err(error) => Err(error),
    };
    drop(timer);
    match answer {
        Ok(answer) => answer,
        Err(_) if timed_out.get() => Answer::TimedOut {
            seconds: with.config.timeout_seconds,
        },
        Err(_) => Answer::Broken,
    }
}

fn with_headers(request: RequestBuilder, with: &Requester<'_>) -> RequestBuilder {
    let request = request.header("Accept-Language", with.locale.tag());
    with.connection
        .headers
        .iter()
        .fold(request, |request, (name, value)| {
            request.header(name, value)
        })
}

async fn answer_to(request: Request) -> Result<Answer, gloo_net::Error> {
    let response = request.send().await?;
    Ok(Answer::Reply {
        status: response.status(),
        retry_after: pause(response.headers().get("Retry-After")),
        body: response.text().await?.into(),
    })
}

/// For how many seconds a server asks to be left alone: it says so in seconds, or by a moment.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "what is negative or too large becomes the nearest that there is"
)]
fn pause(header: Option<String>) -> Option<u32> {
    let header = header?;
    let seconds = || {
        let moment = Date::new(&JsValue::from_str(&header)).get_time() - Date::now();
        (!moment.is_nan()).then_some((moment / f64::from(MILLISECONDS)).ceil() as u32)
    };
    header.trim().parse().ok().or_else(seconds)
}
