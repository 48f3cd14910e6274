//! What `#[wasm_split]` waits for parts with: nothing, since the package has put a part beside the module before it is asked for. What the
//! macro's own crate has for it, which can wait, is 3 KB (brotli).

use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

pub(crate) mod rt {
    use std::ffi::c_void;
    use std::pin::Pin;

    pub(crate) type LoadCallbackFn = extern "C" fn(*const c_void, bool);

    pub(crate) struct LazySplitLoader;

    impl LazySplitLoader {
        /// Without the function of JavaScript that would fetch the part.
        pub(crate) const fn new(_: unsafe extern "C" fn(LoadCallbackFn, *const c_void)) -> Self {
            Self
        }
    }

    /// What the macro takes out of it: `()`.
    pub(crate) async fn ensure_loaded(_: Pin<&LazySplitLoader>) -> Option<()> {
        Some(())
    }
}

/// What a split function answers, which waits for nothing.
pub(crate) fn now<T>(answer: impl Future<Output = T>) -> Option<T> {
    let answer: Pin<&mut _> = pin!(answer);
    match answer.poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(answer) => Some(answer),
        Poll::Pending => None,
    }
}
