//! Labels as carriers and marketplaces make them: for a hundred orders, in ZPL, in PDFs of many makers, and in pictures. Written before what reads
//! them, and without a look at it.

pub(crate) mod held_out;
mod label_layout;
mod orders;
mod pdf_file;
mod pdf_font;
mod pictures;
mod zpl;

use label_layout::Layout;
pub(crate) use orders::{Shipment, shipments};

use pdf_file::{Container, TextStyle};
use pdf_font::FontStyle;

/// A label, and whether a program without eyes can read it.
pub(crate) struct Label {
    pub(crate) bytes: Vec<u8>,
    pub(crate) has_text: bool,
    /// How it was made.
    pub(crate) made: String,
}

/// How the labels are made, one after the other.
#[derive(Debug, Clone, Copy)]
enum Maker {
    Zpl(zpl::Style),
    Pdf(FontStyle, TextStyle, Container),
    Png,
    Jpeg,
    Gif,
    ZplOfDots,
    /// A page that is a picture.
    PdfOfDots,
    EncryptedPdf,
}

/// A hundred of them, of which the shipments' own countries get what is usual there.
fn makers() -> Vec<Maker> {
    use Container::{Ascii85, Form, ObjectStreams, Plain, Squeezed};
    use TextStyle::{EachLetter, Kerned, Lines, Moved, NextLine};
    let mut makers = Vec::new();
    for round in 0..10 {
        makers.extend([
            Maker::Zpl(zpl::Style::Plain),
            Maker::Pdf(FontStyle::WinAnsi, Lines, Plain),
            Maker::Pdf(FontStyle::ByGlyph, Kerned, Squeezed),
            Maker::Zpl(zpl::Style::Utf8),
            Maker::Pdf(FontStyle::ByRange, EachLetter, ObjectStreams),
            Maker::Pdf(FontStyle::Ucs2, Moved, Squeezed),
            Maker::Zpl(zpl::Style::Hex),
            Maker::Pdf(FontStyle::Differences, NextLine, Ascii85),
            Maker::Pdf(FontStyle::ByGlyph, Lines, Form),
        ]);
        makers.push(match round {
            0 => Maker::Png,
            1 => Maker::Jpeg,
            2 => Maker::Gif,
            3 => Maker::ZplOfDots,
            4 => Maker::PdfOfDots,
            5 => Maker::EncryptedPdf,
            6 | 7 => Maker::Pdf(FontStyle::Unnamed, Kerned, Squeezed),
            8 => Maker::Zpl(zpl::Style::Block),
            _ => Maker::Pdf(FontStyle::MacRoman, Moved, ObjectStreams),
        });
    }
    makers
}

/// The label of each shipment.
pub(crate) fn labels(shipments: &[Shipment]) -> Vec<Label> {
    makers()
        .into_iter()
        .zip(shipments)
        .enumerate()
        .map(|(index, (maker, shipment))| label(index, maker, shipment))
        .collect()
}

fn label(index: usize, maker: Maker, shipment: &Shipment) -> Label {
    let layout = Layout::ALL[(index / 3 + index) % Layout::ALL.len()];
    let cells = layout.cells(shipment);
    let is_latin = cells.iter().all(|cell| cell.text.is_ascii());
    // Fonts of eight bits have no letters but Latin ones: a maker takes another then.
    let maker = match maker {
        Maker::Pdf(
            FontStyle::WinAnsi | FontStyle::Differences | FontStyle::MacRoman,
            style,
            container,
        ) if !is_latin && !shipment.is_western() => {
            Maker::Pdf(FontStyle::ByGlyph, style, container)
        }
        Maker::Zpl(zpl::Style::Plain) if !is_latin => Maker::Zpl(zpl::Style::Utf8),
        other => other,
    };
    let bytes = match maker {
        Maker::Zpl(style) => zpl::write(&cells, style),
        Maker::Pdf(font, style, container) => pdf_file::write(&cells, font, style, container),
        Maker::Png => pictures::png(),
        Maker::Jpeg => pictures::jpeg(),
        Maker::Gif => pictures::gif(),
        Maker::ZplOfDots => zpl::of_dots(),
        Maker::PdfOfDots => pdf_file::of_dots(),
        Maker::EncryptedPdf => pdf_file::encrypted(&cells),
    };
    let has_text = match maker {
        Maker::Zpl(_) => true,
        Maker::Pdf(font, ..) => !matches!(font, FontStyle::Unnamed),
        _ => false,
    };
    Label {
        bytes,
        has_text,
        made: format!("{layout:?}, {maker:?}"),
    }
}
