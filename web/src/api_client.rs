//! The only file that talks HTTP.

use std::cell::Cell;
use std::rc::Rc;

use gloo_net::http::{Request, RequestBuilder};
use gloo_timers::callback::Timeout;
use js_sys::{Promise, Reflect};
use order_model::Locale;
use order_submit::Answer;
use wasm_bindgen_futures::JsFuture;
use web_sys::AbortController;

use crate::chunk::{READING, load_at_start};
use crate::config::{Config, ConfigError, PartReader};

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
    if Config::is_plain(&text)
        && let Ok(config) = Config::parse(&text, &PartReader::PLAIN)
    {
        return Ok(config);
    }
    let reading = load_at_start(&READING).await;
    Config::parse(&text, &reading.settings)
}

/// Sends an order and waits for the whole answer, but no longer than the settings allow.
pub(crate) async fn send_order(config: &Config, locale: Locale, body: &str) -> Answer {
    let Ok(abort) = AbortController::new() else {
        return Answer::Broken;
    };
    let timed_out = Rc::new(Cell::new(false));
    let timer = {
        let (abort, timed_out) = (abort.clone(), Rc::clone(&timed_out));
        Timeout::new(
            config.timeout_seconds.saturating_mul(MILLISECONDS),
            move || {
                timed_out.set(true);
                abort.abort();
            },
        )
    };
    let request = request(config, locale)
        .abort_signal(Some(&abort.signal()))
        .body(body);
    let answer = match request {
        Ok(request) => exchange(request).await,
        Err(error) => Err(error),
    };
    drop(timer);
    match answer {
        Ok((status, body)) => Answer::Reply {
            status,
            body: body.into(),
        },
        Err(_) if timed_out.get() => Answer::TimedOut {
            seconds: config.timeout_seconds,
        },
        Err(_) => Answer::Broken,
    }
}

fn request(config: &Config, locale: Locale) -> RequestBuilder {
    // The language in which a warehouse that knows several should answer: the page's, not the browser's.
    let request = Request::post(&config.endpoint())
        .header("Content-Type", "application/json")
        .header("Accept-Language", locale.tag());
    config
        .headers
        .iter()
        .fold(request, |request, (name, value)| {
            request.header(name, value)
        })
}

async fn exchange(request: Request) -> Result<(u16, String), gloo_net::Error> {
    let response = request.send().await?;
    Ok((response.status(), response.text().await?))
}
