//! Deflate (RFC 1951), which the browser has, and natively the crate `flate2`.

use super::archive::Part;

/// Why a part cannot be inflated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InflateError {
    /// It is no deflated data.
    Damaged,
    /// It has more bytes than it may have.
    TooLarge,
}

/// Inflates parts of an archive.
///
/// A browser inflates asynchronously: there it inflates all of [`super::Archive::parts`] that [`super::Workbook::wants`] first, and has them here.
pub trait Inflate {
    /// The bytes of a part.
    ///
    /// # Errors
    /// Where they are damaged, or more than `most`.
    fn inflate(&self, part: &Part<'_>, most: usize) -> Result<Vec<u8>, InflateError>;
}

/// Deflates.
pub trait Deflate {
    /// The bytes deflated; `None` to store them as they are.
    fn deflate(&self, bytes: &[u8]) -> Option<Vec<u8>>;
}

/// Deflate by the crate `flate2`.
#[cfg(feature = "flate2")]
#[derive(Debug, Clone, Copy, Default)]
pub struct Flate2;

#[cfg(feature = "flate2")]
impl Inflate for Flate2 {
    fn inflate(&self, part: &Part<'_>, most: usize) -> Result<Vec<u8>, InflateError> {
        use std::io::Read as _;

        // What the archive says of the size may be a lie: no room is made for it.
        let mut bytes = Vec::new();
        let most = u64::try_from(most).unwrap_or(u64::MAX);
        flate2::read::DeflateDecoder::new(part.compressed)
            .take(most.saturating_add(1))
            .read_to_end(&mut bytes)
            .map_err(|_| InflateError::Damaged)?;
        if bytes.len() as u64 > most {
            return Err(InflateError::TooLarge);
        }
        Ok(bytes)
    }
}

#[cfg(feature = "flate2")]
impl Deflate for Flate2 {
    fn deflate(&self, bytes: &[u8]) -> Option<Vec<u8>> {
        use std::io::Write as _;

        let mut encoder =
            flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::fast());
        encoder.write_all(bytes).ok()?;
        encoder.finish().ok()
    }
}
