//! What stands where on a label of 100 by 150 mm.

use super::orders::Shipment;

/// A bar code's kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bars {
    Code128,
    Qr,
    DataMatrix,
}

/// A text or a bar code, in tenths of a millimetre from the upper left.
#[derive(Debug, Clone)]
pub(super) struct Cell {
    pub(super) x: u32,
    pub(super) y: u32,
    /// The height of its letters, or of its bars.
    pub(super) height: u32,
    pub(super) text: String,
    pub(super) bars: Option<Bars>,
}

#[derive(Debug, Clone, Copy)]
pub(super) enum Layout {
    /// Sender above, receiver larger below, bars at the end.
    Courier,
    /// Sender and receiver side by side.
    Columns,
    /// A line for each part, with its name before it.
    Named,
    /// As post offices of English countries have it.
    Postal,
    /// No word but what is sent, and a code of sorting.
    Bare,
    /// A marketplace's: number of the order in bars too, goods, a masked phone number.
    Marketplace,
    /// Names of parts on the left, what they are on the right.
    Table,
}

/// Words by country: sender, receiver, name, phone, address, postal code, tracking number, order, weight.
fn words(country: &str) -> [&'static str; 9] {
    match country {
        "CN" => [
            "寄件人",
            "收件人",
            "姓名",
            "电话",
            "地址",
            "邮编",
            "运单号",
            "订单号",
            "重量",
        ],
        "TW" => [
            "寄件人",
            "收件人",
            "姓名",
            "電話",
            "地址",
            "郵遞區號",
            "託運單號",
            "訂單編號",
            "重量",
        ],
        "TH" => [
            "ผู้ส่ง",
            "ผู้รับ",
            "ชื่อ",
            "โทร",
            "ที่อยู่",
            "รหัสไปรษณีย์",
            "เลขพัสดุ",
            "คำสั่งซื้อ",
            "น้ำหนัก",
        ],
        "VN" => [
            "Người gửi",
            "Người nhận",
            "Họ tên",
            "SĐT",
            "Địa chỉ",
            "Mã bưu chính",
            "Mã vận đơn",
            "Mã đơn hàng",
            "Khối lượng",
        ],
        "ID" => [
            "Pengirim",
            "Penerima",
            "Nama",
            "No. HP",
            "Alamat",
            "Kode Pos",
            "No. Resi",
            "No. Pesanan",
            "Berat",
        ],
        "MX" => [
            "Remitente",
            "Destinatario",
            "Nombre",
            "Teléfono",
            "Dirección",
            "C.P.",
            "No. de guía",
            "Pedido",
            "Peso",
        ],
        "MY" => [
            "Sender",
            "Receiver",
            "Name",
            "Tel",
            "Address",
            "Postcode",
            "Consignment No.",
            "Order ID",
            "Weight",
        ],
        "US" => [
            "FROM",
            "SHIP TO",
            "Name",
            "Phone",
            "Address",
            "ZIP",
            "TRACKING #",
            "REF",
            "WT",
        ],
        _ => [
            "From",
            "To",
            "Name",
            "Phone",
            "Address",
            "Postal code",
            "Tracking No.",
            "Order No.",
            "Weight",
        ],
    }
}

const SENDER: [&str; 4] = [
    "Shenzhen Bright Trading Co., Ltd.",
    "Rm 1203, Block B, Huaqiang North Road",
    "Futian, Shenzhen, Guangdong 518031",
    "CN  +86 755 8372 1900",
];
const SENDER_CN: [&str; 4] = [
    "深圳市明亮贸易有限公司",
    "福田区华强北路1203室",
    "广东省深圳市 518031",
    "0755-83721900",
];

/// Puts cells below each other.
struct Pen {
    cells: Vec<Cell>,
    x: u32,
    y: u32,
}

impl Pen {
    fn line(&mut self, height: u32, text: impl Into<String>) {
        let text = text.into();
        if !text.is_empty() {
            self.cells.push(Cell {
                x: self.x,
                y: self.y,
                height,
                text,
                bars: None,
            });
            self.y += height * 14 / 10;
        }
    }

    fn at(&mut self, x: u32, height: u32, text: impl Into<String>) {
        let y = self.y;
        self.cells.push(Cell {
            x,
            y,
            height,
            text: text.into(),
            bars: None,
        });
    }

    fn bars(&mut self, bars: Bars, height: u32, text: impl Into<String>) {
        let (x, y) = (self.x, self.y);
        self.cells.push(Cell {
            x,
            y,
            height,
            text: text.into(),
            bars: Some(bars),
        });
        self.y += height + 20;
    }

    fn gap(&mut self) {
        self.y += 60;
    }
}

fn pen(x: u32, y: u32) -> Pen {
    Pen {
        cells: Vec::new(),
        x,
        y,
    }
}

