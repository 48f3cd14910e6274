//! Reading a request's body whole, up to a size and within a time.

use std::time::Duration;

use axum::body::{Body, Bytes, HttpBody as _};
use axum::http::{HeaderMap, header};
use http_body_util::{BodyExt as _, LengthLimitError, Limited};
use tokio::time::timeout;

/// How long to go on reading a body that is refused already, and how much of it.
const DRAIN_TIME: Duration = Duration::from_secs(5);
const DRAIN_BYTES: usize = 256 << 20;

/// Why a body cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BodyError {
    /// It has more bytes than it may.
    #[error("the body is too large")]
    TooLarge {
        /// How many, where that was announced.
        announced: Option<u64>,
    },
    /// It ended before its announced length.
    #[error("the body is not whole")]
    Interrupted,
    /// It did not come in time.
    #[error("the body is too slow")]
    TooSlow,
}

/// The whole body, of at most so many bytes. Of one that is refused the rest has been read, so that the client has finished sending when the
/// answer comes; but for one that is too slow, whose connection is to be closed.
///
/// # Errors
///
/// It is too large, too slow, or not whole.
pub async fn read(
    mut body: Body,
    headers: &HeaderMap,
    most: u64,
    within: Duration,
) -> Result<Bytes, BodyError> {
    let error = match timeout(within, whole(&mut body, most)).await {
        Ok(Ok(whole)) => return Ok(whole),
        Ok(Err(error)) => error,
        Err(_) => return Err(BodyError::TooSlow),
    };
    let is_announced = matches!(error, BodyError::TooLarge { announced: Some(_) });
    // A client that waits for `100 Continue` has not sent the body yet, and need not.
    if !(is_announced && waits_for_continue(headers)) {
        drain(body).await;
    }
    Err(error)
}

async fn whole(body: &mut Body, most: u64) -> Result<Bytes, BodyError> {
    let announced = body.size_hint().exact().filter(|size| *size > most);
    if announced.is_some() {
        return Err(BodyError::TooLarge { announced });
    }
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    match Limited::new(body, most).collect().await {
        Ok(whole) => Ok(whole.to_bytes()),
        Err(error) if error.is::<LengthLimitError>() => {
            Err(BodyError::TooLarge { announced: None })
        }
        Err(_) => Err(BodyError::Interrupted),
    }
}

fn waits_for_continue(headers: &HeaderMap) -> bool {
    headers
        .get(header::EXPECT)
        .is_some_and(|value| value.as_bytes().eq_ignore_ascii_case(b"100-continue"))
}

/// Reads on without keeping anything: a connection that is closed while the client still writes is reset, and then
/// browsers show a network error in place of the refusal.
pub async fn drain(mut body: Body) {
    let reading = async {
        let mut dropped = 0_usize;
        while let Some(Ok(frame)) = body.frame().await {
            dropped = dropped.saturating_add(frame.data_ref().map_or(0, Bytes::len));
            if dropped > DRAIN_BYTES {
                return;
            }
        }
    };
    // Whether it was read to its end or not, the refusal is sent now.
    let _ = timeout(DRAIN_TIME, reading).await;
}
