//! Thai, in the trade's own terms.

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
pub static WORDS: Words = Words::new(Locale::Th, &WORDING);

pub(in crate::message) const WORDING: Wording = Wording {
    label,
    noun,
    places: Places {
        order: "คำสั่งซื้อ",
        items: "รายการสินค้า",
        item: "สินค้ารายการที่ #",
        receiver: "ผู้รับ",
        sender: "ผู้ส่ง",
        other: "“@”",
        of_receiver: "@ของผู้รับ",
        of_sender: "@ของผู้ส่ง",
        of_item: "@ของสินค้ารายการที่ #",
    },
    language: Language {
        comma: ", ",
        or: " หรือ ",
        // No template here has forms; a caller's may.
        plural: &[EXACTLY_ONE],
        json_type: a_type,
        countries: country_words::TH,
        brackets: [" (", ")"],
    },
    template,
    expected,
    why,
    not_json: "ข้อความนี้ไม่ใช่ JSON: บรรทัดที่ # คอลัมน์ที่ # @",
};

const fn label(field: Field) -> &'static str {
    match field {
        Field::CentreCode => "คลังสินค้า",
        Field::ClientCode => "ร้านค้า",
        Field::RealTimeResponse => "ตรวจสอบข้อมูลทั้งหมดทันที",
        Field::ProcessType => "ประเภทกระบวนการ",
        Field::CarrierCode => "บริการขนส่ง",
        Field::TrackingNumber => "เลขพัสดุ",
        Field::LabelUrl => "ลิงก์ใบปะหน้าพัสดุ",
        Field::LabelBase64 => "ไฟล์ใบปะหน้าพัสดุ",
        Field::OrderNumber => "หมายเลขคำสั่งซื้อ",
        Field::ReceiverName | Field::SenderName => "ชื่อ-นามสกุล",
        Field::ReceiverAddress | Field::SenderAddress => "ที่อยู่",
        Field::ReceiverCity | Field::SenderCity => "เมือง",
        Field::ReceiverProvince | Field::SenderProvince => "จังหวัดหรือรัฐ",
        Field::ReceiverDistrict | Field::SenderDistrict => "เขต/อำเภอ",
        Field::ReceiverCountryCode | Field::SenderCountryCode => "ประเทศ",
        Field::ReceiverPostCode | Field::SenderPostCode => "รหัสไปรษณีย์",
        Field::ReceiverPhone | Field::SenderPhone => "เบอร์โทรศัพท์",
        Field::ReceiverEmail | Field::SenderEmail => "อีเมล",
        Field::Sku => "SKU",
        Field::Currency => "สกุลเงิน",
        Field::UnitPrice => "ราคาต่อหน่วย",
        Field::Qty => "จำนวน",
    }
}

/// The field's name within a sentence, which in Latin letters stands apart.
const fn noun(field: Field) -> &'static str {
    match field {
        Field::Sku => "SKU ",
        other => label(other),
    }
}

