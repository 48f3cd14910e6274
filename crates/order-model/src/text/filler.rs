//! What people write where they have nothing to write.

use super::split::is_one_of;

/// In small letters.
pub(crate) const FILLERS: &str = "n/a|n.a.|n.a|n\\a|n-a|n / a|not applicable|not available|not provided|not specified|null|undefined|(null)|\
    unknown|nil.|tbd|t.b.d.|tba|tbc|to be confirmed|to be determined|to be advised|see above|same as above|\
    as above|ditto|no aplica|no disponible|sin datos|sin informacion|ninguno|ninguna|s/d|n/d|k.a.|keine angabe|\
    keine|aucun|aucune|sans objet|nao informado|nao tem|nessuno|nessuna|tidak ada|tiada|walang|wala|yok|brak|\
    first name|last name|full name|your name|firstname lastname|first last|street address|your address|\
    address line 1|address line 2|asdf|asdfasdf|qwerty";
/// The same, where no town or person can be called so.
pub(crate) const FILLERS_OF_NO_NAME: &str = "na|none|nil|nan|no|s/n|x|xx";
/// The same in the place of a name of persons alone.
pub(crate) const FILLERS_OF_PERSON: &str = "test|tests|test test|testing|test1|test123|test name|test user|test order|test customer|customer|customer name|guest|\
    buyer|recipient|receiver|sender|consignee|shipper|anonymous|no name|noname|name|name surname|dummy|sample|demo|foo bar|prueba";
/// The same with letters beyond ASCII, and the letters that they begin with.
pub(crate) const OTHER_FILLERS: &str = "sin información|néant|non renseigné|não informado|não tem|không có|không|нет|н/д|нет данных|неизвестно|немає|无|\
    無|没有|沒有|暂无|暫無|未知|不详|不詳|不明|无需填写|空|空白|同上|未填写|未填|待定|测试|測試|测试订单|佚名|匿名|某某|\
    收件人|收件人姓名|收货人|寄件人|发件人|客户|姓名|买家|测试单|无名氏|無名氏|テスト|테스트|ทดสอบ|тест|なし|無し|없음|모름|ไม่มี|ไม่ระบุ|لا يوجد|غير معروف";
const OTHER_FIRSTS: &str = "knsнтغلไทなテ不同无暂暫未沒没無空待测測佚匿某收寄发客姓买모없테";

/// Whether a text in small letters is one of [`OTHER_FILLERS`].
pub(crate) fn is_other_filler(small: &str) -> bool {
    begins_other_filler(small) && is_one_of(OTHER_FILLERS, b'|', small)
}

/// Whether a text begins as one of [`OTHER_FILLERS`]. Few others do.
pub(crate) fn begins_other_filler(small: &str) -> bool {
    let first = small.chars().next();
    first.is_some_and(|first| OTHER_FIRSTS.contains(first))
}

/// How many values [`hash`] has.
const HASHES: usize = 2048;

/// The values that [`hash`] has for the texts in ASCII, a bit each.
const KNOWN: [u64; HASHES / 64] = with_hashes(
    FILLERS_OF_PERSON,
    with_hashes(FILLERS_OF_NO_NAME, with_hashes(FILLERS, [0; HASHES / 64])),
);

#[expect(
    clippy::indexing_slicing,
    reason = "evaluated by the compiler, which refuses what is out of bounds"
)]
const fn with_hashes(list: &str, mut known: [u64; HASHES / 64]) -> [u64; HASHES / 64] {
    let mut rest = list.as_bytes();
    let mut at = 0;
    while at < rest.len() {
        at += 1;
        if at == rest.len() || rest[at] == b'|' {
            let (word, after) = rest.split_at(at);
            let hash = hash(word);
            known[hash / 64] |= 1 << (hash % 64);
            rest = after;
            at = 0;
            if let [b'|', after @ ..] = rest {
                rest = after;
            }
        }
    }
    known
}

/// A number by which most texts that are no filler are known, in either case: of their length, their first two characters and the last.
const fn hash(text: &[u8]) -> usize {
    let ([first, second, .., last] | [first, second @ last] | [first @ second @ last]) = text
    else {
        return 0;
    };
    let key = u32::from_be_bytes([
        text.len() as u8,
        *first | 0x20,
        *second | 0x20,
        *last | 0x20,
    ]);
    // Fibonacci hashing: what differs in one byte differs in the highest bits.
    (key.wrapping_mul(0x9E37_79B1) >> (u32::BITS - HASHES.ilog2())) as usize
}

/// Whether a text in ASCII may be one of [`FILLERS`] or [`FILLERS_OF_NO_NAME`], or nothing but `x`. Few others may.
#[inline]
pub(crate) fn may_be_filler(text: &[u8]) -> bool {
    let hash = hash(text);
    let known = KNOWN.get(hash / 64).copied().unwrap_or_default();
    known >> (hash % 64) & 1 == 1 || matches!(text, [b'x' | b'X', .., b'x' | b'X'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_filler_is_passed_over() {
        for filler in [FILLERS, FILLERS_OF_NO_NAME, FILLERS_OF_PERSON]
            .into_iter()
            .flat_map(|list| list.split('|'))
        {
            assert!(may_be_filler(filler.as_bytes()), "{filler}");
            assert!(may_be_filler(filler.to_uppercase().as_bytes()), "{filler}");
        }
        for filler in OTHER_FILLERS.split('|') {
            assert!(is_other_filler(filler), "{filler}");
        }
    }

    #[test]
    fn most_names_are_passed_over() {
        for name in [
            "Maria Santos",
            "Taguig",
            "Nan Li",
            "San Juan",
            "Unit 4B",
            "Wei Chen",
            "Manila Warehouse",
            "SKU-17-2",
            "SO-2026-000017",
            "1200 1st Avenue",
        ] {
            assert!(!may_be_filler(name.as_bytes()), "{name}");
        }
    }
}
