//! Addresses in Chinese and Japanese: from the province down, without anything between the parts.

use order_model::reference::province::province_named;
use order_model::reference::province_meant::province_of_city;

use crate::chunk::{Chunks, Gap, Role};
use crate::label::Label;
use crate::part::PartKind;
use crate::words::{Class, class, has_characters, has_digit, is_remark};

/// No province's name is longer.
const PROVINCE: usize = 9;
/// Cities that are provinces.
const CITY_PROVINCES: [&str; 4] = ["北京", "上海", "天津", "重庆"];
/// The districts of Hong Kong by area, as people write them.
const OF_HONG_KONG: [(&str, &str); 3] = [
    (
        "九龍",
        "旺角 尖沙咀 油麻地 深水埗 長沙灣 荔枝角 美孚 觀塘 观塘 牛頭角 九龍灣 九龍城 土瓜灣 紅磡 何文田 黃大仙 鑽石山 新蒲崗 藍田 油塘 佐敦 太子 石硤尾 大角咀 慈雲山 樂富",
    ),
    (
        "新界",
        "沙田 大圍 馬鞍山 火炭 荃灣 葵涌 葵芳 葵興 青衣 屯門 元朗 天水圍 上水 粉嶺 大埔 將軍澳 坑口 寶琳 西貢 東涌",
    ),
    (
        "香港島",
        "中環 金鐘 灣仔 銅鑼灣 天后 炮台山 北角 鰂魚涌 太古 西灣河 筲箕灣 柴灣 上環 西營盤 堅尼地城 香港仔 黃竹坑 鴨脷洲 薄扶林 跑馬地 半山 赤柱",
    ),
];
/// Characters that stand in addresses.
const OF_ADDRESS: &str = "路街道号號楼樓室座栋棟弄巷段村鄉镇鎮广場场廈厦园園通丁目番地条";

/// Where the province ends with which a text begins.
pub(crate) fn province(country: &str, text: &str) -> Option<usize> {
    if country == "HK" {
        let areas = ["香港島", "港島", "九龍", "九龙", "新界"];
        return areas
            .iter()
            .find(|area| text.starts_with(**area))
            .map(|area| area.len());
    }
    let ends: Vec<usize> = text
        .char_indices()
        .map(|(at, character)| (at + character.len_utf8(), character))
        .take_while(|(_, character)| class(*character) == Class::Character)
        .map(|(end, _)| end)
        .take(PROVINCE)
        .collect();
    let mut ends = ends.into_iter().skip(1).rev();
    ends.find(|end| {
        text.get(..*end)
            .is_some_and(|name| province_named(country, name).is_some())
    })
}

/// The area of a district of Hong Kong.
pub(crate) fn area_of(district: &str) -> Option<&'static str> {
    let known = |(_, districts): &&(&str, &str)| districts.split(' ').any(|own| own == district);
    OF_HONG_KONG.iter().find(known).map(|(area, _)| *area)
}

/// Where the first of some characters ends, within so many characters and before a street's.
fn up_to(text: &str, ends: &[&str], most: usize) -> Option<usize> {
    for (count, (at, character)) in text.char_indices().enumerate().take(most) {
        if count > 0
            && let Some(end) = ends
                .iter()
                .find(|end| text.get(at..).is_some_and(|rest| rest.starts_with(**end)))
        {
            let end = at + end.len();
            // 四日市市
            let again = text
                .get(end..)
                .is_some_and(|rest| rest.starts_with('市') && character == '市');
            return Some(if again { end + '市'.len_utf8() } else { end });
        }
        if class(character) == Class::Digit
            || count > 0 && matches!(character, '路' | '街' | '镇' | '鎮' | '號' | '号')
        {
            return None;
        }
    }
    None
}

