//! Why a workbook cannot be read.

/// Why a workbook cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WorkbookError {
    /// It is a zip archive, and no workbook: another kind of document, or files packed together.
    NoWorkbook,
    /// It is a workbook of another kind (`.xlsb`, `.ods`).
    OtherFormat,
    /// It is damaged, or is not what it says of itself.
    Damaged,
    /// It asks for a password.
    Encrypted,
    /// There is more in it than is kept of one file.
    TooLarge,
}

/// The most bytes of all parts of a workbook, inflated: a sheet of a million rows has some 500 MB. In WebAssembly all memory is 4 GB at most, and a text that
/// grows takes three times its size while it is moved.
pub const MOST_INFLATED: usize = if cfg!(target_arch = "wasm32") {
    400 << 20
} else {
    1 << 30
};
