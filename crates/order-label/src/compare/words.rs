//! Words that say what stands behind them or below. They are looked up without case, accents, spaces and points: `No. de guía` is `nodeguia`.

use order_model::text::key;

/// What a word says of what follows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    Sender,
    Receiver,
    Name,
    Address,
    PostCode,
    Phone,
    TrackingNumber,
    /// Another number, such as that of the order.
    OtherNumber,
    /// Weights, dates.
    Other,
}

const WORDS: [(Mark, &str); 9] = [
    (
        Mark::Sender,
        "from shipfrom sender shipper sendername returnto returnaddress pengirim dari remitente expedidor nguoigui tu ผู้ส่ง จาก absender \
         寄件人 发件人 發件人 寄件方 发货人 發貨人 寄件 ご依頼主",
    ),
    (
        Mark::Receiver,
        "to shipto deliverto deliveryto consignee receiver recipient addressee shippingaddress deliveryaddress penerima kepada destinatario \
         consignatario nguoinhan den ผู้รับ ถึง empfanger 收件人 收货人 收貨人 收件方 收件 お届け先",
    ),
    (
        Mark::Name,
        "name fullname recipientname receivername consigneename nama namapenerima nombre nombrecompleto hoten hovaten tennguoinhan \
         ชื่อ ชื่อผู้รับ ชื่อสกุล 姓名 收件人姓名 收货人姓名 收貨人姓名",
    ),
    (
        Mark::Address,
        "address alamat direccion domicilio diachi ที่อยู่ 地址 收件地址 收货地址 住所",
    ),
    (
        Mark::PostCode,
        "postalcode postcode zip zipcode kodepos poskod kodpos codigopostal codpostal cp mabuuchinh mabuudien รหัสไปรษณีย์ \
         邮编 邮政编码 郵遞區號 郵編 郵便番号 plz",
    ),
    (
        Mark::Phone,
        "phone phoneno tel telephone mobile contact contactno hp nohp notelp telepon telefon telefono cel celular sdt dienthoai โทร เบอร์โทร โทรศัพท์ \
         电话 電話 手机 手機 联系电话",
    ),
    (
        Mark::TrackingNumber,
        "tracking trackingno trackingnumber trackingid trackno trk waybill waybillno waybillnumber awb awbno awbnumber airwaybill consignment \
         consignmentno consignmentnumber parcelno parcelid noresi resi nomorresi guia nodeguia numerodeguia rastreo numeroderastreo \
         codigoderastreo mavandon เลขพัสดุ หมายเลขพัสดุ เลขติดตามพัสดุ 运单号 运单编号 快递单号 物流单号 託運單號 追踪号 追蹤號碼 お問い合わせ番号",
    ),
    (
        Mark::OtherNumber,
        "order orderno orderid ordernumber ordersn ref refno reference referenceno po pono invoice invoiceno sku nopesanan pesanan pedido \
         nodepedido madonhang donhang คำสั่งซื้อ เลขที่คำสั่งซื้อ หมายเลขคำสั่งซื้อ 订单号 订单编号 訂單編號 訂單號 注文番号",
    ),
    (
        Mark::Other,
        "weight wt date cod qty berat tanggal peso fecha khoiluong ngay น้ำหนัก วันที่ 重量 日期 备注 備註 district city province country",
    ),
];

/// Words so short, or so usual, that they say something only before a colon or where nothing follows.
const SHORT: &str = "to from den tu dari po cp zip cod order tracking contact resi guia pedido pesanan sku name nama date order address weight \
    ref reference rastreo consignment district city province country peso parcelid ngay return";
/// As many words of a text may be one of these.
const MOST_WORDS: usize = 4;

/// A word with a meaning at the beginning of a text, and what follows it.
pub(super) fn marked(text: &str) -> Option<(Mark, &str)> {
    let ends = text.char_indices().filter(|(_, one)| is_end(*one));
    let ends = ends
        .map(|(at, _)| at)
        .chain([text.len()])
        .take(MOST_WORDS * 2);
    let mut found = None;
    for end in ends {
        let (word, rest) = text.split_at_checked(end)?;
        let Some(mark) = mark_of(word) else {
            continue;
        };
        let value =
            rest.trim_start_matches(|one: char| is_end(one) || matches!(one, '.' | '-' | '№'));
        let is_announced = value.is_empty() || rest.trim_start().starts_with([':', '：', '#', '.']);
        if is_announced || is_enough(word, value) {
            found = Some((mark, value));
        }
    }
    found.or_else(|| joined(text))
}

/// What may stand behind such a word.
fn is_end(one: char) -> bool {
    one.is_whitespace() || matches!(one, ':' | '：' | '#' | '/' | '|')
}

/// Whether a word says something although no colon follows it.
fn is_enough(word: &str, value: &str) -> bool {
    let word = key(word);
    let first = value.chars().next();
    match word.as_str() {
        // Before a name.
        "to" | "from" => first.is_some_and(|first| first.is_uppercase() || !first.is_ascii()),
        "cp" | "zip" | "order" | "ref" | "po" => first.is_some_and(|first| first.is_ascii_digit()),
        word => !SHORT.split_whitespace().any(|short| short == word),
    }
}

fn mark_of(word: &str) -> Option<Mark> {
    let word = key(word);
    // Of words in Latin letters, that is what is listed.
    let is_word = |known: &str| {
        known == word || (!known.is_ascii() && !word.is_ascii() && key(known) == word)
    };
    let mut marks = WORDS.iter();
    let found = marks.find(|(_, words)| !word.is_empty() && words.split(' ').any(is_word));
    found.map(|(mark, _)| *mark)
}

/// A word in Chinese or Japanese, which nothing parts from what follows.
fn joined(text: &str) -> Option<(Mark, &str)> {
    let of = |(mark, words): &(Mark, &str)| {
        let words = words
            .split_whitespace()
            .filter(|word| word.chars().all(|one| one > '\u{2E80}'));
        let rests = words.filter_map(|word| text.strip_prefix(word));
        rests
            .map(|rest| (*mark, rest))
            .min_by_key(|(_, rest)| rest.len())
    };
    let found = WORDS.iter().filter_map(of);
    found.min_by_key(|(_, rest)| rest.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_say_what_follows() {
        for (text, expected) in [
            ("TRACKING #: 1Z999", Some((Mark::TrackingNumber, "1Z999"))),
            ("No. de guía: 123", Some((Mark::TrackingNumber, "123"))),
            ("SHIP TO:", Some((Mark::Receiver, ""))),
            ("To Maria Santos", Some((Mark::Receiver, "Maria Santos"))),
            ("C.P. 03940", Some((Mark::PostCode, "03940"))),
            ("收件人：王伟", Some((Mark::Receiver, "王伟"))),
            ("收件人姓名王伟", Some((Mark::Name, "王伟"))),
            ("Mã vận đơn: GHN1", Some((Mark::TrackingNumber, "GHN1"))),
            ("รหัสไปรษณีย์ 10110", Some((Mark::PostCode, "10110"))),
            ("Order Street 5", None),
            ("Toledo City", None),
            ("to be left at the door", None),
            ("20 1st Avenue", None),
            ("", None),
        ] {
            assert_eq!(marked(text), expected, "{text}");
        }
    }
}
