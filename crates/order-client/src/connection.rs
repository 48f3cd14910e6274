//! Whether a request has had a connection: without one, nothing of it has left.

use std::cell::Cell;

use ureq::Error;
use ureq::unversioned::transport::{ConnectionDetails, Connector, Transport};

thread_local! {
    // A request is sent, from its beginning to its end, by the thread that asks for it.
    static IS_THERE: Cell<bool> = const { Cell::new(false) };
}

/// The last step of a connection: name, address and encryption are done with.
#[derive(Debug)]
pub(crate) struct Connected;

impl<In: Transport> Connector<In> for Connected {
    type Out = In;

    fn connect(&self, _: &ConnectionDetails<'_>, chained: Option<In>) -> Result<Option<In>, Error> {
        IS_THERE.set(chained.is_some());
        Ok(chained)
    }
}

/// The next request of this thread has none yet.
pub(crate) fn begin() {
    IS_THERE.set(false);
}

/// Whether the last request of this thread has had one.
pub(crate) fn was_there() -> bool {
    IS_THERE.get()
}
