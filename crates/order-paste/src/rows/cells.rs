//! The cells of a text with tabs between them.

/// The rows of a text, but for empty ones: so many at most. A cell that begins with a quote goes on to the next that is not doubled, over tabs and line breaks.
pub(super) fn table(text: &str, most: usize) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    let mut row: Vec<String> = Vec::new();
    let mut cell = String::new();
    let mut quoted = false;
    let mut characters = text.chars().peekable();
    while rows.len() < most {
        let next = characters.next();
        match next {
            Some('"') if quoted && characters.peek() == Some(&'"') => {
                cell.push('"');
                characters.next();
            }
            Some('"') if quoted => quoted = false,
            Some('"') if cell.is_empty() => quoted = true,
            Some(character) if quoted => cell.push(character),
            Some('\t') => row.push(trimmed(&mut cell)),
            Some('\n') | None => {
                row.push(trimmed(&mut cell));
                let own = std::mem::take(&mut row);
                if own.iter().any(|cell| !cell.is_empty()) {
                    rows.push(own);
                }
                quoted = false;
                if next.is_none() {
                    break;
                }
            }
            Some('\r') => {}
            Some(character) => cell.push(character),
        }
    }
    rows
}

fn trimmed(cell: &mut String) -> String {
    std::mem::take(cell).trim().to_owned()
}
