//! Writing zip archives.

use super::crc32::crc32;
use super::deflate::Deflate;

/// An archive in the making.
#[derive(Debug, Default)]
pub struct ArchiveWriter {
    bytes: Vec<u8>,
    directory: Vec<u8>,
    count: u16,
}

impl ArchiveWriter {
    /// Adds a part.
    pub fn add(&mut self, name: &str, content: &[u8], deflate: &dyn Deflate) {
        let deflated = deflate.deflate(content);
        let method: u16 = if deflated.is_some() { 8 } else { 0 };
        let packed = deflated.as_deref().unwrap_or(content);
        let start = length(self.bytes.len());
        let mut common = Vec::new();
        // Version 2.0; names in UTF-8; the first day that there is.
        for field in [20, 0x800, method, 0, 0x21] {
            common.extend(u16::to_le_bytes(field));
        }
        for field in [
            crc32(content),
            length(packed.len()),
            length(content.len()),
            length(name.len()),
        ] {
            common.extend(field.to_le_bytes());
        }
        // The length of the name is the low half of the last field, and the high half that of what is extra.
        self.bytes.extend(b"PK\x03\x04");
        self.bytes.extend(&common);
        self.bytes.extend(name.as_bytes());
        self.bytes.extend(packed);
        self.directory.extend(b"PK\x01\x02\x14\0");
        self.directory.extend(&common);
        self.directory.extend([0; 10]);
        self.directory.extend(start.to_le_bytes());
        self.directory.extend(name.as_bytes());
        self.count = self.count.saturating_add(1);
    }

    /// The archive.
    #[must_use]
    pub fn finish(self) -> Vec<u8> {
        let mut bytes = self.bytes;
        let start = length(bytes.len());
        bytes.extend(&self.directory);
        bytes.extend(b"PK\x05\x06\0\0\0\0");
        bytes.extend(self.count.to_le_bytes());
        bytes.extend(self.count.to_le_bytes());
        bytes.extend(length(self.directory.len()).to_le_bytes());
        bytes.extend(start.to_le_bytes());
        bytes.extend([0; 2]);
        bytes
    }
}

/// A length, of which no part that is written here has more than an archive can say.
fn length(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
