//! Thai.

use super::wording::{TemplateWords, Wording};
use crate::file::{FileError, FileKind};
use crate::review::TableIssue;
use crate::xlsx::WorkbookError;

pub(super) const WORDING: Wording = Wording {
    table_issue,
    file_error,
    reasons: "เหตุผลที่ไม่ได้ส่ง",
    sheet_name: "คำสั่งซื้อ",
    receiver_column: |name| format!("{name} ผู้รับ"),
    sender_column: |name| format!("{name} ผู้ส่ง"),
    template: TemplateWords {
        choose: "เลือกจากรายการ",
        at_most: |most| format!("ไม่เกิน {most} ตัวอักษร"),
        is_printed: |width| format!("ผู้ให้บริการขนส่งพิมพ์ได้ {width} ตัวอักษร ส่วนที่เกินอาจถูกตัดออก"),
        whole_number: |least, most| format!("จำนวนเต็มตั้งแต่ {least} ถึง {most}"),
        number: "ตัวเลขเท่านั้น ใช้จุดนำหน้าทศนิยม",
        no_spaces: "ไม่มีช่องว่างข้างหน้า ข้างหลัง หรือซ้อนกัน",
        email: "อีเมลแบบเต็ม เช่น name@example.com",
        phone: "หมายเลขโทรศัพท์ 7 ถึง 15 หลัก เพียงหมายเลขเดียว",
        post_code: "จำนวนหลักตรงกับรหัสไปรษณีย์ของประเทศ เลขศูนย์ข้างหน้าอาจหายไป",
        label_url: "ที่อยู่ที่ขึ้นต้นด้วย https:// พร้อมหมายเลขพัสดุ",
        sku: "SKU ไม่ซ้ำในคำสั่งซื้อเดียวกัน และไม่ถูกโปรแกรมตารางย่อ (เช่น 9.4E+12)",
        order_number: "ไม่ถูกโปรแกรมตารางย่อ (เช่น 9.4E+12) และมีแถวไม่เกินจำนวนสินค้าที่คำสั่งซื้อรับได้",
        not_shortened: "ไม่ถูกโปรแกรมตารางย่อ (เช่น 9.4E+12)",
    },
};

fn table_issue(issue: &TableIssue) -> String {
    match issue {
        TableIssue::DigitsLost { value } => format!(
            "กรุณากรอกหมายเลขใหม่ โปรแกรมตารางย่อเป็น “{value}” จนบางหลักหายไป ก่อนส่งออกให้ตั้งคอลัมน์เป็นข้อความ"
        ),
        TableIssue::FormulaWithoutValue => {
            "กรุณากรอกค่า เซลล์นี้เป็นสูตรที่ไม่มีผลลัพธ์ในไฟล์ ให้เปิดไฟล์ใน Excel แล้วบันทึก หรือวางเป็นค่า".to_owned()
        }
        TableIssue::Date { value } => {
            format!("กรุณากรอกข้อมูลจริง เซลล์นี้เป็นวันที่ “{value}” ถ้าเดิมไม่ใช่วันที่ แสดงว่าโปรแกรมตารางแปลงเอง")
        }
        TableIssue::Disagreement { value, other, row } => {
            format!("กรุณาแก้แถวของคำสั่งซื้อนี้ให้ตรงกัน ที่นี่คือ “{value}” แต่แถว {row} คือ “{other}”")
        }
        TableIssue::TooManyCells { value } => {
            format!("แถวนี้มีเซลล์มากกว่าคอลัมน์ (“{value}”) กรุณาใส่เครื่องหมายคำพูดคร่อมข้อความที่มีตัวคั่น")
        }
        TableIssue::QuantityBesideItems { qty, sum } => format!(
            "เซลล์นี้มีสินค้าหลายรายการ รวม {sum} ชิ้น แต่จำนวนข้างๆ คือ {qty} กรุณาลบจำนวน หรือแยกสินค้าละแถว"
        ),
        TableIssue::RowTwice { row } => format!("แถวนี้เหมือนกับแถว {row} ถ้าไม่ได้ตั้งใจ กรุณาลบออกหนึ่งแถว"),
        TableIssue::SameAsOther { order_number, row } => format!(
            "คำสั่งซื้อนี้เหมือนกับ {order_number} ในแถว {row} ต่างกันเพียงหมายเลข ถ้าไม่ได้ตั้งใจ กรุณาส่งเพียงรายการเดียว"
        ),
    }
}

fn file_error(error: FileError) -> String {
    match error {
        FileError::Empty => "ไฟล์นี้ไม่มีแถวข้อมูล",
        FileError::TooLarge | FileError::Workbook(WorkbookError::TooLarge) => "ไฟล์ใหญ่เกินไป กรุณาแบ่งเป็นหลายไฟล์",
        FileError::UnclosedQuote { row } => {
            return format!(
                "เครื่องหมายคำพูดในแถว {row} ไม่ได้ปิด ส่วนที่เหลือของไฟล์จะกลายเป็นเซลล์เดียว กรุณาปิด หรือบันทึกเป็น XLSX"
            );
        }
        FileError::Kind(FileKind::OldExcel) => {
            "ไฟล์นี้เป็นสมุดงาน Excel 97 ถึง 2003 หรือมีรหัสผ่าน กรุณาบันทึกเป็น XLSX โดยไม่มีรหัสผ่าน"
        }
        FileError::Kind(FileKind::WebPage) => "ไฟล์นี้เป็นหน้าเว็บ ไม่ว่าจะชื่ออะไร กรุณาเปิดใน Excel แล้วบันทึกเป็น XLSX",
        FileError::Kind(FileKind::Pdf) => "ไฟล์นี้เป็น PDF คำสั่งซื้ออ่านได้จาก XLSX, CSV และ TSV",
        FileError::Kind(FileKind::Picture) => "ไฟล์นี้เป็นรูปภาพ คำสั่งซื้ออ่านได้จาก XLSX, CSV และ TSV",
        FileError::Kind(_) => "ไฟล์นี้ไม่ใช่ตาราง คำสั่งซื้ออ่านได้จาก XLSX, CSV และ TSV",
        FileError::Workbook(WorkbookError::NoWorkbook) => {
            "ไฟล์บีบอัดนี้ไม่มีสมุดงาน กรุณาแตกไฟล์ หรือเลือกไฟล์ XLSX โดยตรง"
        }
        FileError::Workbook(WorkbookError::OtherFormat) => "สมุดงานนี้เป็นรูปแบบอื่น กรุณาบันทึกเป็น XLSX",
        FileError::Workbook(WorkbookError::Damaged) => "สมุดงานเสียหาย กรุณาเปิดใน Excel แล้วบันทึกใหม่ หรือดาวน์โหลดอีกครั้ง",
        FileError::Workbook(WorkbookError::Encrypted) => "ไฟล์นี้มีรหัสผ่าน กรุณาบันทึกโดยไม่มีรหัสผ่าน",
    }
    .to_owned()
}