/// The template of a problem's message.
fn template(path: &Path, kind: &IssueKind) -> &'static str {
    match kind {
        IssueKind::Missing {} | IssueKind::Empty {} => enter(path),
        IssueKind::Null {} => "<{it}~>เป็น null กรุณากรอกข้อมูล",
        IssueKind::WrongType { .. } => {
            "<{it}~>ต้องเป็น{expected} แต่ตอนนี้เป็น{found}[ ใช้ {suggestions} หรือไม่][ ใช้ {suggestion} หรือไม่]"
        }
        IssueKind::NotAnInteger { fault, .. } => match (fault, field_of(path)) {
            (NumberFault::Fraction, Some(Field::UnitPrice)) => {
                "คลังสินค้านี้รับเฉพาะจำนวนเต็ม กรุณากรอก<{it}~>โดยไม่มีทศนิยม[ ใช้ {suggestions} หรือไม่]"
            }
            (NumberFault::Currency, _) => "“{found}” เป็นสกุลเงินอื่น กรุณากรอก<{it}~>ตามสกุลเงินของสินค้า",
            (_, Some(Field::UnitPrice)) => {
                "กรุณากรอก<{it}~>เป็นเลขจำนวนเต็ม เช่น 46[ ใช้ {suggestions} หรือไม่]"
            }
            _ => "กรุณากรอก<{it}~>เป็นเลขจำนวนเต็ม เช่น 2[ ใช้ {suggestions} หรือไม่]",
        },
        IssueKind::IntegerOutOfRange { .. } => "<{it}~ตัวเลข>มากเกินไป ได้ไม่เกิน 9007199254740991",
        IssueKind::DuplicateKey {} => "<{it}~ข้อมูลนี้>ซ้ำกันสองครั้ง กรุณาเหลือไว้ครั้งเดียว",
        IssueKind::UnknownField { .. } => "เอกสาร API ไม่มีช่อง “{key}” ระบบจะส่งไปตามเดิม",
        IssueKind::TooLong { .. } => "กรุณาลด<{it}~>ลง {over} ตัวอักษร รับได้ไม่เกิน {limit} ตัวอักษร",
        IssueKind::PrintWidth { .. } => "ใบปะหน้าพิมพ์<{it}~>ได้ {limit} ตัวอักษร {over} ตัวสุดท้ายอาจถูกตัด",
        IssueKind::ControlCharacter { .. } => {
            "กรุณาลบอักขระควบคุม {code_point} ตำแหน่งที่ {position}< ใน{it}~>[ และที่อื่นด้วย: {others}]"
        }
        IssueKind::UnprintableCharacter { kind, .. } => match kind {
            CharacterKind::Invisible => {
                "กรุณาลบอักขระที่มองไม่เห็น<ใน{it}~> {code_point} ตำแหน่งที่ {position}[ และ {others}]"
            }
            CharacterKind::Unassigned => {
                "กรุณาเปลี่ยนอักขระที่ Unicode ไม่รู้จัก<ใน{it}~> {code_point} ตำแหน่งที่ {position}[ และ {others}]"
            }
            CharacterKind::PrivateUse => {
                "กรุณาเปลี่ยนอักขระที่แต่ละเครื่องพิมพ์ไม่เหมือนกัน<ใน{it}~> {code_point} ตำแหน่งที่ {position}[ และ {others}]"
            }
            CharacterKind::Replacement => {
                "มีอักขระหายไป<ใน{it}~> {code_point} อยู่แทนที่ตำแหน่งที่ {position} กรุณากรอกใหม่"
            }
        },
        IssueKind::InvisibleInCode { .. } => {
            "กรุณาลบอักขระที่มองไม่เห็น<ใน{it}~> {code_point} ตำแหน่งที่ {position}[ และ {others}] มิฉะนั้นจะเป็นคนละรหัส"
        }
        IssueKind::Emoji { .. } => "เครื่องพิมพ์ใบปะหน้าไม่พิมพ์อีโมจิ กรุณาลบตัวที่ตำแหน่ง {position}< ใน{it}~>",
        IssueKind::ExtraSpaces { fault } => match fault {
            SpaceFault::Around => "กรุณาลบช่องว่างหน้าหรือหลัง<{it}~> คลังสินค้าเทียบรหัสทีละตัวอักษร",
            SpaceFault::Double => "<{it}~>มีช่องว่างติดกันหลายช่อง",
        },
        IssueKind::CodeFormat { .. } => {
            "กรุณากรอก<{it}~>ด้วยตัวอักษรอังกฤษ ตัวเลข และขีดกลางธรรมดา มีบางตัวเพียงดูคล้าย หรือไม่ควรอยู่ในนี้[ หมายถึง {suggestion} หรือไม่]"
        }
        IssueKind::SpreadsheetNumber { .. } => {
            "กรุณากรอก<{it}~>ใหม่ตามข้อมูลเดิม โปรแกรมตารางเห็น “{value}” เป็นตัวเลขจนบางหลักหายไป[ หมายถึง {suggestion} หรือไม่]"
        }
        IssueKind::Placeholder { kind, .. } => match kind {
            PlaceholderKind::Template => {
                "“{value}” คือสิ่งที่โปรแกรมใส่ไว้เมื่อไม่มีข้อมูล กรุณากรอก<{it}~ข้อมูลจริง>"
            }
            PlaceholderKind::SpreadsheetError => {
                "“{value}” คือข้อผิดพลาดของเซลล์ในตาราง กรุณากรอก<{it}~ข้อมูลจริง>"
            }
            PlaceholderKind::Filler => "“{value}” ไม่ใช่ข้อมูล กรุณากรอก<{it}~ข้อมูลจริง>",
            PlaceholderKind::Masked => "“{value}” มีบางส่วนถูกซ่อนไว้ กรุณากรอก<{it}~>ให้ครบ",
        },
        IssueKind::GarbledText { kind, .. } => match kind {
            GarbledKind::Markup => {
                "กรุณากรอก<{it}~>โดยไม่มีโค้ดโปรแกรม<: “{value}”~>[ หมายถึง “{suggestion}” หรือไม่]"
            }
            GarbledKind::Encoding => {
                "กรุณากรอก<{it}~>ใหม่ <“{value}” ~ข้อความนี้>ถูกอ่านด้วยรหัสอักขระที่ผิด[ หมายถึง “{suggestion}” หรือไม่]"
            }
            GarbledKind::QuestionMarks => {
                "กรุณากรอก<{it}~>ใหม่ <“{value}” ~>มีเครื่องหมายคำถามแทนตัวอักษร"
            }
            GarbledKind::Marks => {
                "<{it}~>มีตัวอักษรที่มีเครื่องหมายซ้อนเกินสิบตัว[ หมายถึง “{suggestion}” หรือไม่]"
            }
        },
        IssueKind::WrongField { seems, .. } => match seems {
            DataKind::Phone => "<“{value}” ~>ดูเหมือนเบอร์โทรศัพท์ กรุณากรอก<{it}~ข้อมูลที่ถูกต้อง>",
            DataKind::Email => "<“{value}” ~>ดูเหมือนอีเมล กรุณากรอก<{it}~ข้อมูลที่ถูกต้อง>",
            DataKind::PostCode => "<“{value}” ~>ดูเหมือนรหัสไปรษณีย์ กรุณากรอก<{it}~ข้อมูลที่ถูกต้อง>",
            DataKind::Number => "<“{value}” ~>เป็นเพียงตัวเลข กรุณากรอก<{it}~ข้อมูลที่ถูกต้อง>",
            DataKind::Name => "<“{value}” ~>ดูเหมือนชื่อคน กรุณากรอก<{it}~ข้อมูลที่ถูกต้อง>",
            DataKind::Place => "<“{value}” ~>ดูเหมือนชื่อสถานที่ กรุณากรอก<{it}~ข้อมูลที่ถูกต้อง>",
            DataKind::City => "<“{value}” ~>ดูเหมือนชื่อเมือง กรุณากรอก<{it}~ข้อมูลที่ถูกต้อง>",
            DataKind::Address => "<“{value}” ~>ดูเหมือนที่อยู่ กรุณากรอก<{it}~ข้อมูลที่ถูกต้อง>",
        },
        IssueKind::NotLatin { .. } => {
            "{carrier} พิมพ์ได้เฉพาะตัวอักษรละติน กรุณากรอก<{it}~>ด้วยตัวอักษรละติน ตัวแรกที่พิมพ์ไม่ได้คือ “{character}”"
        }
        IssueKind::NotAllowed { .. } => {
            "กรุณาเลือก<{it}~>จากรายการ ในรายการไม่มี “{value}”[ หมายถึง {suggestion} หรือไม่]"
        }
        IssueKind::CountryUnknown { .. } => {
            "“{value}” ไม่ใช่รหัสประเทศ กรุณาเลือก<{it}~>จากรายการ[ หมายถึง {suggestion named} หรือไม่]"
        }
        IssueKind::CountryUnassigned { .. } => {
            "กรุณาถามว่าคลังสินค้ารับรหัสประเทศ {value} หรือไม่ รหัสนี้ไม่มีใน ISO 3166-1 แม้หลายบริษัทขนส่งจะใช้"
        }
        IssueKind::PostCodeFormat {
            suggestion: Some(_),
            ..
        } => "<{it}~>ไม่ตรงกับประเทศ หมายถึง {suggestion} หรือไม่",
        IssueKind::PostCodeFormat { .. } => "<{it}~>ไม่ตรงกับประเทศ[ ควรเป็นแบบ {example}]",
        IssueKind::PostCodeZero { .. } => {
            "กรุณาเปลี่ยน<{it}~>เป็น {suggestion} เลข 0 ตัวแรกหายไป ซึ่งมักเกิดในโปรแกรมตาราง"
        }
        IssueKind::PostCodeProvince { .. } => {
            "<{it} ~>{value} ไม่อยู่ใน “{province}”[ แต่อยู่ใน “{other}”] กรุณาแก้รหัสไปรษณีย์หรือจังหวัด"
        }
        IssueKind::ProvinceUnknown { .. } => {
            "<{it}ไม่ถูกต้อง ~>ประเทศนี้ไม่มี “{value}”[ หมายถึง {suggestion} หรือไม่]"
        }
        IssueKind::ProvinceRegion { .. } => {
            "<{it}ไม่ถูกต้อง ~>“{value}” เป็นภูมิภาคที่มีหลายจังหวัด กรุณากรอกชื่อจังหวัด"
        }
        IssueKind::PhoneFormat { .. } => "<{it}~>ไม่ตรงกับประเทศ[ ควรเป็นแบบ {example}]",
        IssueKind::PhoneCountry { .. } => {
            "<{it}~>ดูเหมือนเบอร์ของ{seems name} แต่ที่อยู่อยู่ใน{country name}"
        }
        IssueKind::WrongCountry { .. } => {
            "<{it}คือ{country name} แต่ส่วนอื่นของที่อยู่ไม่ตรงกับประเทศนี้~ส่วนอื่นของที่อยู่ไม่ตรงกับ{country name}>[ หมายถึง {suggestion named} หรือไม่]"
        }
        IssueKind::PhoneSeveral { .. } => "<{it}~>มีหลายเบอร์ กรุณาเหลือไว้เบอร์เดียว เช่น {suggestion}",
        IssueKind::PhoneDummy {} => "กรุณากรอก<{it}~เบอร์>ที่บริษัทขนส่งโทรติดต่อได้ เบอร์แบบนี้ไม่มีใครใช้",
        IssueKind::SenderIsReceiver {} => "ผู้ส่งกับผู้รับเป็นคนเดียวกัน กรุณายืนยันว่าถูกต้องทั้งคู่",
        IssueKind::WarehouseCountry { .. } => {
            "คลังสินค้า {warehouse} ส่งเฉพาะใน{expected name} แต่<{it}~ประเทศที่เลือก>คือ{country name}"
        }
        IssueKind::CurrencyUnknown { .. } => {
            "“{value}” ไม่ใช่รหัสสกุลเงิน กรุณากรอก<{it}~>เป็นรหัสสามตัวอักษร เช่น USD[ หมายถึง {suggestion} หรือไม่]"
        }
        IssueKind::CurrencyMixed { .. } => {
            "สินค้ามีราคาหลายสกุลเงิน: {currencies} กรุณายืนยันว่าถูกต้องทุกรายการ"
        }
        IssueKind::PriceNegative { .. } => "กรุณากรอก<{it}~>ตั้งแต่ 0 ขึ้นไป",
        IssueKind::PriceZero {} => "<{it}~>เป็น 0 ศุลกากรอาจขอมูลค่าที่สำแดง",
        IssueKind::TotalOverflow { .. } => {
            "ราคาและจำนวนรวมกันเกิน 9007199254740991 {currency} มีบางค่ามากเกินไป"
        }
        IssueKind::QtyTooSmall { .. } => "กรุณากรอก<{it}~>ตั้งแต่ {minimum} ขึ้นไป",
        IssueKind::QtyTooLarge { .. } => "กรุณากรอก<{it}~>ไม่เกิน {maximum}",
        IssueKind::ItemsEmpty {} => "กรุณาเพิ่มสินค้าอย่างน้อยหนึ่งรายการ",
        IssueKind::ItemsTooMany { .. } => {
            "คำสั่งซื้อมีสินค้า {count} รายการ คลังสินค้ารับ {maximum} รายการ กรุณาแบ่งเป็นหลายคำสั่งซื้อ"
        }
        IssueKind::SkuRepeated { .. } => "<{it}~>ซ้ำกับรายการที่ {first+1} กรุณายืนยันว่าต้องการทั้งสองรายการ",
        IssueKind::EmailFormat { fault, .. } => match fault {
            EmailFault::Form => {
                "กรุณากรอก<{it}~อีเมล>ให้ครบ เช่น name@example.com[ หมายถึง {suggestion} หรือไม่]"
            }
            EmailFault::Length => "กรุณาลด<{it}~>ให้สั้นลง รับได้ไม่เกิน 254 ตัวอักษร",
            EmailFault::Several => "กรุณากรอก<{it}~อีเมล>เพียงที่อยู่เดียว",
        },
        IssueKind::EmailDomain { .. } => {
            "ส่วนท้าย<ของ{it}~>อาจไม่ถูกต้อง “{value}”[ หมายถึง {suggestion} หรือไม่]"
        }
        IssueKind::EmailDots { .. } => "<{it}~>มีจุดหน้า @ ที่หลายระบบไม่รับ อีเมลอาจส่งไม่ถึง",
        IssueKind::LabelUrlFormat { fault, .. } => match fault {
            UrlFault::Scheme | UrlFault::Host => {
                "กรุณากรอกลิงก์ใบปะหน้าพัสดุให้ครบ เช่น https://example.com/label.pdf หรือเว้นว่างไว้"
            }
            UrlFault::Space => "กรุณาลบช่องว่างในลิงก์ใบปะหน้าพัสดุ",
            UrlFault::Credentials => "กรุณาลบชื่อผู้ใช้และรหัสผ่านในลิงก์ใบปะหน้าพัสดุ",
        },
        IssueKind::LabelUrlPrivate { .. } => {
            "คลังสินค้าเปิดลิงก์ใบปะหน้าพัสดุไม่ได้ {host} ใช้ได้เฉพาะในเครือข่ายของตัวเอง"
        }
        IssueKind::LabelFormat { fault, .. } => match fault {
            LabelFault::Base64 => "ใบปะหน้าพัสดุไม่ใช่ข้อความ base64 ที่สมบูรณ์ กรุณาเลือกไฟล์ใหม่ หรือเว้นว่างไว้",
            LabelFault::Alphabet => {
                "ใบปะหน้าพัสดุเป็น base64 สำหรับที่อยู่เว็บ (- และ _) API ต้องการ base64 ปกติ (+ และ /)"
            }
            LabelFault::Content => {
                "กรุณาเลือกใบปะหน้าพัสดุที่เป็นไฟล์ PDF, PNG, JPEG หรือ ZPL[ ไฟล์นี้ดูเหมือน {found}]"
            }
        },
        IssueKind::LabelKind { .. } => {
            "ใบปะหน้าพัสดุเป็น {format} บางคลังสินค้าพิมพ์ไม่ได้ แนะนำ PDF, PNG, JPEG หรือ ZPL"
        }
        IssueKind::LabelTooSmall { .. } => {
            "ใบปะหน้าพัสดุขึ้นต้นเป็นไฟล์ {format} แต่มีเพียง {bytes} ไบต์ กรุณาเลือกไฟล์ใหม่"
        }
        IssueKind::LabelLineBreaks {} => {
            "base64 ของใบปะหน้าพัสดุมีการขึ้นบรรทัดหรือช่องว่าง กรุณาลบออก บางระบบอ่านไม่ได้"
        }
        IssueKind::LabelTwice {} => "ใบปะหน้าพัสดุมีทั้งลิงก์และไฟล์ กรุณายืนยันว่าคลังสินค้าควรพิมพ์อันไหน",
        IssueKind::LabelTooLarge { .. } => {
            "กรุณาเลือกไฟล์ใบปะหน้าพัสดุที่เล็กลง ไฟล์นี้มี {bytes KB} รับได้ไม่เกิน {maximum KB}"
        }
        IssueKind::LabelDataUrl {} => {
            "ใบปะหน้าพัสดุขึ้นต้นด้วย “data:” API ต้องการข้อความ base64 เท่านั้น กรุณาลบตั้งแต่ต้นจนถึงจุลภาค"
        }
        IssueKind::LabelWithoutTracking {} => "มีใบปะหน้าพัสดุแล้ว กรุณากรอกเลขพัสดุ มิฉะนั้นจะติดตามพัสดุไม่ได้",
        IssueKind::TrackingWithoutLabel {} => {
            "มีเลขพัสดุแล้ว กรุณาเพิ่มใบปะหน้าพัสดุ มิฉะนั้นคลังสินค้าไม่มีใบปะหน้าให้พิมพ์"
        }
    }
}

