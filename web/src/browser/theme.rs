//! Light or dark: the system's choice, or the person's.

use super::document;

/// The attribute by which the stylesheet knows what the person chose.
const ATTRIBUTE: &str = "data-theme";

/// Shows the page in a theme, `light` or `dark`; any other text is the system's choice.
pub(crate) fn set_theme(theme: &str) {
    let root = document().and_then(|document| document.document_element());
    if let Some(root) = root {
        // The name is a valid one, which is all that could be wrong.
        let _ = root.set_attribute(ATTRIBUTE, theme);
    }
}
