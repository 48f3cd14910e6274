//! Files in the encodings that spreadsheets and shops write open right by themselves.

use order_import::encoding::{Encoding, EncodingRs, decode_all, detect};
use order_import::mapping::Names;

/// Languages: the names of columns, two rows' cells, and the encodings that they are written in.
const FILES: [(&str, &[&str], &str, &[Encoding]); 7] = [
    (
        "订单编号,收件人姓名,收件人地址,收件人城市,数量",
        &[
            "SO-{n},王小明,朝阳区建国路88号现代城5号楼,北京市,2",
            "SO-{n},李娜,天河区体育西路103号维多利广场,广州市,1",
        ],
        "zh",
        &[Encoding::Gb18030],
    ),
    (
        "訂單編號,收件人姓名,收件人地址,城市,數量",
        &[
            "SO-{n},陳怡君,信義區市府路45號,臺北市,2",
            "SO-{n},林志明,中正區羅斯福路一段,臺北市,1",
        ],
        "zh-TW",
        &[Encoding::Big5],
    ),
    (
        "Número de pedido;Nombre del destinatario;Dirección;Ciudad;Cantidad",
        &[
            "SO-{n};José Núñez;Calle Peña 12, Colonia Jardín;Cancún;2",
            "SO-{n};María Ibáñez;Avenida Juárez 1;Querétaro;1",
        ],
        "es",
        &[Encoding::Windows1252],
    ),
    (
        "Bestellnummer;Name;Straße;Ort;Menge",
        &[
            "SO-{n};Jürgen Groß;Königstraße 5;München;2",
            "SO-{n};Käthe Müller;Bäckerweg 1;Köln;1",
        ],
        "de",
        &[Encoding::Windows1252],
    ),
    (
        "หมายเลขคำสั่งซื้อ,ชื่อผู้รับ,ที่อยู่,จังหวัด,จำนวน",
        &[
            "SO-{n},สมชาย ใจดี,99/1 ถนนสุขุมวิท,กรุงเทพมหานคร,2",
            "SO-{n},สุดา รักไทย,12 หมู่ 4 ตำบลช้างเผือก,เชียงใหม่,1",
        ],
        "th",
        &[Encoding::Windows874],
    ),
    (
        "注文番号,お名前,ご住所,市区町村,数量",
        &[
            "SO-{n},やまだ たろう,とうきょうと しぶやく どうげんざか,しぶやく,2",
            "SO-{n},スズキ ハナコ,オオサカシ キタク ウメダ,オオサカ,1",
        ],
        "ja",
        &[Encoding::ShiftJis],
    ),
    (
        "주문번호,받는사람,주소,도시,수량",
        &[
            "SO-{n},김민수,강남구 테헤란로 152,서울,2",
            "SO-{n},이영희,해운대구 센텀중앙로 55,부산,1",
        ],
        "ko",
        &[Encoding::EucKr],
    ),
];

fn encoded(text: &str, encoding: Encoding) -> Vec<u8> {
    match encoding {
        Encoding::Utf8 => text.as_bytes().to_vec(),
        Encoding::Utf16Le => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        Encoding::Utf16Be => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        other => {
            let encoding = encoding_rs::Encoding::for_label(other.label().as_bytes()).unwrap();
            let (bytes, _, was_wrong) = encoding.encode(text);
            assert!(!was_wrong, "{text}");
            bytes.into_owned()
        }
    }
}

fn file(header: &str, rows: &[&str], count: usize) -> String {
    let mut text = format!("{header}\r\n");
    for number in 0..count {
        text.push_str(&rows[number % rows.len()].replace("{n}", &number.to_string()));
        text.push_str("\r\n");
    }
    text
}

#[test]
fn behaviour_06_encodings_are_told_by_themselves() {
    let names = Names::new();
    let (mut right, mut all) = (0, 0);
    let mut wrong = Vec::new();
    for (header, rows, language, encodings) in FILES {
        for count in [3, 30, 3000] {
            let text = file(header, rows, count);
            for encoding in
                encodings
                    .iter()
                    .chain(&[Encoding::Utf8, Encoding::Utf16Le, Encoding::Utf16Be])
            {
                let mut bytes = encoded(&text, *encoding);
                bytes.truncate(64 << 10);
                let found = detect(&bytes, &EncodingRs, &|cell| names.is_known(cell));
                all += 1;
                // UTF-16 without a mark is told by its Latin letters: of those there are few in some languages.
                if found.encoding == *encoding {
                    right += 1;
                } else {
                    wrong.push((language, count, *encoding, found));
                }
            }
        }
    }
    println!("{right} of {all} files");
    let (utf16, others): (Vec<_>, Vec<_>) = wrong
        .into_iter()
        .partition(|(_, _, encoding, _)| matches!(encoding, Encoding::Utf16Le | Encoding::Utf16Be));
    assert!(others.is_empty(), "{others:?}");
    assert!(utf16.is_empty(), "{utf16:?}");
}

#[test]
fn a_byte_order_mark_decides_and_is_no_text() {
    for encoding in [Encoding::Utf8, Encoding::Utf16Le, Encoding::Utf16Be] {
        let bytes = encoded("\u{FEFF}订单编号,1", encoding);
        let found = detect(&bytes, &EncodingRs, &|_| false);
        assert_eq!((found.encoding, found.is_certain), (encoding, true));
        assert_eq!(
            decode_all(&bytes, encoding, &EncodingRs),
            ("订单编号,1".to_owned(), true)
        );
    }
}

#[test]
fn what_is_nearly_utf8_is_read_as_it() {
    let mut bytes = file(FILES[0].0, FILES[0].1, 30).into_bytes();
    bytes.push(0xFF);
    bytes.push(b'\n');
    let found = detect(&bytes, &EncodingRs, &|_| false);
    assert_eq!((found.encoding, found.is_certain), (Encoding::Utf8, false));
    let (text, is_right) = decode_all(&bytes, Encoding::Utf8, &EncodingRs);
    assert!(text.ends_with("\u{FFFD}\n") && !is_right);
}

#[test]
fn old_encodings_are_read_piece_by_piece() {
    for (header, rows, _, encodings) in FILES {
        let text = file(header, rows, 3);
        let bytes = encoded(&text, encodings[0]);
        let mut decoder = order_import::encoding::decoder(encodings[0], &EncodingRs);
        let mut out = String::new();
        for piece in bytes.chunks(7) {
            assert!(decoder.decode(piece, false, &mut out));
        }
        assert!(decoder.decode(&[], true, &mut out));
        assert_eq!(out, text);
    }
}

#[test]
fn bytes_that_an_encoding_has_no_character_for_speak_against_it() {
    // GB 18030 writes letters with accents in four bytes, of which windows-874 knows two.
    let text = "Name,City\nñandú,広島\nñandú,広島\nñandú,тест\n";
    let bytes = encoding_rs::GB18030.encode(text).0;
    let detected = detect(&bytes, &EncodingRs, &|_| false);
    assert!(detected.encoding != Encoding::Windows874 && !detected.is_certain);
}
