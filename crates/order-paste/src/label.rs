//! Labels: the words that say what follows, with a colon behind them or without one.

use order_model::text::key;

use crate::words::{Class, class, is_among, is_edge};

/// What a label announces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Label {
    Name,
    Company,
    Phone,
    Email,
    /// An address with all that belongs to it.
    Address,
    Street,
    District,
    City,
    Province,
    PostCode,
    Country,
    /// What no address needs: landmarks, tax numbers, amounts.
    Nothing,
}

/// A label in a text: what it announces and where that begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) label: Label,
    pub(crate) end: usize,
}

/// Labels as [`key`] makes them, with what they announce. These need a colon behind them.
const WITH_COLON: [(Label, &str); 12] = [
    (
        Label::Name,
        "name fullname firstname firstnamelastname nama namapenerima namalengkap penerima receiver recipient customer nombre nombrecompleto destinatario recibe consignee to up an ten hoten hovaten nguoinhan nom prenom empfanger vorname vornamename vornamenachname nachname nome nomecompleto para 姓名 收件人 收货人 收貨人 联系人 联絡人 氏名 名前 お名前 届け先 お届け先 宛先 ชื่อ ชื่อผู้รับ ผู้รับ ชื่อนามสกุล الاسم 寄 收",
    ),
    (
        Label::Company,
        "company empresa compania firma perusahaan 公司 会社名 บริษัท",
    ),
    (
        Label::Phone,
        "phone phonenumber phoneno tel telno telephone telefon telefono telefone fone fon telp notelp mobile mobileno mobilenumber hp nohp cell cel celular cellphone cellphoneno cellphonenumber contact contactno contactnumber contactinfo number c m p t cp sdt dt dienthoai sodienthoai mobil handy handynummer telefonnummer handphone whatsapp wa zap whats movil 电话 電話 手机 手機 手机号 手机号码 手機號碼 联系电话 联絡電話 联系方式 電話番号 お電話 携帯 携帯電話 โทร เบอร์ เบอร์โทร เบอร์โทรศัพท์ โทรศัพท์ الهاتف الجوال رقمالجوال رقمالهاتف موبایل",
    ),
    (
        Label::Email,
        "email mail emel correo correoelectronico surel 邮箱 電郵 メール อีเมล",
    ),
    (
        Label::Address,
        "address add addr completeaddress fulladdress shippingaddress deliveryaddress alamat alamatlengkap direccion domicilio endereco adresse diachi diachinhanhang dc anschrift citystatezip citystatezipcode plzort ort plz cidadeuf 地址 收货地址 收貨地址 收件地址 详细地址 所在地区 省市区 街道地址 住所 ご住所 ที่อยู่ ที่อยู่จัดส่ง العنوان",
    ),
    (
        Label::Street,
        "street streetaddress streetname address1 addressline1 building unit house houseno calle rua strase strasenr strasehausnummer jalan บ้านเลขที่",
    ),
    (
        Label::District,
        "barangay brgy district area suburb colonia bairro kecamatan kelurahan ward phuong ตำบล แขวง",
    ),
    (
        Label::City,
        "city town municipality municipio ciudad cidade kota kabupaten bandar stadt ville thanhpho quan huyen อำเภอ เขต 城市",
    ),
    (
        Label::Province,
        "province state stateprovince region county estado provincia provinsi negeri uf emirate bundesland tinh จังหวัด",
    ),
    (
        Label::PostCode,
        "zip zipcode postcode postalcode postal poskod kodepos codigopostal cep codepostal postleitzahl 邮编 邮政编码 郵遞区號 郵便番号 รหัสไปรษณีย์",
    ),
    (
        Label::Country,
        "country pais negara land pays 国家 国 ประเทศ الدولة",
    ),
    (
        Label::Nothing,
        "landmark landmarks cpf cnpj rfc entrecalles referencia referencias note notes remark remarks catatan nota cod ghichu order orderno 备注 備註 หมายเหตุ",
    ),
];

/// The same, where white space behind them is enough, or nothing in scripts that have none.
const ALONE: [(Label, &str); 10] = [
    (
        Label::Name,
        "nombre shipto sendto senditto shipitto postitto deliverto pleasedeliverto pleasesendto attn attention atn zhd bittean kay soy kirimke poske kepadayth enviara mandaloa entregarpara mandapra gui ten 姓名 收件人 收货人 收貨人 联系人 氏名 名前 ชื่อ ชื่อผู้รับ ชื่อนามสกุล ผู้รับ ส่งที่ ส่งถึง الاسم 麻烦寄 寄给",
    ),
    (
        Label::Phone,
        "tel telp tlp telno telefon telephone telefono phone mobile mob cel cell celular hp nohp handphone handy contact sdt dt zap whats wa whatsapp fon mynumber mynumberis mycellis 电话 電話 手机 手機 联系电话 联絡電話 携帯 โทร เบอร์ เบอร์โทร เบอร์โทรศัพท์ رقمالجوال الهاتف",
    ),
    (Label::Email, "email"),
    (
        Label::Address,
        "alamat direccion diachi dc midireccion midirecciones meuendereco deliversa padeliversa pashipsa shipsa sendsa 地址 请寄到 請寄到 发到 寄去 唔該寄去 住所 ที่อยู่ العنوان",
    ),
    (Label::District, "ตำบล แขวง ต"),
    (Label::City, "อำเภอ เขต อ"),
    (Label::Province, "จังหวัด จ"),
    (
        Label::PostCode,
        "zip zipcode cep poskod kodepos cp 邮编 郵便番号 รหัสไปรษณีย์",
    ),
    (Label::Company, "บริษัท"),
    (Label::Nothing, "cod landmark"),
];

