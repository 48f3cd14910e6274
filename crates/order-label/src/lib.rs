//! Whether a shipping label is the one of an order: what a file is, what stands on it where that can be read, and what of it is another than the
//! order says.
//!
//! ZPL is read, and PDFs whose texts are texts; of pictures nothing is read, which is said ([`Unreadable`]). The crate is pure: no browser, no
//! clock, no state. It compares carefully: what is not certain is no finding, and no label of the right order is called another's.
//!
//! ```
//! use order_label::{Part, Verdict, compare, read};
//! use order_model::{Field, FieldRef, OrderDraft};
//!
//! let label = read(b"^XA^FO20,20^FDTO:^FS^FO20,50^FDMaria Santos^FS^FO20,80^FDPostal code: 1634^FS^XZ").unwrap();
//! let mut order = OrderDraft::default();
//! order.set(FieldRef::order_field(Field::ReceiverCountryCode), "PH");
//! order.set(FieldRef::order_field(Field::ReceiverPostCode), "6000");
//! let finding = &compare(&label, &order)[0];
//! assert_eq!((finding.part, finding.verdict), (Part::PostCode, Verdict::Different));
//! assert_eq!(finding.on_label.as_deref(), Some("1634"));
//! ```
//!
//! # Where things are
//!
//! | module | subject |
//! |---|---|
//! | [`label`] | what a label is, and what stands on it |
//! | `kind` | what a file is |
//! | `picture` | how large pictures are |
//! | `sort` | sorting in little code |
//! | `zpl` | Zebra's language for printers |
//! | `pdf` | PDF files: objects, filters, fonts, what a page shows |
//! | [`mod@compare`] | what stands on a label against what an order says |

pub mod compare;
mod kind;
pub mod label;
mod pdf;
mod picture;
mod sort;
mod zpl;

pub use compare::{Answer, Finding, Part, Verdict, compare};
pub use kind::kind_of;
pub use label::{Label, LabelKind, Piece, Size, Unreadable};

/// Looks into a label; `None` where the file is none.
#[must_use]
pub fn read(bytes: &[u8]) -> Option<Label> {
    let kind = kind_of(bytes)?;
    Some(match kind {
        LabelKind::Pdf => pdf::read(bytes),
        LabelKind::Zpl => zpl::read(bytes),
        LabelKind::Png | LabelKind::Jpeg | LabelKind::Gif => Label {
            kind,
            pages: 1,
            size: picture::size(kind, bytes),
            pieces: Vec::new(),
            unreadable: Some(Unreadable::Picture),
        },
    })
}
