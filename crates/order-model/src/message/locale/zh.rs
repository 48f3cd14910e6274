//! Simplified Chinese, in the trade's own terms.

use crate::contract::Field;
use crate::contract::{FieldRef, Path, Step};
use crate::issue::{
    CharacterKind, DataKind, EmailFault, GarbledKind, IssueKind, LabelFault, NumberFault,
    PlaceholderKind, SpaceFault, UrlFault,
};
use crate::json::{Expected, JsonErrorKind, JsonType};

use super::Locale;
use super::country_words;
use super::wording::{Wording, field_of};
use crate::message::Words;
use crate::message::place_name::Places;
use crate::message::template::{EXACTLY_ONE, Language};

/// What is added when it is fetched.
pub static WORDS: Words = Words::new(Locale::Zh, &WORDING);

pub(in crate::message) const WORDING: Wording = Wording {
    label,
    noun,
    places: Places {
        order: "订单",
        items: "商品列表",
        item: "第 # 行商品",
        receiver: "收件人",
        sender: "发件人",
        other: "“@”",
        of_receiver: "收件人@",
        of_sender: "发件人@",
        of_item: "第 # 行商品的@",
    },
    language: Language {
        comma: "、",
        or: " 或 ",
        // No template here has forms; a caller's may.
        plural: &[EXACTLY_ONE],
        json_type: a_type,
        countries: country_words::ZH,
        brackets: ["（", "）"],
    },
    template,
    expected,
    why,
    not_json: "这不是 JSON：第 # 行第 # 列，@。",
};

const fn label(field: Field) -> &'static str {
    match field {
        Field::CentreCode => "仓库",
        Field::ClientCode => "店铺",
        Field::RealTimeResponse => "实时验证所有订单数据",
        Field::ProcessType => "订单流程类型",
        Field::CarrierCode => "物流渠道",
        Field::TrackingNumber => "运单号",
        Field::LabelUrl => "面单链接",
        Field::LabelBase64 => "面单文件",
        Field::OrderNumber => "平台订单号",
        Field::ReceiverName | Field::SenderName => "姓名",
        Field::ReceiverAddress | Field::SenderAddress => "详细地址",
        Field::ReceiverCity | Field::SenderCity => "城市",
        Field::ReceiverProvince | Field::SenderProvince => "省份／州",
        Field::ReceiverDistrict | Field::SenderDistrict => "区／街道",
        Field::ReceiverCountryCode | Field::SenderCountryCode => "国家／地区",
        Field::ReceiverPostCode | Field::SenderPostCode => "邮编",
        Field::ReceiverPhone | Field::SenderPhone => "电话",
        Field::ReceiverEmail | Field::SenderEmail => "邮箱",
        Field::Sku => "SKU",
        Field::Currency => "币种",
        Field::UnitPrice => "单价",
        Field::Qty => "数量",
    }
}

/// The field's name within a sentence, which in Latin letters stands apart.
const fn noun(field: Field) -> &'static str {
    match field {
        Field::Sku => " SKU",
        other => label(other),
    }
}

