//! A request's body, read whole.

use axum::body::{Body, Bytes};
use http_body_util::BodyExt as _;
use order_relay::Notice;

/// How much of a body that is too large is read all the same: a connection that is closed while somebody still writes is reset, and
/// then browsers show a network error in place of the answer.
const MOST_READ: usize = 64 << 20;

/// The whole body, where it has at most so many bytes.
pub(crate) async fn read(mut body: Body, most: usize) -> Result<Bytes, Notice> {
    let (mut whole, mut length) = (Vec::new(), 0_usize);
    while let Some(frame) = body.frame().await {
        let Ok(data) = frame.map_err(|_| Notice::Interrupted)?.into_data() else {
            continue;
        };
        length = length.saturating_add(data.len());
        if length <= most {
            whole.extend_from_slice(&data);
        } else if length > MOST_READ {
            break;
        }
    }
    if length > most {
        return Err(Notice::TooLarge(most));
    }
    Ok(whole.into())
}
