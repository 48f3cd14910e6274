//! How much room the browser has for the page, and whether it promises to keep what is there.

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use super::js;

/// How much room there is, in bytes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Room {
    /// How much is used, and how much there is; `None` where the browser does not say.
    pub(crate) used_of: Option<(f64, f64)>,
    /// Whether the browser promises to keep what is there.
    pub(crate) is_promised: bool,
}

/// What the browser says of it now.
pub(crate) async fn room() -> Room {
    let used_of = async {
        let estimate = settled("estimate").await?;
        let number = |name| js::get(&estimate, name).as_f64();
        Some((number("usage")?, number("quota")?))
    };
    Room {
        used_of: used_of.await,
        is_promised: is_agreed("persisted").await,
    }
}

/// Asks the browser to keep what is there; whether it promises to.
pub(crate) async fn ask_to_keep() -> bool {
    is_agreed("persist").await
}

async fn is_agreed(question: &str) -> bool {
    settled(question).await.is_some_and(|answer| answer == true)
}

/// What the browser answers; on plain http at another host there is nobody to ask.
async fn settled(question: &str) -> Option<JsValue> {
    let manager = js::get(&js::global("navigator"), "storage");
    JsFuture::from(js::promise(&manager, question).ok()?)
        .await
        .ok()
}
