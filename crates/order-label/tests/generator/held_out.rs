//! Twice thirty more labels, of other countries, carriers and layouts than the hundred that the reader was mended on. Each thirty were written before it was
//! tried on them. The first have shown that numbers stand between asterisks, as Code 39 has them, which was mended after; nothing is tuned on the second.

use super::label_layout::{Bars, Cell};
use super::orders::{Shipment, digits, s10};
use super::pdf_file::{self, Container, TextStyle};
use super::pdf_font::FontStyle;
use super::{Label, zpl};

/// Country, name, phone, street, district, city, province, postal code.
type Row = [&'static str; 8];

type Draw = fn(&Shipment) -> Vec<Cell>;

#[rustfmt::skip]
const ROWS: [Row; 30] = [
    ["GB", "Oliver Whitfield", "+44 7700 900318", "14 Marlborough Crescent", "Didsbury", "Manchester", "Greater Manchester", "M20 6RH"],
    ["DE", "Anneliese Krüger", "+49 151 23456071", "Lindenstraße 48", "", "Köln", "Nordrhein-Westfalen", "50674"],
    ["BR", "Thiago Nascimento", "+55 11 98765-4021", "Rua Augusta 1508 ap 92", "Consolação", "São Paulo", "SP", "01304-001"],
    ["JP", "佐藤 美咲", "+81 90-1234-5610", "神南1丁目19-11 302号室", "渋谷区", "渋谷区", "東京都", "150-0041"],
    ["FR", "Camille Lefèvre", "+33 6 12 34 56 20", "27 rue des Martyrs", "", "Paris", "Île-de-France", "75009"],
    ["US", "Latoya Freeman", "+1 404-555-0127", "880 Peachtree St NE Apt 1402", "", "Atlanta", "GA", "30309"],
    ["PH", "Jericho Manalastas", "0918 222 7719", "45 Del Pilar Street", "Brgy. San Jose", "Malolos", "Bulacan", "3000"],
    ["ID", "Wahyu Hidayat", "+62 812-9911-0430", "Jl. Diponegoro No. 77 RT 03/RW 05", "Tegalsari", "Surabaya", "Jawa Timur", "60262"],
    ["TH", "ณัฐพล ศรีสุข", "089 765 4310", "99/12 หมู่ 4 ถนนสุเทพ", "สุเทพ", "เมืองเชียงใหม่", "เชียงใหม่", "50200"],
    ["AU", "Georgina McAllister", "+61 412 345 098", "3/26 Lygon Street", "Carlton", "Melbourne", "VIC", "3053"],
    ["GB", "Priyanka Raman", "+44 7700 900566", "Flat 3, 9 Queensferry Road", "", "Edinburgh", "", "EH4 3HN"],
    ["DE", "Jörg Baumeister", "+49 170 9988123", "Am Alten Markt 3", "", "Potsdam", "Brandenburg", "14467"],
    ["BR", "Beatriz Cavalcanti", "+55 81 99812-3377", "Av. Boa Viagem 3120", "Boa Viagem", "Recife", "PE", "51020-001"],
    ["JP", "高橋 健太", "+81 80-9876-5402", "梅田2-4-9 ブリーゼタワー", "北区", "大阪市", "大阪府", "530-0001"],
    ["FR", "Mathieu Garnier", "+33 7 81 22 90 14", "8 place Bellecour", "", "Lyon", "Auvergne-Rhône-Alpes", "69002"],
    ["US", "Hector Zamarripa", "+1 512-555-0188", "2301 S Congress Ave", "", "Austin", "TX", "78704"],
    ["PH", "Lourdes Katigbak", "0917 310 4466", "Lot 9 Narra Ave, Greenwoods", "Brgy. Sala", "Tanauan", "Batangas", "4232"],
    ["ID", "Siti Nurhaliza Putri", "+62 857-2310-8876", "Jl. Asia Afrika 141", "Lengkong", "Bandung", "Jawa Barat", "40261"],
    ["TH", "พิมพ์ชนก ทองดี", "062 118 9045", "55 ถนนราษฎร์อุทิศ", "หาดใหญ่", "หาดใหญ่", "สงขลา", "90110"],
    ["AU", "Declan O'Rourke", "+61 423 900 771", "118 Adelaide Terrace", "East Perth", "Perth", "WA", "6004"],
    ["GB", "Rhys Llewellyn", "+44 7700 900742", "61 Cathedral Road", "Pontcanna", "Cardiff", "", "CF11 9HE"],
    ["DE", "Petra Schöningh", "+49 160 4432210", "Elbchaussee 112b", "", "Hamburg", "Hamburg", "22763"],
    ["BR", "Rafael Teixeira Lobo", "+55 31 98444-1209", "Rua da Bahia 1148 sala 7", "Centro", "Belo Horizonte", "MG", "30160-011"],
    ["JP", "小林 さくら", "+81 70-4455-6603", "本町通3-27", "中央区", "新潟市", "新潟県", "951-8061"],
    ["FR", "Inès Boutaleb", "+33 6 77 45 10 93", "112 cours Julien", "", "Marseille", "Provence-Alpes-Côte d'Azur", "13006"],
    ["US", "Marguerite Dubois", "+1 207-555-0143", "17 Exchange St Fl 2", "", "Portland", "ME", "04101"],
    ["PH", "Rodrigo Ilagan", "0995 870 1123", "Km 7 Diversion Road", "Brgy. Buhangin", "Davao City", "Davao del Sur", "8000"],
    ["ID", "Made Sudarsana", "+62 813-3700-5512", "Jl. Sunset Road 88X", "Kuta", "Badung", "Bali", "80361"],
    ["TH", "วีระชัย แก้วมณี", "081 902 7734", "7/8 ซอยรามคำแหง 24", "หัวหมาก", "บางกะปิ", "กรุงเทพมหานคร", "10240"],
    ["AU", "Nguyen Thi Hanh", "+61 466 120 334", "Unit 8, 240 Forest Way", "Frenchs Forest", "Sydney", "NSW", "2086"],
];

fn tracking_number(country: &str, seed: usize) -> (&'static str, String) {
    let some = |count| digits(seed + 4000, count);
    match country {
        "GB" => ("Evri", format!("H0{}", some(14))),
        "DE" => ("Hermes", some(14)),
        "BR" => ("Correios", s10("QM", &some(8), "BR")),
        "JP" => ("ヤマト運輸", some(12)),
        "FR" => ("Colissimo", format!("6A{}", some(11))),
        "US" => ("FedEx", some(12)),
        "PH" => ("LBC", some(12)),
        "ID" => ("AnterAja", format!("1000{}", some(10))),
        "TH" => ("Thailand Post", s10("EP", &some(8), "TH")),
        _ => ("AusPost", format!("33{}", some(21))),
    }
}

pub(crate) fn shipments() -> Vec<Shipment> {
    let each = ROWS.into_iter().enumerate();
    let each = each.map(
        |(
            seed,
            [
                country,
                name,
                phone,
                street,
                district,
                city,
                province,
                post_code,
            ],
        )| {
            let (carrier, tracking_number) = tracking_number(country, seed);
            Shipment {
                country,
                name: name.to_owned(),
                phone: phone.to_owned(),
                street: street.to_owned(),
                district,
                city,
                province,
                post_code,
                tracking_number,
                order_number: format!("{}-{}", digits(seed + 7000, 3), digits(seed + 7100, 7)),
                carrier,
            }
        },
    );
    each.collect()
}

type Layouts = [(&'static str, Draw); 5];

const FIRST: Layouts = [
    ("Sorting", sorting),
    ("Customs", customs),
    ("Capitals", capitals),
    ("TwoLanguages", two_languages),
    ("Undelivered", undelivered),
];

const SECOND: Layouts = [
    ("Marketplace", marketplace),
    ("Tracked48", tracked_48),
    ("Table", table),
    ("OneLine", one_line),
    ("Corner", corner),
];

/// The first thirty: five layouts, thirteen makers.
pub(crate) fn first(shipments: &[Shipment]) -> Vec<Label> {
    labels(shipments, &FIRST)
}

/// The second thirty: five other layouts.
pub(crate) fn second(shipments: &[Shipment]) -> Vec<Label> {
    labels(shipments, &SECOND)
}

fn labels(shipments: &[Shipment], layouts: &Layouts) -> Vec<Label> {
    let each = shipments.iter().enumerate();
    each.map(|(index, to)| label(index, to, layouts)).collect()
}

fn label(index: usize, to: &Shipment, layouts: &Layouts) -> Label {
    use Container::{Ascii85, Form, ObjectStreams, Plain, Squeezed};
    use TextStyle::{EachLetter, Kerned, Lines, Moved, NextLine};
    let (layout, draw) = layouts[(index + index / 10) % layouts.len()];
    let cells = draw(to);
    let pdf = |font, style, container| pdf_file::write(&cells, font, style, container);
    let is_ascii = cells.iter().all(|cell| cell.text.is_ascii());
    let (made, bytes) = match index % 13 {
        0 if is_ascii => ("zpl plain", zpl::write(&cells, zpl::Style::Plain)),
        0 | 5 => ("zpl utf-8", zpl::write(&cells, zpl::Style::Utf8)),
        3 => ("zpl hex", zpl::write(&cells, zpl::Style::Hex)),
        8 => ("zpl block", zpl::write(&cells, zpl::Style::Block)),
        1 => (
            "pdf by glyph, moved, object streams",
            pdf(FontStyle::ByGlyph, Moved, ObjectStreams),
        ),
        2 => (
            "pdf by range, lines, ascii85",
            pdf(FontStyle::ByRange, Lines, Ascii85),
        ),
        4 => (
            "pdf by glyph, next line, form",
            pdf(FontStyle::ByGlyph, NextLine, Form),
        ),
        6 => (
            "pdf by range, kerned, plain",
            pdf(FontStyle::ByRange, Kerned, Plain),
        ),
        7 => (
            "pdf by glyph, each letter, squeezed",
            pdf(FontStyle::ByGlyph, EachLetter, Squeezed),
        ),
        9 if to.country != "JP" && to.country != "TH" => (
            "pdf win ansi, kerned, object streams",
            pdf(FontStyle::WinAnsi, Kerned, ObjectStreams),
        ),
        10 => (
            "pdf by range, moved, form",
            pdf(FontStyle::ByRange, Moved, Form),
        ),
        11 if is_ascii => (
            "pdf differences, lines, squeezed",
            pdf(FontStyle::Differences, Lines, Squeezed),
        ),
        _ => (
            "pdf by glyph, kerned, ascii85",
            pdf(FontStyle::ByGlyph, Kerned, Ascii85),
        ),
    };
    Label {
        bytes,
        has_text: true,
        made: format!("{layout}, {}, {made}", to.country),
    }
}

fn text(x: u32, y: u32, height: u32, text: impl Into<String>) -> Cell {
    let text = text.into();
    Cell {
        x,
        y,
        height,
        text,
        bars: None,
    }
}

fn bars(x: u32, y: u32, height: u32, kind: Bars, text: impl Into<String>) -> Cell {
    let text = text.into();
    Cell {
        x,
        y,
        height,
        text,
        bars: Some(kind),
    }
}

/// City, province and postal code as they stand there on one line.
fn place(to: &Shipment) -> String {
    let Shipment {
        city,
        province,
        post_code,
        ..
    } = to;
    match to.country {
        "DE" | "FR" => format!("{post_code} {city}"),
        "BR" => format!("{post_code} {city}/{province}"),
        "JP" => format!("〒{post_code} {province}{city}"),
        "GB" => format!("{city} {post_code}"),
        "AU" | "US" => format!("{city} {province} {post_code}"),
        _ => format!("{city}, {province}, {post_code}"),
    }
}

/// Hubs and routes large above, the parts of the receiver between bars on both sides.
fn sorting(to: &Shipment) -> Vec<Cell> {
    let hub = format!(
        "{}{} 4{}-C07",
        to.country,
        &to.order_number[..2],
        &to.order_number[4..7]
    );
    vec![
        text(30, 30, 90, hub),
        text(30, 150, 24, "ROUTE 0731  WAVE 12  COD 0.00"),
        bars(30, 200, 160, Bars::Code128, to.tracking_number.clone()),
        text(30, 380, 28, format!("*{}*", to.tracking_number)),
        text(30, 460, 24, "C/O"),
        text(120, 460, 34, to.name.clone()),
        text(120, 510, 26, to.street.clone()),
        text(
            120,
            550,
            26,
            format!("{} {}", to.district, place(to)).trim().to_owned(),
        ),
        text(120, 590, 26, to.phone.clone()),
        text(
            30,
            700,
            18,
            "Ship from: WH-SZ02, 2288 Songbai Rd, Guangming, Shenzhen 518106, China",
        ),
        bars(
            620,
            700,
            180,
            Bars::Qr,
            format!(
                "{};{};{}",
                to.tracking_number, to.post_code, to.order_number
            ),
        ),
        text(
            30,
            760,
            20,
            format!("Ref {}  Pcs 1/1  1.05KG", to.order_number),
        ),
    ]
}

/// With goods, their numbers in the tariff and values, as customs want it.
fn customs(to: &Shipment) -> Vec<Cell> {
    let mut cells = vec![
        text(30, 30, 30, format!("{} CN 22", to.carrier)),
        text(30, 80, 20, "From / Expéditeur"),
        text(30, 105, 20, "Hangzhou Qianjiang E-Commerce"),
        text(30, 130, 20, "No. 1785 Jianghan Rd, 310052 Hangzhou, CN"),
        text(480, 80, 20, "To / Destinataire"),
        text(480, 110, 26, to.name.clone()),
        text(480, 145, 24, to.street.clone()),
        text(480, 180, 24, to.district),
        text(480, 215, 24, place(to)),
        text(480, 250, 24, to.phone.clone()),
        text(30, 330, 20, "Description  HS  Qty  kg  USD"),
        text(30, 360, 20, "LED lamp 940542 2 0.64 18.00"),
        text(30, 390, 20, "USB charger 85044090 1 0.12 7.50"),
        text(30, 420, 20, "Total 0.76 25.50"),
        bars(30, 500, 170, Bars::Code128, to.tracking_number.clone()),
        text(30, 690, 30, to.tracking_number.clone()),
        text(
            30,
            760,
            18,
            format!("Order {} IOSS IM3720000224", to.order_number),
        ),
    ];
    cells.retain(|cell| !cell.text.is_empty());
    cells
}

/// All in capitals, the postal code with the country's letters before it.
fn capitals(to: &Shipment) -> Vec<Cell> {
    let lines = [
        format!("ATTN {}", to.name),
        to.street.clone(),
        to.district.to_owned(),
        format!("{} {}", to.city, to.province).trim().to_owned(),
        format!("{}-{}", to.country, to.post_code),
        format!("TEL {}", to.phone),
    ];
    let lines = lines
        .into_iter()
        .filter(|line| !line.is_empty())
        .enumerate();
    let mut cells: Vec<Cell> = lines
        .map(|(at, line)| {
            text(
                60,
                300 + 45 * u32::try_from(at).unwrap(),
                32,
                line.to_uppercase(),
            )
        })
        .collect();
    cells.extend([
        text(
            60,
            40,
            22,
            "FROM BRIGHTWAY LOGISTICS 600 N KINGSBURY ST CHICAGO IL 60654",
        ),
        text(60, 80, 40, to.carrier.to_uppercase()),
        text(60, 240, 28, "DELIVER TO"),
        text(60, 640, 24, format!("TRK# {}", to.tracking_number)),
        bars(60, 690, 200, Bars::Code128, to.tracking_number.clone()),
        text(60, 930, 20, format!("PO {}  DEPT 4471", to.order_number)),
    ]);
    cells
}

/// Each part's name in Chinese and English, what it is on the line below.
fn two_languages(to: &Shipment) -> Vec<Cell> {
    let parts = [
        ("运单号 Waybill No.", to.tracking_number.clone()),
        ("收件人 Consignee", to.name.clone()),
        (
            "电话 Tel",
            format!("{}****", to.phone.chars().take(7).collect::<String>()),
        ),
        (
            "地址 Address",
            format!(
                "{}, {}, {}, {}",
                to.street, to.district, to.city, to.province
            )
            .replace(", , ", ", "),
        ),
        ("邮编 Postcode", to.post_code.to_owned()),
        ("目的国 Destination", to.country.to_owned()),
        ("寄件人 Shipper", "宁波甬江供应链有限公司".to_owned()),
        ("寄件邮编 Shipper postcode", "315040".to_owned()),
        ("参考号 Reference", to.order_number.clone()),
    ];
    let mut cells = vec![bars(40, 40, 150, Bars::Code128, to.tracking_number.clone())];
    for (at, (name, value)) in parts.into_iter().enumerate() {
        let y = 240 + 90 * u32::try_from(at).unwrap();
        cells.extend([text(40, y, 20, name), text(40, y + 30, 30, value)]);
    }
    cells
}

/// The sender below the receiver, with another postal code of a country that it may be confused with.
fn undelivered(to: &Shipment) -> Vec<Cell> {
    let names: Vec<&str> = to.name.splitn(2, ' ').collect();
    let mut cells = vec![
        text(40, 30, 26, "POSTAGE PAID  PPI 24  HQ40117"),
        text(40, 120, 36, names.first().copied().unwrap_or_default()),
        text(40, 165, 36, names.get(1).copied().unwrap_or_default()),
        text(40, 220, 28, to.street.clone()),
        text(40, 260, 28, to.district),
        text(40, 300, 28, place(to)),
        bars(
            40,
            400,
            180,
            Bars::DataMatrix,
            format!("{}|{}", to.post_code, to.tracking_number),
        ),
        text(300, 400, 24, to.carrier),
        text(300, 440, 24, to.tracking_number.clone()),
        text(
            40,
            640,
            18,
            "If undelivered return to: Parcel Returns, Unit 4 Airport Way, Kuala Lumpur 50470",
        ),
        text(40, 670, 18, format!("Cust. order {}", to.order_number)),
    ];
    cells.retain(|cell| !cell.text.is_empty());
    cells
}

/// Seller and buyer as a marketplace prints them, with the codes of its own parcel service.
fn marketplace(to: &Shipment) -> Vec<Cell> {
    let mut cells = vec![
        text(
            20,
            20,
            44,
            format!("{}-SPX-{}", to.country, &to.order_number[..3]),
        ),
        text(20, 80, 18, "Standard Delivery  |  Non-COD  |  0.8 kg"),
        bars(20, 120, 150, Bars::Code128, to.tracking_number.clone()),
        text(20, 285, 26, to.tracking_number.clone()),
        text(20, 340, 20, "Buyer Details"),
        text(20, 370, 28, to.name.clone()),
        text(20, 410, 22, [to.street.as_str(), to.district].join(", ")),
        text(20, 440, 22, place(to)),
        text(20, 480, 20, "Seller Details"),
        text(20, 510, 20, "sunrise.home.mall"),
        text(20, 540, 20, "12F Tower B, 88 Gaoxin Road, Longhua 518110"),
        text(20, 600, 18, format!("Order ID: {}", to.order_number)),
        bars(
            420,
            600,
            160,
            Bars::Qr,
            format!("{{\"t\":\"{}\"}}", to.tracking_number),
        ),
    ];
    cells.retain(|cell| !cell.text.is_empty());
    cells
}

/// An address that nothing announces, the number in groups of four below the bars.
fn tracked_48(to: &Shipment) -> Vec<Cell> {
    let groups: Vec<&str> = to
        .tracking_number
        .as_bytes()
        .chunks(4)
        .filter_map(|group| std::str::from_utf8(group).ok())
        .collect();
    let mut cells = vec![
        text(50, 40, 40, "Tracked 48"),
        text(
            50,
            100,
            18,
            "Delivered by  Small Parcel  No signature  30x20x10 cm",
        ),
        bars(50, 150, 180, Bars::Code128, to.tracking_number.clone()),
        text(50, 350, 26, groups.join(" ")),
        text(50, 430, 30, to.name.clone()),
        text(50, 470, 30, to.street.clone()),
        text(50, 510, 30, to.district),
        text(50, 550, 30, place(to)),
        text(
            50,
            640,
            16,
            format!("Customer Reference: {}", to.order_number),
        ),
        text(
            50,
            670,
            16,
            "Return Address: Dock 7, Lyons Park, Coventry CV5 9PF",
        ),
    ];
    cells.retain(|cell| !cell.text.is_empty());
    cells
}

/// A table: names of columns on one line, what they are on the next; the receiver on the right.
fn table(to: &Shipment) -> Vec<Cell> {
    let mut cells = vec![
        text(30, 30, 26, to.carrier),
        text(30, 100, 18, "Service"),
        text(200, 100, 18, "Tracking No."),
        text(520, 100, 18, "Pieces"),
        text(30, 125, 22, "EXPRESS"),
        text(200, 125, 22, to.tracking_number.clone()),
        text(520, 125, 22, "1"),
        text(30, 200, 18, "Sender"),
        text(30, 225, 22, "Eastgate Fulfilment GmbH"),
        text(30, 250, 22, "Hafenring 9, 47119 Duisburg"),
        text(420, 200, 18, "Recipient"),
        text(420, 225, 22, to.name.clone()),
        text(420, 250, 22, to.street.clone()),
        text(420, 275, 22, to.district),
        text(420, 300, 22, place(to)),
        text(420, 325, 22, to.phone.clone()),
        bars(30, 420, 160, Bars::Code128, to.tracking_number.clone()),
        text(30, 620, 18, format!("Reference {}", to.order_number)),
    ];
    cells.retain(|cell| !cell.text.is_empty());
    cells
}

/// All of the receiver on one line behind one letter, as small Chinese labels have it.
fn one_line(to: &Shipment) -> Vec<Cell> {
    vec![
        text(20, 20, 30, format!("{} {}", to.carrier, to.country)),
        bars(20, 70, 140, Bars::Code128, to.tracking_number.clone()),
        text(20, 225, 24, format!("单号: {}", to.tracking_number)),
        text(20, 280, 24, format!("收 {} {}", to.name, to.phone)),
        text(
            20,
            320,
            24,
            format!("{} {} {}", to.street, to.district, place(to)),
        ),
        text(20, 370, 20, "寄 义乌小商品仓 0579-85550000"),
        text(20, 400, 20, "浙江省金华市义乌市城北路 322000"),
        text(20, 450, 18, format!("备注 {} 发票*1", to.order_number)),
    ]
}

/// The number upside the corner with its carrier, the name behind a word, the postal code alone and large.
fn corner(to: &Shipment) -> Vec<Cell> {
    let mut cells = vec![
        text(
            400,
            30,
            24,
            format!("{} {}", to.carrier, to.tracking_number),
        ),
        text(30, 30, 70, to.post_code),
        text(30, 150, 24, format!("Recipient: {}", to.name)),
        text(30, 185, 24, format!("Address: {}", to.street)),
        text(
            30,
            220,
            24,
            format!("{} {} {}", to.district, to.city, to.province)
                .trim()
                .to_owned(),
        ),
        text(30, 255, 24, format!("Phone: {}", to.phone)),
        bars(30, 330, 160, Bars::Code128, to.tracking_number.clone()),
        text(
            30,
            540,
            18,
            "From: Bluewater 3PL, 400 Logistics Blvd, Laredo TX 78045",
        ),
        text(30, 570, 18, format!("Invoice no. {}", to.order_number)),
    ];
    cells.retain(|cell| !cell.text.is_empty());
    cells
}