/// The template of a problem's message.
fn template(path: &Path, kind: &IssueKind) -> &'static str {
    match kind {
        IssueKind::Missing {} | IssueKind::Empty {} => enter(path),
        IssueKind::Null {} => "<{it}~内容>为 null，请填写。",
        IssueKind::WrongType { .. } => {
            "<{it}~此处>应为{expected}，现在是{found}。[是否应为 {suggestions}？][是否应为 {suggestion}？]"
        }
        IssueKind::NotAnInteger { fault, .. } => match (fault, field_of(path)) {
            (NumberFault::Fraction, Some(Field::UnitPrice)) => {
                "该仓库只接受整数金额，<{it}~>请勿填写小数。[是否应为 {suggestions}？]"
            }
            (NumberFault::Currency, _) => "请按商品的币种填写<{it}~>：“{found}”是其他币种的金额。",
            (_, Some(Field::UnitPrice)) => "<{it}~>请填写整数，例如 46。[是否应为 {suggestions}？]",
            _ => "<{it}~>请填写整数，例如 2。[是否应为 {suggestions}？]",
        },
        IssueKind::IntegerOutOfRange { .. } => "<{it}~数值>过大，最大为 9007199254740991。",
        IssueKind::DuplicateKey {} => "<{it}~>重复出现，请只保留一个。",
        IssueKind::UnknownField { .. } => "接口文档中没有字段“{key}”，将原样提交。",
        IssueKind::TooLong { .. } => "<{it}~>最多 {limit} 个字符，请缩短 {over} 个字符。",
        IssueKind::PrintWidth { .. } => {
            "面单上<的{it}~>只能打印 {limit} 个字符，最后 {over} 个可能被截断。"
        }
        IssueKind::ControlCharacter { .. } => {
            "<{it}的第~第> {position} 个字符是控制字符（{code_point}），请删除。[另有：{others}。]"
        }
        IssueKind::UnprintableCharacter { kind, .. } => match kind {
            CharacterKind::Invisible => {
                "请删除<{it}中的~>不可见字符：第 {position} 个字符（{code_point}）[，另有：{others}]。"
            }
            CharacterKind::Unassigned => {
                "请更换<{it}中的~> Unicode 未收录的字符：第 {position} 个字符（{code_point}）[，另有：{others}]。"
            }
            CharacterKind::PrivateUse => {
                "请更换<{it}中的~>自造字符，它在不同设备上显示不同：第 {position} 个字符（{code_point}）[，另有：{others}]。"
            }
            CharacterKind::Replacement => {
                "<{it}中有~有>丢失的字符：第 {position} 个字符（{code_point}），请重新填写。"
            }
        },
        IssueKind::InvisibleInCode { .. } => {
            "请删除<{it}中的~>不可见字符：第 {position} 个字符（{code_point}）[，另有：{others}]。否则会被当作另一个编码。"
        }
        IssueKind::Emoji { .. } => "面单无法打印表情符号，请删除<{it}的~>第 {position} 个字符。",
        IssueKind::ExtraSpaces { fault } => match fault {
            SpaceFault::Around => "请去掉<{it}~>前后的空格：仓库会逐字比对编码。",
            SpaceFault::Double => "<{it}中有~有>连续的空格。",
        },
        IssueKind::CodeFormat { .. } => {
            "<{it}~>请使用半角字母、数字和连字符，其中有形似的字符，或多余的空格、符号。[是否应为 {suggestion}？]"
        }
        IssueKind::SpreadsheetNumber { .. } => {
            "请重新填写<{it}~>：“{value}”被表格软件当作数字，部分位数已丢失。[是否应为 {suggestion}？]"
        }
        IssueKind::Placeholder { kind, .. } => match kind {
            PlaceholderKind::Template => {
                "请填写<{it}~实际内容>：“{value}”是程序在没有数据时写入的内容。"
            }
            PlaceholderKind::SpreadsheetError => {
                "请填写<{it}~实际内容>：“{value}”是表格单元格的错误值。"
            }
            PlaceholderKind::Filler => "请填写<{it}~实际内容>：“{value}”不是有效内容。",
            PlaceholderKind::Masked => "请填写完整<的{it}~>：“{value}”中有被隐藏的部分。",
        },
        IssueKind::GarbledText { kind, .. } => match kind {
            GarbledKind::Markup => {
                "请去掉<{it}中的程序代码：“{value}”。~程序代码。>[是否应为“{suggestion}”？]"
            }
            GarbledKind::Encoding => {
                "<{it}是乱码：“{value}”，~是乱码，>请重新填写。[是否应为“{suggestion}”？]"
            }
            GarbledKind::QuestionMarks => {
                "<{it}中的文字变成了问号：“{value}”，~文字变成了问号，>请重新填写。"
            }
            GarbledKind::Marks => {
                "<{it}中有~有>一个字母带有十个以上的附加符号。[是否应为“{suggestion}”？]"
            }
        },
        IssueKind::WrongField { seems, .. } => match seems {
            DataKind::Phone => "请填写<{it}：“{value}”~正确内容：这>看起来是电话号码。",
            DataKind::Email => "请填写<{it}：“{value}”~正确内容：这>看起来是邮箱地址。",
            DataKind::PostCode => "请填写<{it}：“{value}”~正确内容：这>看起来是邮编。",
            DataKind::Number => "请填写<{it}：“{value}”~正确内容：这>只是数字。",
            DataKind::Name => "请填写<{it}：“{value}”~正确内容：这>看起来是姓名。",
            DataKind::Place => "请填写<{it}：“{value}”~正确内容：这>看起来是地名。",
            DataKind::City => "请填写<{it}：“{value}”~正确内容：这>看起来是城市名。",
            DataKind::Address => "请填写<{it}：“{value}”~正确内容：这>看起来是详细地址。",
        },
        IssueKind::NotLatin { .. } => {
            "{carrier} 的面单只能打印拉丁字母，请用拉丁字母填写<{it}~>，“{character}”等字符无法打印。"
        }
        IssueKind::NotAllowed { .. } => {
            "请从列表中选择<{it}~>：列表中没有“{value}”。[是否应为 {suggestion}？]"
        }
        IssueKind::CountryUnknown { .. } => {
            "请从列表中选择<{it}~>：“{value}”不是国家／地区代码。[是否应为 {suggestion named}？]"
        }
        IssueKind::CountryUnassigned { .. } => {
            "请确认仓库是否接受国家／地区代码 {value}：ISO 3166-1 没有该代码，但许多物流公司使用。"
        }
        IssueKind::PostCodeFormat {
            suggestion: Some(_),
            ..
        } => "<{it}~>与国家／地区不符。是否应为 {suggestion}？",
        IssueKind::PostCodeFormat { .. } => "<{it}~>与国家／地区不符[，应类似 {example}]。",
        IssueKind::PostCodeZero { .. } => {
            "<{it}~>请改为 {suggestion}：开头的 0 可能被表格软件去掉了。"
        }
        IssueKind::PostCodeProvince { .. } => {
            "<{it} ~>{value} 不属于“{province}”[，而属于“{other}”]，请更正邮编或省份／州。"
        }
        IssueKind::ProvinceUnknown { .. } => {
            "<{it}有误：~>该国家／地区没有“{value}”。[是否应为 {suggestion}？]"
        }
        IssueKind::ProvinceRegion { .. } => {
            "<{it}有误：~>“{value}”是包含多个省份的大区，请填写具体省份。"
        }
        IssueKind::PhoneFormat { .. } => "<{it}~>与国家／地区不符[，应类似 {example}]。",
        IssueKind::PhoneCountry { .. } => {
            "<{it}~>看起来是{seems name}的号码，而地址在{country name}。"
        }
        IssueKind::WrongCountry { .. } => {
            "<{it}选的是{country name}，但与地址的其他内容不符。~{country name}与地址的其他内容不符。>[是否应为 {suggestion named}？]"
        }
        IssueKind::PhoneSeveral { .. } => "<{it}~>有多个号码，请只保留一个，例如 {suggestion}。",
        IssueKind::PhoneDummy {} => "<{it}~>不是真实号码，请填写能打通的号码，否则派送时无法联系。",
        IssueKind::SenderIsReceiver {} => "发件人与收件人相同，请确认是否正确。",
        IssueKind::WarehouseCountry { .. } => {
            "仓库 {warehouse} 只配送到{expected name}，而<{it}是~所选为>{country name}。"
        }
        IssueKind::CurrencyUnknown { .. } => {
            "<{it}~>请填写三位字母代码，例如 USD：“{value}”不是币种代码。[是否应为 {suggestion}？]"
        }
        IssueKind::CurrencyMixed { .. } => "各行商品的币种不同：{currencies}。请确认是否正确。",
        IssueKind::PriceNegative { .. } => "<{it}~>不能小于 0。",
        IssueKind::PriceZero {} => "<{it}~>为 0，海关可能会要求申报货值。",
        IssueKind::TotalOverflow { .. } => {
            "单价与数量的总额超过 9007199254740991 {currency}，其中有数值过大。"
        }
        IssueKind::QtyTooSmall { .. } => "<{it}~>至少为 {minimum}。",
        IssueKind::QtyTooLarge { .. } => "<{it}~>最多为 {maximum}。",
        IssueKind::ItemsEmpty {} => "请至少添加一行商品。",
        IssueKind::ItemsTooMany { .. } => {
            "订单有 {count} 行商品，仓库最多接收 {maximum} 行，请拆分成多个订单。"
        }
        IssueKind::SkuRepeated { .. } => "<{it}~>与第 {first+1} 行相同，请确认是否需要两行。",
        IssueKind::EmailFormat { fault, .. } => match fault {
            EmailFault::Form => {
                "请填写完整的<{it}~邮箱地址>，例如 name@example.com。[是否应为 {suggestion}？]"
            }
            EmailFault::Length => "<{it}~>最多 254 个字符，请缩短。",
            EmailFault::Several => "<{it}~>只能填写一个邮箱地址。",
        },
        IssueKind::EmailDomain { .. } => {
            "<{it}的~>域名可能有误：“{value}”。[是否应为 {suggestion}？]"
        }
        IssueKind::EmailDots { .. } => {
            "<{it}的 ~>@ 前有多余的点，很多系统不支持，邮件可能无法送达。"
        }
        IssueKind::LabelUrlFormat { fault, .. } => match fault {
            UrlFault::Scheme | UrlFault::Host => {
                "请填写完整的面单链接，例如 https://example.com/label.pdf，或留空。"
            }
            UrlFault::Space => "请去掉面单链接中的空格。",
            UrlFault::Credentials => "请去掉面单链接中的用户名和密码。",
        },
        IssueKind::LabelUrlPrivate { .. } => "仓库打不开面单链接：{host} 只能在其内部网络访问。",
        IssueKind::LabelFormat { fault, .. } => match fault {
            LabelFault::Base64 => "面单内容不是完整的 base64 文本，请重新选择面单文件，或留空。",
            LabelFault::Alphabet => {
                "面单使用了网址专用的 base64 字符（- 和 _），接口需要标准 base64（+ 和 /）。"
            }
            LabelFault::Content => {
                "请选择 PDF、PNG、JPEG 或 ZPL 格式的面单文件。[当前文件似乎是 {found}。]"
            }
        },
        IssueKind::LabelKind { .. } => {
            "面单是 {format} 格式，部分仓库无法打印，建议使用 PDF、PNG、JPEG 或 ZPL。"
        }
        IssueKind::LabelTooSmall { .. } => {
            "面单文件看起来是 {format}，但只有 {bytes} 字节，请重新选择面单文件。"
        }
        IssueKind::LabelLineBreaks {} => {
            "面单的 base64 文本中有换行或空格，部分系统无法识别，请去掉。"
        }
        IssueKind::LabelTwice {} => "面单同时给了链接和文件，请确认仓库应打印哪一个。",
        IssueKind::LabelTooLarge { .. } => {
            "面单文件有 {bytes KB}，最多 {maximum KB}，请换一个较小的文件。"
        }
        IssueKind::LabelDataUrl {} => {
            "面单以“data:”开头，接口只要 base64 文本，请去掉逗号及其之前的部分。"
        }
        IssueKind::LabelWithoutTracking {} => "已提供面单，请填写运单号，否则无法跟踪包裹。",
        IssueKind::TrackingWithoutLabel {} => "已填写运单号，请提供面单，否则仓库没有面单可打印。",
    }
}

