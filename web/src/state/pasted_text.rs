//! What a pasted text may be, told so cheaply that every paste may be asked.

/// No address is longer, in bytes.
const LONGEST: usize = 1500;

/// So many digits a phone number or a postal code with a house number has at least.
const DIGITS: usize = 5;

/// So many separators stand between the parts of an address on one line at least.
const SEPARATORS: usize = 2;

/// Whether a text may be several fields of an address: several lines, or one with digits, letters and what separates parts. What it is, reading tells.
pub(crate) fn may_be_address(text: &str) -> bool {
    let text = text.trim();
    if text.len() > LONGEST {
        return false;
    }
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    let has_letters = text.chars().any(char::is_alphabetic);
    let count = |is_it: fn(char) -> bool| text.chars().filter(|it| is_it(*it)).count();
    let is_separator = |it: char| {
        it.is_whitespace() || matches!(it, ',' | ';' | '|' | '/' | '，' | '；' | '、' | '。')
    };
    has_letters
        && (lines.count() > 1
            || (count(char::is_numeric) >= DIGITS && count(is_separator) >= SEPARATORS))
}

/// Whether a text may be rows of a spreadsheet: cells with tabs between them.
pub(crate) fn may_be_rows(text: &str) -> bool {
    // Looking for a character by `contains` would have the form, which does so once, carry the search for texts.
    let mut bytes = text.trim_matches(['\r', '\n']).bytes();
    bytes.any(|byte| byte == b'\t')
}

/// Whether a text may be an order: JSON, or the command that sends it.
pub(crate) fn may_be_order(text: &str) -> bool {
    let text = text.trim_start();
    text.starts_with('{') || text.starts_with("curl ")
}

/// A text on one line, as a field with one line takes it.
pub(crate) fn on_one_line(text: &str) -> String {
    let lines = text.lines().map(str::trim);
    let lines: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
    lines.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_lines_or_parts_with_digits_may_be_an_address() {
        for block in [
            "Maria Santos\n0917 555 1234",
            "张三 13800138000 广东省深圳市南山区科技园路1号",
            "Maria Santos, 0917 555 1234, 20 Mabini St, Cebu City 6000",
            "姓名：李四\r\n电话：13900139000\r\n地址：上海市",
        ] {
            assert!(may_be_address(block), "{block}");
        }
        for one in [
            "",
            "Maria Clara Concepcion de los Santos",
            "Maria Santos\n",
            "+63 917 555 1234",
            "20 Mabini St, Cebu",
            "广东省深圳市南山区",
            "123\n456",
            &"a 12345 ".repeat(200),
        ] {
            assert!(!may_be_address(one), "{one}");
        }
    }

    #[test]
    fn cells_have_tabs_between_them() {
        assert!(may_be_rows("TEA\t2\r\n") && may_be_rows("TEA\t2\nCUP\t4"));
        assert!(!may_be_rows("TEA-250G") && !may_be_rows("TEA\nCUP\r\n"));
    }

    #[test]
    fn an_order_is_an_object_or_a_command() {
        assert!(may_be_order(" {\"items\":[]}") && may_be_order("curl -d x"));
        assert!(!may_be_order("20 Mabini St {rear}") && !may_be_order("curly"));
    }

    #[test]
    fn lines_are_joined() {
        assert_eq!(
            on_one_line("20 Mabini St \r\n\r\n Unit 5\n"),
            "20 Mabini St Unit 5"
        );
    }
}
