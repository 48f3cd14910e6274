//! Several items in one cell, as Chinese ERPs write them: `SKU1*2;SKU2*1`.

/// An item of a cell: its SKU and its quantity, in digits.
pub(super) type ItemInCell<'c> = (&'c str, &'c str);

/// The items of a cell, if each has its quantity; `None` where the text is an SKU and nothing else.
pub(super) fn items_in(text: &str) -> Option<Vec<ItemInCell<'_>>> {
    let signs = ['*', '×', '＊'];
    if !text.contains(signs) {
        return None;
    }
    let parts = text.split([';', '；', ',', '，', '\n', '|', '+']);
    let parts = parts.map(str::trim).filter(|part| !part.is_empty());
    let item = |part: &'_ str| -> Option<(usize, usize)> {
        let at = part.rfind(signs)?;
        let sign = part.get(at..)?.chars().next()?.len_utf8();
        Some((at, at + sign))
    };
    parts
        .map(|part| {
            let (end, start) = item(part)?;
            let (sku, qty) = (part.get(..end)?.trim(), part.get(start..)?.trim());
            let is_qty =
                (1..=6).contains(&qty.len()) && qty.bytes().all(|byte| byte.is_ascii_digit());
            (is_qty && !sku.is_empty()).then_some((sku, qty))
        })
        .collect()
}

/// How many pieces there are in a cell.
pub(super) fn sum(items: &[ItemInCell<'_>]) -> u64 {
    items
        .iter()
        .filter_map(|(_, qty)| qty.parse::<u64>().ok())
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_and_their_quantities() {
        for (text, expected) in [
            ("SKU1*2;SKU2*1", &[("SKU1", "2"), ("SKU2", "1")][..]),
            ("SKU1 * 2；SKU2×1；", &[("SKU1", "2"), ("SKU2", "1")]),
            ("A-1*10", &[("A-1", "10")]),
            ("A*B*2", &[("A*B", "2")]),
        ] {
            assert_eq!(items_in(text).as_deref(), Some(expected), "{text}");
        }
        for text in [
            "SKU1",
            "SKU1;SKU2",
            "SKU1*2;SKU2",
            "10*15cm",
            "*2",
            "SKU*",
            "SKU*two",
            "",
        ] {
            assert_eq!(items_in(text), None, "{text}");
        }
        assert_eq!(sum(&items_in("A*2;B*3").unwrap()), 5);
    }
}