fn enter(path: &Path) -> &'static str {
    let Some(FieldRef { field, .. }) = path.field_ref() else {
        return match &*path.steps() {
            [Step::Key(key)] if key == "items" => "กรุณาเพิ่มสินค้าอย่างน้อยหนึ่งรายการ",
            _ => "กรุณาเพิ่ม<{it}~> ยังไม่มีในคำสั่งซื้อ",
        };
    };
    match field {
        Field::ReceiverCountryCode
        | Field::SenderCountryCode
        | Field::CentreCode
        | Field::ClientCode => "กรุณาเลือก<{it}~>",
        Field::Currency => "กรุณาเลือก<{it}~> เช่น USD",
        Field::OrderNumber => "กรุณากรอกหมายเลข<คำสั่งซื้อ~>ที่ร้านค้าออกให้",
        Field::CarrierCode => "กรุณาเลือก<บริการขนส่ง~> เช่น DHL",
        _ => "กรุณากรอก<{it}~ช่องนี้>",
    }
}

const fn a_type(json: JsonType) -> &'static str {
    match json {
        JsonType::Null => " null",
        JsonType::Boolean => " true หรือ false",
        JsonType::Number => "ตัวเลข",
        JsonType::Integer => "เลขจำนวนเต็ม",
        JsonType::String => "ข้อความ",
        JsonType::Array => "รายการ",
        JsonType::Object => "ออบเจ็กต์",
    }
}