/// More characters has no label.
const LONGEST: usize = 30;

/// The label that begins at a place of a text, where a word may begin.
pub(crate) fn label_at(text: &str, start: usize, begins_line: bool) -> Option<Found> {
    let rest = text.get(start..)?;
    if rest
        .chars()
        .next()
        .is_none_or(|first| class(first) == Class::Between || class(first) == Class::Digit)
    {
        return None;
    }
    let mut found = None;
    let mut characters = rest.char_indices().take(LONGEST).peekable();
    while let Some((at, character)) = characters.next() {
        if matches!(character, '\n' | '\r' | '\t' | ':' | '：' | '|') {
            break;
        }
        let next = characters.peek().map(|(_, next)| *next);
        let is_end = is_edge(Some(character), next)
            || matches!(class(character), Class::Thai | Class::Character);
        if !is_end || class(character) == Class::Between {
            continue;
        }
        let end = at + character.len_utf8();
        if let Some(label) = rest
            .get(..end)
            .and_then(|words| ended(words, rest.get(end..).unwrap_or_default(), begins_line))
        {
            found = Some(Found {
                label: label.label,
                end: start + end + label.end,
            });
        }
    }
    found
}

/// What words announce, and how much of what is behind them belongs to them.
fn ended(words: &str, behind: &str, begins_line: bool) -> Option<Found> {
    let folded = key(words);
    let trimmed = behind.trim_start_matches([' ', '.', '#', '\u{3000}', '\'']);
    let skipped = behind.len() - trimmed.len();
    let mark = trimmed.chars().next();
    let of = |labels: &[(Label, &str)]| {
        let mut labels = labels.iter();
        // `No. telefon`, `No HP`.
        let bare = folded.strip_prefix("no").unwrap_or(&folded);
        let is_it = |words: &str, label| {
            is_among(words, &folded) || label == Label::Phone && is_among(words, bare)
        };
        let entry = labels.find(|(label, words)| is_it(words, *label));
        entry.map(|(label, _)| *label)
    };
    match mark {
        Some(colon @ (':' | '：' | '=')) => {
            let label = of(&WITH_COLON).or_else(|| of(&ALONE))?;
            return Some(Found {
                label,
                end: skipped + colon.len_utf8(),
            });
        }
        Some('-') if begins_line && !trimmed.starts_with("-n") => {
            let label = of(&WITH_COLON)?;
            return Some(Found {
                label,
                end: skipped + 1,
            });
        }
        _ => {}
    }
    let begins_name = trimmed.starts_with(char::is_uppercase) && behind.starts_with(' ');
    if begins_line && begins_name && is_among("to para kepada", &folded) {
        return Some(Found {
            label: Label::Name,
            end: skipped,
        });
    }
    let last = words.chars().next_back().map(class);
    let is_apart = last != Some(Class::Letter)
        || skipped > 0
        || mark.is_some_and(|mark| matches!(class(mark), Class::Digit) || mark == '+');
    let is_short_mark = folded.chars().nth(1).is_none();
    // The shortest Thai marks have a point behind them.
    if !is_apart || (is_short_mark && !behind.starts_with('.')) {
        return None;
    }
    let label = of(&ALONE)?;
    Some(Found {
        label,
        end: skipped,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_as_they_are_looked_for() {
        for (_, words) in WITH_COLON.iter().chain(&ALONE) {
            for word in words.split_ascii_whitespace() {
                assert_eq!(key(word), word);
            }
        }
    }

    #[test]
    fn labels_are_found_with_and_without_a_colon() {
        for (text, label, value) in [
            ("Name: Ana", Label::Name, " Ana"),
            ("Contact #: 09", Label::Phone, " 09"),
            ("Tel. (02) 8", Label::Phone, "(02) 8"),
            ("H/P: 016", Label::Phone, " 016"),
            ("收货人：张三", Label::Name, "张三"),
            ("电话13800138000", Label::Phone, "13800138000"),
            ("Dirección: Calle 5", Label::Address, " Calle 5"),
            ("ต.บางพลี", Label::District, "บางพลี"),
            ("NAME- Bea", Label::Name, " Bea"),
        ] {
            let found = label_at(text, 0, true).unwrap();
            assert_eq!((found.label, &text[found.end..]), (label, value), "{text}");
        }
        for text in ["Contessa", "City Hall", "Calle 5", "Name Ana", "Telma"] {
            assert_eq!(label_at(text, 0, true), None, "{text}");
        }
    }
}
