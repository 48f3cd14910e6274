//! Thai.

use super::Wording;
use crate::notice::Notice;

pub(super) const WORDING: Wording = Wording { notice };

fn notice(notice: &Notice) -> String {
    let text = match notice {
        Notice::UnknownPath => "ไม่มีอะไรที่ที่อยู่นี้",
        Notice::Method => "ที่อยู่นี้ไม่รับวิธีการส่งแบบนี้",
        Notice::Origin => "หน้าเว็บจากที่อยู่นี้ไม่ได้รับอนุญาตให้ส่งมาที่นี่",
        Notice::MediaType => "ส่งคำสั่งซื้อเป็น JSON: application/json",
        Notice::TooLarge(bytes) => return format!("คำสั่งซื้อมีขนาดเกิน {bytes} ไบต์"),
        Notice::Interrupted => "คำขอมาไม่ครบ โปรดส่งอีกครั้ง",
        Notice::SignIn => "โปรดเข้าสู่ระบบก่อนด้วยคำเชิญที่คลังสินค้าส่งให้",
        Notice::NoInvitation => "คำเชิญหมดอายุหรือถูกใช้ไปแล้ว: ขอใหม่จากคลังสินค้า",
        Notice::Invitation(shops) => return format!("เข้าสู่ระบบเพื่อส่งคำสั่งซื้อของ {shops}"),
        Notice::Done => "เรียบร้อย",
        Notice::NotYourShop(shop) => {
            return format!("คุณไม่มีสิทธิ์ส่งคำสั่งซื้อของร้าน {shop}: โปรดสอบถามคลังสินค้า");
        }
        Notice::TooMany(seconds) => return format!("คำขอมากเกินไป ลองใหม่ในอีก {seconds} วินาที"),
        Notice::Refused { first, more: 0 } => first,
        Notice::Refused { first, more } => return format!("{first} (และอีก {more} ข้อ)"),
        Notice::NoNumber => "คำสั่งซื้อต้องมีรหัสร้านและเลขที่คำสั่งซื้อ",
        Notice::OtherOrder => "มีคำสั่งซื้ออื่นที่ใช้เลขนี้ถูกส่งไปแล้ว โปรดดูรายการนั้นหรือใช้เลขอื่น",
        Notice::MayHaveArrived => "คำสั่งซื้ออาจถึงแล้ว จึงไม่ส่งซ้ำ: โปรดสอบถามคลังสินค้า",
        Notice::UnderWay => "กำลังส่งคำสั่งซื้อไปยังคลังสินค้า",
        Notice::Arrived => "คลังสินค้ายืนยันว่าได้รับคำสั่งซื้อแล้ว",
        Notice::Found => "นี่คือผลของคำสั่งซื้อ",
        Notice::NotKnown => "ยังไม่เคยมีคำสั่งซื้อเลขนี้มาที่นี่",
        Notice::NotReached => "ติดต่อคลังสินค้าไม่ได้ ยังไม่มีอะไรถูกส่ง: ลองใหม่ภายหลัง",
        Notice::RelayNotLetIn => "คลังสินค้าไม่ยอมรับรีเลย์นี้ ยังไม่มีอะไรถูกส่ง: โปรดแจ้งผู้ดูแล",
        Notice::Internal => "เกิดข้อผิดพลาดก่อนส่ง: ลองใหม่ภายหลัง",
        Notice::NotJson(what) => what,
    };
    text.to_owned()
}