fn enter(path: &Path) -> &'static str {
    let Some(FieldRef { field, .. }) = path.field_ref() else {
        return match &*path.steps() {
            [Step::Key(key)] if key == "items" => "请至少添加一行商品。",
            _ => "<订单缺少{it}~缺少此项>，请补充。",
        };
    };
    match field {
        Field::ReceiverCountryCode
        | Field::SenderCountryCode
        | Field::CentreCode
        | Field::ClientCode
        | Field::CarrierCode => "请选择<{it}~>。",
        Field::Currency => "请选择<{it}~>，例如 USD。",
        _ => "请填写<{it}~>。",
    }
}

const fn a_type(json: JsonType) -> &'static str {
    match json {
        JsonType::Null => "null",
        JsonType::Boolean => "布尔值（true 或 false）",
        JsonType::Number => "数字",
        JsonType::Integer => "整数",
        JsonType::String => "文本",
        JsonType::Array => "列表",
        JsonType::Object => "对象",
    }
}

const fn expected(what: Expected) -> &'static str {
    match what {
        Expected::Value => "一个值",
        Expected::Word => "null、true 或 false",
        Expected::Digit => "数字",
        Expected::String => "双引号中的文本",
        Expected::Key => "双引号中的键名",
        Expected::Colon => "冒号",
        Expected::Object => "{ } 对象",
        Expected::Array => "[ ] 列表",
        Expected::CommaOrBrace => "逗号或 }",
        Expected::CommaOrBracket => "逗号或 ]",
    }
}

/// Why a text is not JSON: `@` is what was expected, `#` the depth that is too much.
const fn why(kind: JsonErrorKind) -> &'static str {
    match kind {
        JsonErrorKind::End => "文本不完整，提前结束",
        JsonErrorKind::Expected(_) => "此处应为@",
        JsonErrorKind::TooDeep => "嵌套超过 # 层",
        JsonErrorKind::ControlCharacter => "文本中的控制字符必须转义",
        JsonErrorKind::Escape => "转义序列不正确",
        JsonErrorKind::Utf8 => "字节不是 UTF-8 编码",
        JsonErrorKind::ByteOrderMark => {
            "文本之前有不可见的字节顺序标记（BOM），请另存为不带 BOM 的 UTF-8"
        }
        JsonErrorKind::Trailing => "结尾之后还有多余的文本",
    }
}