fn city(country: &str, text: &str) -> Option<usize> {
    match country {
        "TW" => up_to(text, &["區", "鄉", "鎮", "市", "区"], 5),
        "JP" => up_to(text, &["市", "区", "町", "村"], 9).filter(|_| has_characters(text)),
        "HK" => {
            let mut districts = OF_HONG_KONG
                .iter()
                .flat_map(|(_, districts)| districts.split(' '));
            districts
                .find(|district| text.starts_with(district))
                .map(str::len)
        }
        _ => {
            let known = || {
                let ends = text
                    .char_indices()
                    .map(|(at, _)| at)
                    .skip(2)
                    .take(4)
                    .chain([text.len()]);
                ends.filter(|end| {
                    text.get(..*end)
                        .is_some_and(|name| province_of_city(country, name).is_some())
                })
                .max()
            };
            let marked = up_to(text, &["市", "自治州", "地区", "盟"], 9);
            let district = up_to(text, &["区", "县"], 9);
            let known = known();
            // The city ends before the district does.
            marked
                .filter(|end| district.is_none_or(|district| *end < district))
                .or(known)
        }
    }
}

fn district(country: &str, text: &str) -> Option<usize> {
    match country {
        "CN" => up_to(text, &["区", "县", "市", "旗"], 8),
        "JP" => up_to(text, &["区"], 6),
        _ => None,
    }
}

/// Whether a text is part of an address by its characters.
pub(crate) fn is_address(text: &str) -> bool {
    has_digit(text) && has_characters(text)
        || text.chars().any(|character| OF_ADDRESS.contains(character))
            && text.chars().nth(2).is_some()
}

/// Reads province, city, district and street.
pub(crate) fn read(chunks: &mut Chunks<'_>, country: &str) {
    let mut level = 0;
    let mut index = 0;
    let mut street: Option<usize> = None;
    while index < chunks.all.len() {
        let Some(chunk) = chunks.all.get(index).cloned() else {
            break;
        };
        let text = chunks.text_of(&chunk);
        if chunk.role.is_some()
            || matches!(
                chunk.label,
                Some(Label::Name | Label::Company | Label::Nothing)
            )
        {
            index += 1;
            continue;
        }
        let found = match level {
            0 => province(country, text)
                .map(|end| (end, PartKind::Province, 1))
                .or_else(|| {
                    let is_under = chunk.under == Some(Label::Address)
                        || country == "HK"
                        || text.chars().count() > 6;
                    city(country, text)
                        .filter(|_| is_under)
                        .map(|end| (end, PartKind::City, 2))
                }),
            1 => {
                let city_province = before(chunks, index).is_some_and(|province| {
                    CITY_PROVINCES.iter().any(|own| province.starts_with(own))
                });
                let own = if city_province {
                    None
                } else {
                    city(country, text)
                };
                own.map(|end| (end, PartKind::City, 2))
                    .or_else(|| district(country, text).map(|end| (end, PartKind::District, 3)))
            }
            2 => {
                let is_ward = country == "JP"
                    && !before(chunks, index).is_some_and(|city| city.ends_with('市'));
                district(country, text)
                    .filter(|_| !is_ward)
                    .map(|end| (end, PartKind::District, 3))
            }
            _ => None,
        };
        if let Some((end, kind, next)) = found {
            let range = chunk.range.start..chunk.range.start + end;
            index = chunks.cut_out(index, range, Some(Role::Part(kind))) + 1;
            level = next;
            continue;
        }
        let is_first = level > 0 && street.is_none() && chunk.gap == Gap::Space;
        let is_more =
            street.is_some() && chunk.gap == Gap::Space && !is_name(text) && has_digit(text);
        if (is_first && !is_remark(text) && !is_name(text) || is_more || is_address(text))
            && chunk.under != Some(Label::Name)
        {
            chunks.set(index, Role::Part(PartKind::Address));
            street = Some(index);
        }
        index += 1;
    }
}

/// The text of the part before a place.
fn before<'t>(chunks: &Chunks<'t>, index: usize) -> Option<&'t str> {
    index.checked_sub(1).map(|before| chunks.text_at(before))
}

/// Whether a text is as long as a name in Chinese or Japanese, and of its characters alone.
pub(crate) fn is_name(text: &str) -> bool {
    let count = text
        .chars()
        .filter(|character| class(*character) == Class::Character)
        .count();
    let is_all = text.chars().all(|character| {
        class(character) == Class::Character
            || character == ' '
            || character == '\u{3000}'
            || character == '·'
    });
    let ends_place = text.ends_with([
        '市', '区', '區', '县', '縣', '省', '路', '街', '号', '號', '楼', '樓', '室', '村', '鄉',
        '鎮', '镇', '府', '都',
    ]);
    is_all && (2..=5).contains(&count) && !ends_place && !is_remark(text)
}