/// Street, district, city, province, postal code as the country writes them.
fn address(to: &Shipment) -> Vec<String> {
    let Shipment {
        street,
        district,
        city,
        province,
        post_code,
        country,
        ..
    } = to;
    match *country {
        "CN" | "TW" => vec![
            format!("{province}{city}{district}"),
            street.clone(),
            (*post_code).to_owned(),
        ],
        "TH" => vec![
            street.clone(),
            format!("ต.{district} อ.{city}"),
            format!("จ.{province} {post_code}"),
        ],
        "US" => vec![
            street.clone(),
            format!("{city} {province} {post_code}").to_uppercase(),
            "UNITED STATES".to_owned(),
        ],
        "SG" => vec![street.clone(), format!("Singapore {post_code}")],
        "MY" => vec![
            street.clone(),
            (*district).to_owned(),
            format!("{post_code} {city}, {province}"),
            "Malaysia".to_owned(),
        ],
        "MX" => vec![
            street.clone(),
            (*district).to_owned(),
            format!("{post_code} {city}, {province}"),
            "MEXICO".to_owned(),
        ],
        "VN" => vec![
            street.clone(),
            format!("{district}, {city}"),
            format!("{province} {post_code}"),
        ],
        _ => vec![
            street.clone(),
            (*district).to_owned(),
            format!("{city}, {province} {post_code}"),
            to.country.to_owned(),
        ],
    }
}

/// A tracking number as it is printed below its bars.
fn spaced(number: &str, by: usize) -> String {
    let letters: Vec<char> = number.chars().collect();
    let parts: Vec<String> = letters
        .chunks(by)
        .map(|part| part.iter().collect())
        .collect();
    parts.join(" ")
}

impl Layout {
    pub(super) const ALL: [Self; 7] = [
        Self::Courier,
        Self::Columns,
        Self::Named,
        Self::Postal,
        Self::Bare,
        Self::Marketplace,
        Self::Table,
    ];

    pub(super) fn cells(self, to: &Shipment) -> Vec<Cell> {
        match self {
            Self::Courier => courier(to),
            Self::Columns => columns(to),
            Self::Named => named(to),
            Self::Postal => postal(to),
            Self::Bare => bare(to),
            Self::Marketplace => marketplace(to),
            Self::Table => table(to),
        }
    }
}

fn sender(to: &Shipment) -> [&'static str; 4] {
    if to.country == "CN" {
        SENDER_CN
    } else {
        SENDER
    }
}

fn courier(to: &Shipment) -> Vec<Cell> {
    let [from, receiver, _, phone, _, _, tracking, _, weight] = words(to.country);
    let mut pen = pen(40, 40);
    pen.line(50, to.carrier);
    pen.gap();
    pen.line(22, format!("{from}:"));
    for line in sender(to) {
        pen.line(22, line);
    }
    pen.gap();
    pen.line(30, format!("{receiver}:"));
    pen.line(36, to.name.clone());
    for line in address(to) {
        pen.line(32, line);
    }
    pen.line(28, format!("{phone}: {}", to.phone));
    pen.gap();
    pen.line(24, format!("{weight}: 0.85 kg   1/1   2026-11-30"));
    pen.bars(Bars::Code128, 180, to.tracking_number.clone());
    pen.line(30, format!("{tracking}: {}", to.tracking_number));
    pen.cells
}

fn columns(to: &Shipment) -> Vec<Cell> {
    let [from, receiver, _, _, _, _, _, order, _] = words(to.country);
    let mut left = pen(30, 60);
    left.line(24, from);
    for line in sender(to) {
        left.line(18, line);
    }
    let mut right = pen(520, 60);
    right.line(24, receiver);
    right.line(24, to.name.clone());
    for line in address(to) {
        right.line(24, line);
    }
    right.line(24, to.phone.clone());
    let mut below = pen(30, 700);
    below.line(24, format!("{order} {}", to.order_number));
    below.gap();
    below.bars(Bars::Code128, 200, to.tracking_number.clone());
    below.line(30, spaced(&to.tracking_number, 4));
    below.line(24, to.carrier);
    // A maker writes line by line: the two columns by turns.
    let mut cells: Vec<Cell> = [left.cells, right.cells, below.cells].concat();
    cells.sort_by_key(|cell| (cell.y, cell.x));
    cells
}

fn named(to: &Shipment) -> Vec<Cell> {
    let [
        from,
        receiver,
        _,
        phone,
        street,
        code,
        tracking,
        order,
        weight,
    ] = words(to.country);
    let mut pen = pen(30, 30);
    pen.line(40, format!("{tracking}: {}", to.tracking_number));
    pen.bars(Bars::Code128, 160, to.tracking_number.clone());
    pen.line(28, format!("{receiver}: {}", to.name));
    pen.line(28, format!("{phone}: {}", to.phone));
    let parts = [to.street.as_str(), to.district, to.city, to.province];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    pen.line(28, format!("{street}: {}", parts.join(", ")));
    pen.line(28, format!("{code}: {}", to.post_code));
    pen.gap();
    let [company, road, place, number] = sender(to);
    pen.line(20, format!("{from}: {company}"));
    pen.line(20, format!("{street}: {road}, {place}"));
    pen.line(20, format!("{phone}: {number}"));
    pen.gap();
    pen.line(20, format!("{order}: {}", to.order_number));
    pen.line(20, format!("{weight}: 1.2 kg"));
    pen.cells
}

