//! Simplified Chinese, in the trade's own terms.

use crate::contract::Field;
use crate::contract::{FieldRef, Path, Step};
use crate::issue::{CharacterKind, IssueKind, LabelFault, SpaceFault, UrlFault};
use crate::json::{Expected, JsonErrorKind, JsonType};

use super::wording::Wording;
use crate::message::place_name::Places;
use crate::message::template::Language;

pub(super) const WORDING: Wording = Wording {
    label,
    noun: label,
    places: Places {
        order: "订单",
        items: "商品列表",
        item: "第 # 行商品",
        receiver: "收件人",
        sender: "寄件人",
        other: "“@”",
        of_receiver: "收件人@",
        of_sender: "寄件人@",
        of_item: "第 # 行商品的@",
    },
    language: Language {
        comma: "、",
        json_type: a_type,
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
        Field::CarrierCode => "运输服务",
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

/// The template of a problem's message.
fn template(path: &Path, kind: &IssueKind) -> &'static str {
    match kind {
        IssueKind::Missing {} | IssueKind::Empty {} => enter(path),
        IssueKind::Null {} => "{it}为 null，请填写内容。",
        IssueKind::WrongType { .. } => "{it}应为{expected}，现在是{found}。",
        IssueKind::NotAnInteger { .. } => "{it}请填写整数，例如 46。",
        IssueKind::IntegerOutOfRange { .. } => "{it}过大，最大为 9007199254740991。",
        IssueKind::DuplicateKey {} => "{it}重复出现，请只保留一个。",
        IssueKind::UnknownField { .. } => "接口文档中没有字段“{key}”，将原样发送。",
        IssueKind::TooLong { .. } => "{it}最多 {limit} 个字符，请缩短 {over} 个字符。",
        IssueKind::PrintWidth { .. } => {
            "承运商面单上的{it}只打印 {limit} 个字符，最后 {over} 个可能被截断。"
        }
        IssueKind::ControlCharacter { .. } => {
            "{it}的第 {position} 个字符是控制字符（{code_point}），请删除。"
        }
        IssueKind::UnprintableCharacter { kind, .. } => match kind {
            CharacterKind::Invisible => "请核对{it}：第 {position} 个字符（{code_point}）看不见。",
            CharacterKind::Unassigned => {
                "请核对{it}：第 {position} 个字符（{code_point}）不是 Unicode 中的字符。"
            }
            CharacterKind::PrivateUse => {
                "请核对{it}：第 {position} 个字符（{code_point}）在各处显示不同。"
            }
            CharacterKind::Replacement => {
                "请核对{it}：第 {position} 个字符（{code_point}）代表一个丢失的字符。"
            }
        },
        IssueKind::Emoji { .. } => "面单打印不出表情符号，请删除{it}的第 {position} 个字符。",
        IssueKind::ExtraSpaces { fault } => match fault {
            SpaceFault::Around => "请去掉{it}前后的空格：仓库会逐字比对编码。",
            SpaceFault::Double => "请核对{it}：其中有连续的空格。",
        },
        IssueKind::CodeFormat { .. } => {
            "{it}请使用半角字母和数字，其中有形似的字符或空格。[是否应为 {suggestion}？]"
        }
        IssueKind::NotAllowed { .. } => {
            "请从列表中选择{it}：列表中没有“{value}”。[是否应为 {suggestion}？]"
        }
        IssueKind::CountryUnknown { .. } => {
            "请从列表中选择{it}：“{value}”不是国家／地区代码。[是否应为 {suggestion}？]"
        }
        IssueKind::CountryUnassigned { .. } => {
            "请确认仓库接受国家／地区代码 {value}：ISO 3166-1 没有科索沃的代码，但许多承运商使用它。"
        }
        IssueKind::PostCodeFormat { .. } => "请核对{it}：与国家／地区不符[，应类似 {example}]。",
        IssueKind::PostCodeZero { .. } => {
            "{it}请改为 {suggestion}：开头的 0 可能被表格软件去掉了。"
        }
        IssueKind::ProvinceUnknown { .. } => {
            "请核对{it}：该国家／地区没有“{value}”。[是否应为 {suggestion}？]"
        }
        IssueKind::ProvinceRegion { .. } => {
            "请核对{it}：“{value}”是包含多个省份的大区，请填写具体省份。"
        }
        IssueKind::PhoneFormat { .. } => "请核对{it}：与国家／地区不符[，应类似 {example}]。",
        IssueKind::PhoneCountry { .. } => {
            "请核对{it}：看起来是 {seems} 的号码，而地址在 {country}。"
        }
        IssueKind::PhoneSeveral { .. } => "{it}只填一个号码，例如 {suggestion}：这里有两个。",
        IssueKind::PhoneDummy {} => "请核对{it}：这不像真实号码，承运商将无法联系。",
        IssueKind::SenderIsReceiver {} => "寄件人与收件人相同，请核对是否正确。",
        IssueKind::WarehouseCountry { .. } => {
            "请核对{it}：仓库 {warehouse} 配送到 {expected}，而地址在 {country}。"
        }
        IssueKind::CurrencyUnknown { .. } => {
            "{it}请填写三位字母代码，例如 USD：“{value}”不是。[是否应为 {suggestion}？]"
        }
        IssueKind::CurrencyMixed { .. } => "各行商品的币种不同：{currencies}。请核对是否正确。",
        IssueKind::PriceNegative { .. } => "{it}不能小于 0。",
        IssueKind::PriceZero {} => "{it}为 0，海关可能会询问货值。",
        IssueKind::TotalOverflow { .. } => {
            "请核对单价和数量：总额超过 9007199254740991 {currency}。"
        }
        IssueKind::QtyTooSmall { .. } => "{it}至少为 {minimum}。",
        IssueKind::QtyTooLarge { .. } => "{it}最多为 {maximum}。",
        IssueKind::ItemsEmpty {} => "请至少添加一行商品。",
        IssueKind::ItemsTooMany { .. } => {
            "订单有 {count} 行商品，仓库最多接收 {maximum} 行，请拆分成多个订单。"
        }
        IssueKind::SkuRepeated { .. } => "{it}与第 {first+1} 行相同，请核对是否都需要。",
        IssueKind::EmailFormat { .. } => "请填写完整的{it}，例如 name@example.com。",
        IssueKind::LabelUrlFormat { fault, .. } => match fault {
            UrlFault::Scheme | UrlFault::Host => {
                "请填写完整的面单链接，例如 https://example.com/label.pdf，或留空。"
            }
            UrlFault::Space => "请去掉面单链接中的空格。",
            UrlFault::Credentials => "请去掉面单链接中的用户名和密码。",
        },
        IssueKind::LabelUrlPrivate { .. } => {
            "请核对面单链接：{host} 只能在其内部网络访问，仓库打不开。"
        }
        IssueKind::LabelFormat { fault } => match fault {
            LabelFault::Base64 => "面单内容不是完整的 base64 文本，请重新选择面单文件，或留空。",
            LabelFault::Content => "请选择 PDF、PNG、JPEG 或 ZPL 格式的面单文件。",
        },
        IssueKind::LabelTwice {} => "面单同时给了链接和文件，请核对仓库应打印哪一个。",
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
            _ => "订单缺少{it}，请补充。",
        };
    };
    match field {
        Field::ReceiverCountryCode
        | Field::SenderCountryCode
        | Field::CentreCode
        | Field::ClientCode
        | Field::CarrierCode => "请选择{it}。",
        Field::Currency => "请选择{it}，例如 USD。",
        _ => "请填写{it}。",
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
        JsonErrorKind::LoneSurrogate => "转义只有半个代理对",
        JsonErrorKind::Utf8 => "字节不是 UTF-8 编码",
        JsonErrorKind::ByteOrderMark => {
            "文本之前有不可见的字节顺序标记（BOM），请另存为不带 BOM 的 UTF-8"
        }
        JsonErrorKind::Trailing => "结尾之后还有多余的文本",
    }
}
