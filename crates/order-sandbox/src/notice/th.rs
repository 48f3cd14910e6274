//! Thai.

use super::kind::{Notice, StateText, Wording};

pub(super) const WORDING: Wording = Wording { notice, state };

fn notice(notice: &Notice) -> String {
    match notice {
        Notice::Accepted => "รับคำสั่งซื้อแล้ว".to_owned(),
        Notice::Found => "พบคำสั่งซื้อแล้ว".to_owned(),
        Notice::Listed { shown, total } => {
            format!("แสดงคำสั่งซื้อล่าสุด {shown} จาก {total} รายการ")
        }
        Notice::Refused { first, more: 0 } => first.clone(),
        Notice::Refused { first, more } => format!("{first} และมีอีก {more} ปัญหา"),
        Notice::Conflict {
            client_code,
            order_number,
        } => format!(
            "หมายเลขคำสั่งซื้อ {order_number} ของร้านค้า {client_code} ถูกใช้กับคำสั่งซื้ออื่นที่มีข้อมูลต่างกันแล้ว \
             กรุณาใช้หมายเลขอื่น หรือส่งคำสั่งซื้อตามข้อมูลเดิม"
        ),
        Notice::UnknownOrder {
            client_code,
            order_number,
        } => {
            format!("ร้านค้า {client_code} ไม่มีคำสั่งซื้อหมายเลข {order_number}")
        }
        Notice::NotJson { what } => what.clone(),
        Notice::Interrupted => "ข้อมูลคำขอจบก่อนครบความยาวที่แจ้งไว้ กรุณาส่งคำสั่งซื้ออีกครั้ง".to_owned(),
        Notice::BodyTimeout { limit } => format!(
            "ข้อมูลคำขอมาไม่ถึงภายใน {} วินาทีที่เซิร์ฟเวอร์นี้รอ กรุณาส่งคำสั่งซื้ออีกครั้ง",
            limit.as_secs_f64()
        ),
        Notice::Query { expected } => format!("พารามิเตอร์ต้องเป็น {expected}"),
        Notice::Origin { origin } => format!(
            "หน้าเว็บของ {origin} เรียกเซิร์ฟเวอร์นี้ไม่ได้ หากต้องการอนุญาต ให้เริ่มเซิร์ฟเวอร์ด้วย --allow-origin {origin}"
        ),
        Notice::Host { host } => format!(
            "เซิร์ฟเวอร์นี้ไม่ได้ใช้ชื่อ {host} กรุณาเรียกผ่าน localhost หรือที่อยู่ของเซิร์ฟเวอร์ หรือเริ่มด้วย --allow-origin \
             http://{host}"
        ),
        Notice::Token { header } => {
            format!("กรุณาส่งเฮดเดอร์ {header} ด้วยค่าที่เซิร์ฟเวอร์นี้กำหนด")
        }
        Notice::UnknownPath { path } => {
            format!("ไม่มีข้อมูลที่ {path} กรุณาส่งคำสั่งซื้อไปที่ POST /apicenter/api/order")
        }
        Notice::Method { method, path } => format!("{path} ไม่รับ {method}"),
        Notice::TooLarge {
            limit,
            size: Some(size),
        } => format!("คำขอมีขนาด {size} ไบต์ เซิร์ฟเวอร์นี้รับได้ไม่เกิน {limit} ไบต์"),
        Notice::TooLarge { limit, size: None } => {
            format!("คำขอมีขนาดเกิน {limit} ไบต์ที่เซิร์ฟเวอร์นี้รับได้")
        }
        Notice::MediaType { found } => {
            format!("คำขอระบุชนิดเป็น {found} กรุณาส่งเป็น application/json แบบ UTF-8")
        }
        Notice::Encoding { found } => format!("คำขอถูกบีบอัด ({found}) กรุณาส่งแบบไม่บีบอัด"),
        Notice::FaultOrdered => "เซิร์ฟเวอร์นี้ถูกเริ่มให้ตอบเช่นนี้ (--fault 500)".to_owned(),
        Notice::Internal => "เกิดข้อผิดพลาดในเซิร์ฟเวอร์ ดูสาเหตุได้ในบันทึก".to_owned(),
    }
}

fn state(text: &StateText<'_>) -> String {
    match text {
        StateText::Received => "รับแล้ว รอตรวจสอบข้อมูลคำสั่งซื้อ".to_owned(),
        StateText::Validated => "รับและตรวจสอบแล้ว".to_owned(),
        StateText::Allocated => "จองสินค้าแล้ว".to_owned(),
        StateText::Packed => "หยิบและแพ็กสินค้าแล้ว".to_owned(),
        StateText::HandedOver => "ส่งมอบให้บริษัทขนส่งแล้ว".to_owned(),
        StateText::Shortage { sku } => format!("สินค้าไม่พอ: {sku}"),
        StateText::WithCarrier { carrier } => format!("{carrier} รับพัสดุแล้ว"),
    }
}
