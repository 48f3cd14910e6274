//! Spanish, as in Mexico.

use super::wording::{TemplateWords, Wording};
use crate::file::{FileError, FileKind};
use crate::review::TableIssue;
use crate::xlsx::WorkbookError;

pub(super) const WORDING: Wording = Wording {
    table_issue,
    file_error,
    reasons: "Por qué no se envió",
    sheet_name: "Pedidos",
    receiver_column: |name| format!("{name} del destinatario"),
    sender_column: |name| format!("{name} del remitente"),
    template: TemplateWords {
        choose: "Elija uno de la lista.",
        at_most: |most| format!("Como máximo {most} caracteres."),
        is_printed: |width| {
            format!("Las paqueterías imprimen {width} caracteres: lo demás puede cortarse.")
        },
        whole_number: |least, most| format!("Un número entero de {least} a {most}."),
        number: "Un número, con punto antes de los decimales y nada más.",
        no_spaces: "Sin espacios antes, después ni dobles.",
        email: "Un correo completo, como nombre@example.com.",
        phone: "Un solo teléfono de 7 a 15 dígitos.",
        post_code: "Tantos dígitos como los códigos postales del país: puede faltar un cero al principio.",
        label_url: "Una dirección que empiece por https://, con su número de guía.",
        sku: "Un SKU una sola vez por pedido y sin abreviar por la hoja de cálculo (como 9.4E+12).",
        order_number: "Sin abreviar por la hoja de cálculo (como 9.4E+12) y sin más filas que artículos admite un pedido.",
        not_shortened: "Sin abreviar por la hoja de cálculo (como 9.4E+12).",
    },
};

fn table_issue(issue: &TableIssue) -> String {
    match issue {
        TableIssue::DigitsLost { value } => format!(
            "Escriba de nuevo el número: una hoja de cálculo lo acortó a “{value}” y se perdieron dígitos. Dé formato de texto a la columna antes de exportar."
        ),
        TableIssue::FormulaWithoutValue => {
            "Escriba el valor: esta celda tiene una fórmula cuyo resultado no está en el archivo. Ábralo en Excel y guárdelo, o pegue valores."
                .to_owned()
        }
        TableIssue::Date { value } => format!(
            "Escriba lo que va aquí: la celda es una fecha, “{value}”. Si no lo era, una hoja de cálculo la convirtió."
        ),
        TableIssue::Disagreement { value, other, row } => format!(
            "Haga que las filas de este pedido coincidan: aquí dice “{value}” y en la fila {row}, “{other}”."
        ),
        TableIssue::TooManyCells { value } => format!(
            "Esta fila tiene más celdas que columnas (“{value}”). Ponga entre comillas los textos que contienen el separador."
        ),
        TableIssue::QuantityBesideItems { qty, sum } => format!(
            "Esta celda tiene varios artículos, {sum} piezas en total, pero la cantidad de al lado es {qty}. Bórrela, o ponga cada artículo en su fila."
        ),
        TableIssue::RowTwice { row } => {
            format!("Esta fila es igual a la fila {row}. Elimine una de las dos si no es a propósito.")
        }
        TableIssue::SameAsOther { order_number, row } => format!(
            "Este pedido es igual a {order_number}, de la fila {row}, salvo por el número. Envíe solo uno si no es a propósito."
        ),
    }
}

fn file_error(error: FileError) -> String {
    match error {
        FileError::Empty => "Este archivo no tiene filas.",
        FileError::TooLarge | FileError::Workbook(WorkbookError::TooLarge) => {
            "Este archivo es demasiado grande. Divídalo en varios."
        }
        FileError::UnclosedQuote { row } => {
            return format!(
                "Unas comillas de la fila {row} no se cierran y el resto del archivo sería una sola celda. Ciérrelas, o guarde el archivo como XLSX."
            );
        }
        FileError::Kind(FileKind::OldExcel) => {
            "Este es un libro de Excel 97 a 2003, o tiene contraseña. Guárdelo como XLSX, sin contraseña."
        }
        FileError::Kind(FileKind::WebPage) => {
            "Esto es una página web, diga lo que diga su nombre. Ábrala en Excel y guárdela como XLSX."
        }
        FileError::Kind(FileKind::Pdf) => "Este es un PDF. Los pedidos se leen de XLSX, CSV y TSV.",
        FileError::Kind(FileKind::Picture) => "Esta es una imagen. Los pedidos se leen de XLSX, CSV y TSV.",
        FileError::Kind(_) => "Esto no es una tabla. Los pedidos se leen de XLSX, CSV y TSV.",
        FileError::Workbook(WorkbookError::NoWorkbook) => {
            "Este es un archivo comprimido sin libro de Excel. Descomprímalo, o elija el XLSX."
        }
        FileError::Workbook(WorkbookError::OtherFormat) => "Este libro es de otro formato. Guárdelo como XLSX.",
        FileError::Workbook(WorkbookError::Damaged) => {
            "Este libro está dañado. Ábralo en Excel y guárdelo de nuevo, o descárguelo otra vez."
        }
        FileError::Workbook(WorkbookError::Encrypted) => "Este archivo pide contraseña. Guárdelo sin ella.",
    }
    .to_owned()
}
