//! Light or dark, wide or close: the system's choice, or the person's.

use super::document;

/// The attributes by which the stylesheet knows what the person chose.
const THEME: &str = "data-theme";
const DENSITY: &str = "data-density";

/// Shows the page in a theme, `light` or `dark`; any other text is the system's choice.
pub(crate) fn set_theme(theme: &str) {
    set_attribute(THEME, theme);
}

/// Has things stand closer on the page where that is `compact`.
pub(crate) fn set_density(density: &str) {
    set_attribute(DENSITY, density);
}

fn set_attribute(name: &str, value: &str) {
    let root = document().and_then(|document| document.document_element());
    if let Some(root) = root {
        // The name is a valid one, which is all that could be wrong.
        let _ = root.set_attribute(name, value);
    }
}