const fn expected(what: Expected) -> &'static str {
    match what {
        Expected::Value => "ค่า",
        Expected::Word => " null, true หรือ false",
        Expected::Digit => "ตัวเลข",
        Expected::String => "ข้อความในเครื่องหมายคำพูดคู่",
        Expected::Key => "คีย์ในเครื่องหมายคำพูดคู่",
        Expected::Colon => "เครื่องหมายทวิภาค",
        Expected::Object => "ออบเจ็กต์ใน { }",
        Expected::Array => "รายการใน [ ]",
        Expected::CommaOrBrace => "จุลภาคหรือ }",
        Expected::CommaOrBracket => "จุลภาคหรือ ]",
    }
}

/// Why a text is not JSON: `@` is what was expected, `#` the depth that is too much.
const fn why(kind: JsonErrorKind) -> &'static str {
    match kind {
        JsonErrorKind::End => "ข้อความจบก่อนกำหนด",
        JsonErrorKind::Expected(_) => "ตรงนี้ต้องเป็น@",
        JsonErrorKind::TooDeep => "มีรายการและออบเจ็กต์ซ้อนกันเกิน # ชั้น",
        JsonErrorKind::ControlCharacter => "อักขระควบคุมในข้อความต้องเขียนแบบ escape",
        JsonErrorKind::Escape => "JSON ไม่มีลำดับ escape แบบนี้",
        JsonErrorKind::Utf8 => "ไบต์ไม่ใช่ UTF-8",
        JsonErrorKind::ByteOrderMark => {
            "มีเครื่องหมายลำดับไบต์ที่มองไม่เห็นอยู่หน้าข้อความ กรุณาบันทึกเป็น UTF-8 แบบไม่มีเครื่องหมายนี้"
        }
        JsonErrorKind::Trailing => "มีข้อความเกินหลังจุดสิ้นสุด",
    }
}
