//! Simplified Chinese.

use super::wording::{TemplateWords, Wording};
use crate::file::{FileError, FileKind};
use crate::review::TableIssue;
use crate::xlsx::WorkbookError;

pub(super) const WORDING: Wording = Wording {
    table_issue,
    file_error,
    reasons: "未发送原因",
    sheet_name: "订单",
    receiver_column: |name| format!("收件人{name}"),
    sender_column: |name| format!("发件人{name}"),
    template: TemplateWords {
        choose: "请从列表中选择。",
        at_most: |most| format!("最多 {most} 个字符。"),
        is_printed: |width| format!("承运商只打印 {width} 个字符，其余可能被截断。"),
        whole_number: |least, most| format!("请填写 {least} 到 {most} 的整数。"),
        number: "请只填写数字，小数点用“.”。",
        no_spaces: "前后不能有空格，中间不能有连续空格。",
        email: "完整的电子邮箱，例如 name@example.com。",
        phone: "一个 7 到 15 位数字的电话号码。",
        post_code: "位数须与该国邮编一致：开头的 0 可能已丢失。",
        label_url: "以 https:// 开头的地址，并填写运单号。",
        sku: "同一订单内 SKU 不重复，且不能是被表格缩写的数字（如 9.4E+12）。",
        order_number: "不能是被表格缩写的数字（如 9.4E+12），行数不能超过订单允许的商品行数。",
        not_shortened: "不能是被表格缩写的数字（如 9.4E+12）。",
    },
};

fn table_issue(issue: &TableIssue) -> String {
    match issue {
        TableIssue::DigitsLost { value } => format!(
            "请重新填写这个号码：表格软件把它缩写成了“{value}”，部分位数已丢失。导出前请把该列设为文本格式。"
        ),
        TableIssue::FormulaWithoutValue => {
            "请填写数值：此单元格是公式，文件里没有保存结果。请用 Excel 打开并保存，或粘贴为数值。"
                .to_owned()
        }
        TableIssue::Date { value } => format!(
            "请填写实际内容：此单元格是日期“{value}”。如果原本不是日期，则是表格软件自动转换的。"
        ),
        TableIssue::Disagreement { value, other, row } => {
            format!("请让同一订单的各行一致：此处为“{value}”，第 {row} 行为“{other}”。")
        }
        TableIssue::TooManyCells { value } => {
            format!("此行的单元格比列多（“{value}”）。含有分隔符的文本请加引号。")
        }
        TableIssue::QuantityBesideItems { qty, sum } => format!(
            "此单元格有多个商品，共 {sum} 件，但旁边的数量是 {qty}。请清空数量，或每个商品一行。"
        ),
        TableIssue::RowTwice { row } => {
            format!("此行与第 {row} 行完全相同。如果不是有意的，请删除其中一行。")
        }
        TableIssue::SameAsOther { order_number, row } => format!(
            "除订单号外，此订单与第 {row} 行的 {order_number} 完全相同。如果不是有意的，请只发送一个。"
        ),
    }
}

fn file_error(error: FileError) -> String {
    match error {
        FileError::Empty => "这个文件里没有数据行。",
        FileError::TooLarge | FileError::Workbook(WorkbookError::TooLarge) => {
            "文件太大，无法读取。请拆分成几个文件。"
        }
        FileError::UnclosedQuote { row } => {
            return format!(
                "第 {row} 行的引号没有结束，后面的内容会变成一个单元格。请补上引号，或另存为 XLSX。"
            );
        }
        FileError::Kind(FileKind::OldExcel) => {
            "这是 Excel 97–2003 的工作簿，或设有密码。请另存为不带密码的 XLSX。"
        }
        FileError::Kind(FileKind::WebPage) => {
            "不论文件名是什么，这其实是网页。请用 Excel 打开并另存为 XLSX。"
        }
        FileError::Kind(FileKind::Pdf) => "这是 PDF。订单可以从 XLSX、CSV 和 TSV 读取。",
        FileError::Kind(FileKind::Picture) => "这是图片。订单可以从 XLSX、CSV 和 TSV 读取。",
        FileError::Kind(_) => "这不是表格。订单可以从 XLSX、CSV 和 TSV 读取。",
        FileError::Workbook(WorkbookError::NoWorkbook) => {
            "这是压缩文件，里面没有工作簿。请先解压，或直接选择 XLSX。"
        }
        FileError::Workbook(WorkbookError::OtherFormat) => "这是其他格式的工作簿。请另存为 XLSX。",
        FileError::Workbook(WorkbookError::Damaged) => {
            "工作簿已损坏。请用 Excel 打开并重新保存，或重新下载。"
        }
        FileError::Workbook(WorkbookError::Encrypted) => "这个文件设有密码。请取消密码后再保存。",
    }
    .to_owned()
}