fn postal(to: &Shipment) -> Vec<Cell> {
    let mut pen = pen(40, 40);
    pen.line(60, "P");
    pen.line(26, format!("{} PRIORITY", to.carrier));
    pen.gap();
    for line in sender(to) {
        pen.line(20, line);
    }
    pen.gap();
    let start = pen.y;
    pen.x = 200;
    pen.line(34, to.name.clone());
    for line in address(to) {
        pen.line(34, line);
    }
    let mut word = self::pen(40, start);
    word.line(22, "SHIP");
    word.line(22, "TO:");
    pen.cells.extend(word.cells);
    pen.x = 40;
    pen.gap();
    if to.country == "US" {
        pen.bars(Bars::Code128, 120, format!("420{}", to.post_code));
    }
    pen.line(24, "TRACKING #");
    pen.bars(Bars::Code128, 200, to.tracking_number.clone());
    pen.line(30, spaced(&to.tracking_number, 4));
    pen.cells
}

fn bare(to: &Shipment) -> Vec<Cell> {
    let mut pen = pen(40, 40);
    pen.line(70, format!("{}-{}-07", to.country, &to.order_number[9..12]));
    pen.bars(Bars::Code128, 180, to.tracking_number.clone());
    pen.line(36, to.tracking_number.clone());
    pen.gap();
    pen.line(34, to.name.clone());
    pen.line(28, to.phone.clone());
    for line in address(to) {
        pen.line(28, line);
    }
    pen.gap();
    pen.line(20, sender(to)[0]);
    pen.line(20, sender(to)[1]);
    pen.line(20, sender(to)[2]);
    pen.bars(Bars::Qr, 200, to.tracking_number.clone());
    pen.cells
}

fn marketplace(to: &Shipment) -> Vec<Cell> {
    let [from, receiver, _, _, _, _, _, order, weight] = words(to.country);
    let mut pen = pen(30, 30);
    let y = pen.y;
    pen.at(30, 40, to.carrier);
    pen.at(620, 24, "STANDARD");
    pen.y = y + 80;
    pen.bars(Bars::Code128, 170, to.tracking_number.clone());
    pen.line(30, to.tracking_number.clone());
    pen.gap();
    pen.line(26, format!("{receiver}  {}", to.name));
    let masked: String = to
        .phone
        .chars()
        .enumerate()
        .map(|(at, one)| if (4..9).contains(&at) { '*' } else { one })
        .collect();
    pen.line(26, masked);
    for line in address(to) {
        pen.line(26, line);
    }
    pen.gap();
    pen.line(20, format!("{from}  {}", sender(to)[0]));
    pen.line(20, sender(to)[2]);
    pen.gap();
    pen.line(22, format!("{order}: {}", to.order_number));
    pen.bars(Bars::Code128, 100, to.order_number.clone());
    pen.line(22, "1 x SKU-77120 Phone case black");
    pen.line(22, "2 x SKU-10450 Cable 1m");
    pen.line(22, format!("{weight} 0.4 kg  COD 1299.00"));
    pen.bars(
        Bars::DataMatrix,
        120,
        format!("{}|{}", to.order_number, to.tracking_number),
    );
    pen.cells
}

fn table(to: &Shipment) -> Vec<Cell> {
    let [
        from,
        receiver,
        _,
        phone,
        street,
        code,
        tracking,
        order,
        weight,
    ] = words(to.country);
    let mut pen = pen(30, 40);
    let mut row = |name: &str, value: &str, height: u32| {
        pen.at(30, height, name);
        pen.at(320, height, value);
        pen.y += height * 18 / 10;
    };
    row(tracking, &to.tracking_number, 30);
    row(receiver, &to.name, 28);
    row(phone, &to.phone, 28);
    row(street, &to.street, 28);
    let place: Vec<&str> = [to.district, to.city, to.province]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    row("", &place.join(", "), 28);
    row(code, to.post_code, 28);
    row(from, sender(to)[0], 22);
    row(street, sender(to)[1], 22);
    row("", sender(to)[2], 22);
    row(order, &to.order_number, 22);
    row(weight, "0.30 kg", 22);
    pen.y += 60;
    pen.bars(Bars::Code128, 180, to.tracking_number.clone());
    pen.cells.retain(|cell| !cell.text.is_empty());
    pen.cells
}
