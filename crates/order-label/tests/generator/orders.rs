//! A hundred shipments to ten countries.

/// What an order and its label say.
#[derive(Debug, Clone)]
pub(crate) struct Shipment {
    pub(crate) country: &'static str,
    pub(crate) name: String,
    pub(crate) phone: String,
    pub(crate) street: String,
    pub(crate) district: &'static str,
    pub(crate) city: &'static str,
    pub(crate) province: &'static str,
    pub(crate) post_code: &'static str,
    pub(crate) tracking_number: String,
    pub(crate) order_number: String,
    pub(crate) carrier: &'static str,
}

impl Shipment {
    /// Whether its letters are in Western Europe's eight-bit encodings.
    pub(super) fn is_western(&self) -> bool {
        !matches!(self.country, "CN" | "TW" | "TH" | "VN")
    }
}

struct Country {
    code: &'static str,
    given: [&'static str; 5],
    family: [&'static str; 5],
    family_first: bool,
    streets: [&'static str; 5],
    /// District, city, province, postal code.
    places: [[&'static str; 4]; 10],
    phone: &'static str,
    carriers: [&'static str; 2],
}

const COUNTRIES: [Country; 10] = [
    Country {
        code: "PH",
        given: ["Maria Luisa", "Jose", "Ana", "Ramon", "Kristine"],
        family: ["Santos", "dela Cruz", "Bautista", "Villanueva", "Peña"],
        family_first: false,
        streets: [
            "123 Mabini St",
            "Unit 5B Sunrise Tower",
            "Blk 7 Lot 12 Rosal St",
            "20 1st Avenue",
            "Purok 3 Rizal Road",
        ],
        places: [
            ["Brgy. Bagumbayan", "Taguig", "Metro Manila", "1634"],
            ["Brgy. Tisa", "Cebu City", "Cebu", "6000"],
            ["Poblacion", "Davao City", "Davao del Sur", "8000"],
            ["Brgy. San Isidro", "Antipolo", "Rizal", "1870"],
            ["Brgy. Pulo", "Cabuyao", "Laguna", "4025"],
            ["Poblacion", "Lipa City", "Batangas", "4217"],
            ["Brgy. Jaro", "Iloilo City", "Iloilo", "5000"],
            ["Brgy. Carmen", "Cagayan de Oro", "Misamis Oriental", "9000"],
            ["Brgy. Balibago", "Angeles", "Pampanga", "2009"],
            ["Brgy. Irisan", "Baguio", "Benguet", "2600"],
        ],
        phone: "0917 555 01",
        carriers: ["J&T Express", "SPX"],
    },
    Country {
        code: "MY",
        given: [
            "Aminah binti",
            "Chee Keong",
            "Siti",
            "Muthu a/l",
            "Farid bin",
        ],
        family: ["Yusof", "Lim", "Rahman", "Krishnan", "Abdullah"],
        family_first: false,
        streets: [
            "No 9, Jalan Kenanga 2",
            "C-8-2, Residensi Vista",
            "33 Jalan Raja Uda",
            "Lot 7 Kampung Baru",
            "18, Lorong Bukit 4",
        ],
        places: [
            ["Taman Kenanga", "Melaka", "Melaka", "75200"],
            ["Bangsar", "Kuala Lumpur", "Kuala Lumpur", "59200"],
            ["Ipoh Garden", "Ipoh", "Perak", "31400"],
            ["Taman Pelangi", "Johor Bahru", "Johor", "80400"],
            ["Bayan Lepas", "Bayan Lepas", "Pulau Pinang", "11900"],
            ["SS2", "Petaling Jaya", "Selangor", "47300"],
            ["Kubang Kerian", "Kota Bharu", "Kelantan", "16150"],
            ["Luyang", "Kota Kinabalu", "Sabah", "88300"],
            ["Tabuan Jaya", "Kuching", "Sarawak", "93350"],
            ["Seremban 2", "Seremban", "Negeri Sembilan", "70300"],
        ],
        phone: "+60 12-345 67",
        carriers: ["Pos Laju", "Ninja Van"],
    },
    Country {
        code: "SG",
        given: ["Adeline", "Wei Jie", "Suresh", "Nur Aisyah", "Kevin"],
        family: ["Tay", "Tan", "Rao", "Ismail", "Ong"],
        family_first: false,
        streets: [
            "Blk 88 Redhill Close #09-77",
            "40 Jalan Besar #03-02",
            "12 Bishan Street 22 #10-101",
            "21 Tuas Avenue 3",
            "7 Bayfront Avenue #12-05",
        ],
        places: [
            ["", "Singapore", "", "150088"],
            ["", "Singapore", "", "208806"],
            ["", "Singapore", "", "579805"],
            ["", "Singapore", "", "639418"],
            ["", "Singapore", "", "018956"],
            ["", "Singapore", "", "560123"],
            ["", "Singapore", "", "460027"],
            ["", "Singapore", "", "730888"],
            ["", "Singapore", "", "821263"],
            ["", "Singapore", "", "098585"],
        ],
        phone: "+65 9123 45",
        carriers: ["Ninja Van", "SingPost"],
    },
    Country {
        code: "TH",
        given: ["สมหญิง", "มานพ", "อรทัย", "ประสิทธิ์", "วิภา"],
        family: ["รักเรียน", "สุขใจ", "ดีงาม", "วงษา", "ทองดี"],
        family_first: false,
        streets: [
            "11/2 หมู่ 9 ถ.พหลโยธิน",
            "8 ซอยสุขุมวิท 22",
            "55/1 ม.4",
            "120/5 ถนนช้างคลาน",
            "99 หมู่บ้านพฤกษา",
        ],
        places: [
            ["คลองหนึ่ง", "คลองหลวง", "ปทุมธานี", "12120"],
            ["คลองตัน", "คลองเตย", "กรุงเทพมหานคร", "10110"],
            ["หนองปรือ", "บางละมุง", "ชลบุรี", "20150"],
            ["ช้างคลาน", "เมืองเชียงใหม่", "เชียงใหม่", "50100"],
            ["ในเมือง", "เมืองขอนแก่น", "ขอนแก่น", "40000"],
            ["ตลาดใหญ่", "เมืองภูเก็ต", "ภูเก็ต", "83000"],
            ["หาดใหญ่", "หาดใหญ่", "สงขลา", "90110"],
            ["จตุจักร", "จตุจักร", "กรุงเทพมหานคร", "10900"],
            ["ในเมือง", "เมืองนครราชสีมา", "นครราชสีมา", "30000"],
            ["บางพลีใหญ่", "บางพลี", "สมุทรปราการ", "10540"],
        ],
        phone: "081-234-56",
        carriers: ["Flash Express", "Kerry Express"],
    },
    Country {
        code: "VN",
        given: ["Văn An", "Thị Hồng", "Minh Quân", "Ngọc Lan", "Đức Huy"],
        family: ["Nguyễn", "Trần", "Lê", "Phạm", "Võ"],
        family_first: true,
        streets: [
            "12 Nguyễn Huệ",
            "45/7 Lê Lợi",
            "Số 8 Trần Phú",
            "230 Hai Bà Trưng",
            "67 Đường 3/2",
        ],
        places: [
            ["Phường Bến Nghé", "Quận 1", "Hồ Chí Minh", "700000"],
            ["Phường Hàng Bài", "Hoàn Kiếm", "Hà Nội", "100000"],
            ["Phường Hải Châu I", "Hải Châu", "Đà Nẵng", "550000"],
            ["Phường Cái Khế", "Ninh Kiều", "Cần Thơ", "900000"],
            ["Phường Lạc Viên", "Ngô Quyền", "Hải Phòng", "180000"],
            ["Phường 2", "Đà Lạt", "Lâm Đồng", "670000"],
            ["Phường Lộc Thọ", "Nha Trang", "Khánh Hòa", "650000"],
            ["Phường Phú Nhuận", "Huế", "Thừa Thiên Huế", "530000"],
            ["Phường Quang Trung", "Vinh", "Nghệ An", "460000"],
            ["Phường 7", "Vũng Tàu", "Bà Rịa - Vũng Tàu", "790000"],
        ],
        phone: "0912 345 6",
        carriers: ["GHN", "J&T Express"],
    },
    Country {
        code: "ID",
        given: ["Budi", "Siti", "Agus", "Dewi", "Rizky"],
        family: ["Santoso", "Nurhaliza", "Wijaya", "Lestari", "Pratama"],
        family_first: false,
        streets: [
            "Jl. Sudirman No. 45",
            "Jl. Melati Raya 12",
            "Perum Griya Asri Blok C5",
            "Gg. Mawar III No. 7",
            "Jl. Diponegoro 101",
        ],
        places: [
            ["Setiabudi", "Jakarta Selatan", "DKI Jakarta", "12910"],
            ["Coblong", "Bandung", "Jawa Barat", "40132"],
            ["Gubeng", "Surabaya", "Jawa Timur", "60281"],
            ["Denpasar Selatan", "Denpasar", "Bali", "80223"],
            ["Medan Baru", "Medan", "Sumatera Utara", "20154"],
            ["Semarang Tengah", "Semarang", "Jawa Tengah", "50132"],
            ["Panakkukang", "Makassar", "Sulawesi Selatan", "90231"],
            ["Gondokusuman", "Yogyakarta", "DI Yogyakarta", "55223"],
            ["Cipondoh", "Tangerang", "Banten", "15148"],
            ["Ilir Timur I", "Palembang", "Sumatera Selatan", "30121"],
        ],
        phone: "0812-3456-7",
        carriers: ["JNE", "SiCepat"],
    },
    Country {
        code: "MX",
        given: ["José Luis", "María Fernanda", "Jorge", "Lucía", "Andrés"],
        family: [
            "Hernández",
            "López García",
            "Núñez",
            "Ramírez Soto",
            "Ibáñez",
        ],
        family_first: false,
        streets: [
            "Av. Insurgentes Sur 1602 Int. 4",
            "Calle Hidalgo 55",
            "Blvd. Díaz Ordaz 120",
            "Privada Olmos 8",
            "Calle 60 No. 491",
        ],
        places: [
            [
                "Col. Crédito Constructor",
                "Benito Juárez",
                "Ciudad de México",
                "03940",
            ],
            ["Col. Centro", "Guadalajara", "Jalisco", "44100"],
            ["Col. Del Valle", "Monterrey", "Nuevo León", "64000"],
            ["Col. Centro", "Mérida", "Yucatán", "97000"],
            ["Col. La Paz", "Puebla", "Puebla", "72160"],
            ["Zona Río", "Tijuana", "Baja California", "22010"],
            ["Col. Centro", "Querétaro", "Querétaro", "76000"],
            ["Col. Centro", "Oaxaca de Juárez", "Oaxaca", "68000"],
            ["Supermanzana 22", "Cancún", "Quintana Roo", "77500"],
            ["Col. Roma Norte", "Cuauhtémoc", "Ciudad de México", "06700"],
        ],
        phone: "55 1234 56",
        carriers: ["Estafeta", "DHL"],
    },
    Country {
        code: "US",
        given: ["Emily", "James", "Latoya", "Michael", "Sofia"],
        family: ["Johnson", "O'Connor", "Washington", "Nguyen", "Martinez"],
        family_first: false,
        streets: [
            "742 Evergreen Ter",
            "1600 Pennsylvania Ave Apt 12",
            "55 Main St",
            "10450 Wilshire Blvd",
            "8 Elm Ct Unit 3",
        ],
        places: [
            ["", "Springfield", "IL", "62704"],
            ["", "Boston", "MA", "02134"],
            ["", "Austin", "TX", "78701"],
            ["", "Los Angeles", "CA", "90024"],
            ["", "Portland", "OR", "97205"],
            ["", "Brooklyn", "NY", "11201"],
            ["", "Miami", "FL", "33130"],
            ["", "Seattle", "WA", "98101"],
            ["", "Denver", "CO", "80202"],
            ["", "Atlanta", "GA", "30303"],
        ],
        phone: "(415) 555-01",
        carriers: ["UPS", "USPS"],
    },
    Country {
        code: "CN",
        given: ["伟", "秀英", "建国", "小红", "思远"],
        family: ["王", "李", "张", "刘", "欧阳"],
        family_first: true,
        streets: [
            "人民路12号3栋502室",
            "科技园南区A座1208",
            "中山东路88号",
            "解放大道1277号",
            "天府大道北段1700号",
        ],
        places: [
            ["南山区", "深圳市", "广东省", "518057"],
            ["天河区", "广州市", "广东省", "510630"],
            ["浦东新区", "上海市", "上海市", "200120"],
            ["朝阳区", "北京市", "北京市", "100020"],
            ["西湖区", "杭州市", "浙江省", "310012"],
            ["武侯区", "成都市", "四川省", "610041"],
            ["江汉区", "武汉市", "湖北省", "430022"],
            ["鼓楼区", "南京市", "江苏省", "210009"],
            ["思明区", "厦门市", "福建省", "361001"],
            ["雁塔区", "西安市", "陕西省", "710061"],
        ],
        phone: "138 0013 8",
        carriers: ["顺丰速运", "中通快递"],
    },
    Country {
        code: "TW",
        given: ["志明", "淑芬", "家豪", "怡君", "俊傑"],
        family: ["陳", "林", "黃", "張", "吳"],
        family_first: true,
        streets: [
            "忠孝東路四段100號5樓",
            "中山路二段45號",
            "民生路88巷3號",
            "成功路1號12樓之2",
            "文化街77號",
        ],
        places: [
            ["大安區", "台北市", "台北市", "106"],
            ["板橋區", "新北市", "新北市", "220"],
            ["桃園區", "桃園市", "桃園市", "330"],
            ["西屯區", "台中市", "台中市", "407"],
            ["東區", "台南市", "台南市", "701"],
            ["苓雅區", "高雄市", "高雄市", "802"],
            ["東區", "新竹市", "新竹市", "300"],
            ["羅東鎮", "宜蘭縣", "宜蘭縣", "265"],
            ["花蓮市", "花蓮縣", "花蓮縣", "970"],
            ["彰化市", "彰化縣", "彰化縣", "500"],
        ],
        phone: "0912-345-6",
        carriers: ["黑貓宅急便", "中華郵政"],
    },
];

/// Numbers that are not in a row, the same in every run.
pub(super) fn digits(seed: usize, count: usize) -> String {
    let mut state = (seed as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let mut digits = String::new();
    for _ in 0..count {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        digits.push(char::from(b'0' + (state >> 33).to_le_bytes()[0] % 10));
    }
    digits
}

/// The check digit of UPS: letters count as numbers, every second one twice.
fn ups(serial: &str) -> String {
    let body = format!("999AA101{serial}");
    let sum: u32 = body
        .chars()
        .enumerate()
        .map(|(index, letter)| {
            let value = letter
                .to_digit(10)
                .unwrap_or_else(|| (u32::from(letter) - 63) % 10);
            if index % 2 == 1 { value * 2 } else { value }
        })
        .sum();
    format!("1Z{body}{}", (10 - sum % 10) % 10)
}

/// The check digit of the Universal Postal Union's standard S10.
pub(super) fn s10(service: &str, serial: &str, country: &str) -> String {
    let weights = [8, 6, 4, 2, 3, 5, 9, 7];
    let digits = serial.chars().filter_map(|digit| digit.to_digit(10));
    let sum: u32 = digits
        .zip(weights)
        .map(|(digit, weight)| digit * weight)
        .sum();
    let check = match 11 - sum % 11 {
        10 => 0,
        11 => 5,
        digit => digit,
    };
    format!("{service}{serial}{check}{country}")
}

/// The check digit of the United States' post office.
fn usps(serial: &str) -> String {
    let body = format!("9400111{serial}");
    let sum: u32 = body
        .chars()
        .rev()
        .filter_map(|digit| digit.to_digit(10))
        .enumerate()
        .map(|(index, digit)| if index % 2 == 0 { digit * 3 } else { digit })
        .sum();
    format!("{body}{}", (10 - sum % 10) % 10)
}

fn tracking_number(carrier: &str, country: &str, seed: usize) -> String {
    match carrier {
        "J&T Express" => format!("JT{}", digits(seed, 13)),
        "SPX" => format!("SPXPH0{}", digits(seed, 11)),
        "Ninja Van" => format!("NV{country}TEST{}", digits(seed, 9)),
        "Flash Express" => format!("TH01{}A", digits(seed, 9)),
        "Kerry Express" => format!("KEX{}", digits(seed, 11)),
        "GHN" => format!("GHN{}", digits(seed, 9)),
        "JNE" => format!("01{}", digits(seed, 12)),
        "SiCepat" => format!("00{}", digits(seed, 10)),
        "Estafeta" => digits(seed, 22),
        "DHL" => format!("JD01{}", digits(seed, 16)),
        "UPS" => ups(&digits(seed, 7)),
        "USPS" => usps(&digits(seed, 14)),
        "顺丰速运" => format!("SF1{}", digits(seed, 12)),
        "中通快递" => format!("75{}", digits(seed, 13)),
        "黑貓宅急便" => digits(seed, 12),
        "中華郵政" => s10("RR", &digits(seed, 8), "TW"),
        "Pos Laju" => s10("EH", &digits(seed, 8), "MY"),
        _ => s10("LX", &digits(seed, 8), country),
    }
}

/// A hundred shipments, the countries by turns.
pub(crate) fn shipments() -> Vec<Shipment> {
    let each = (0..100).map(|seed| {
        let (country, at) = (&COUNTRIES[seed % 10], seed / 10);
        let given = country.given[at % 5];
        let family = country.family[(at + at / 5) % 5];
        let name = match (country.family_first, country.code) {
            (true, "VN") => format!("{family} {given}"),
            (true, _) => format!("{family}{given}"),
            (false, _) => format!("{given} {family}"),
        };
        let [district, city, province, post_code] = country.places[at];
        let carrier = country.carriers[at % 2];
        Shipment {
            country: country.code,
            name,
            phone: format!("{}{}", country.phone, digits(seed + 500, 2)),
            street: country.streets[(at + at / 5) % 5].to_owned(),
            district,
            city,
            province,
            post_code,
            tracking_number: tracking_number(carrier, country.code, seed),
            order_number: format!("SO-2026{}", digits(seed + 900, 7)),
            carrier,
        }
    });
    each.collect()
}
