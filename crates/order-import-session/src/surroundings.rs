//! What a session has from where it runs.

use order_import::file::Platform;
use order_import::xlsx::Deflate;
use order_model::normalize::Nfc;

/// What a browser has already, and what libraries have natively.
pub trait Surroundings: Send + Sync {
    /// Old encodings, and inflating.
    fn platform(&self) -> Platform<'_>;
    /// Deflating.
    fn deflate(&self) -> &dyn Deflate;
    /// Unicode's Normalization Form C.
    fn nfc(&self) -> &Nfc<'_>;
}
