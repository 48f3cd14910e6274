//! The pages of a file.

use super::file::File;
use super::object::{Dictionary, Object};
use crate::label::Size;

/// More pages than a file of labels has.
const MAX_PAGES: usize = 1_000;
/// Nodes above each other.
const MAX_DEPTH: usize = 16;

pub(super) struct Page<'f> {
    pub(super) dictionary: &'f Dictionary,
    pub(super) resources: Option<&'f Dictionary>,
    /// In points: left, below, right, above.
    bounds: Option<[f64; 4]>,
    /// Quarters of a turn to the right.
    pub(super) turns: u32,
}

impl Page<'_> {
    pub(super) fn size(&self) -> Option<Size> {
        let [left, below, right, above] = self.bounds?;
        let millimetres = |points: f64| {
            let length = (points.abs() * 25.4 / 72.0).round();
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "it is within bounds"
            )]
            (1.0..100_000.0).contains(&length).then_some(length as u32)
        };
        let (across, down) = (millimetres(right - left)?, millimetres(above - below)?);
        Some(if self.turns % 2 == 1 {
            Size::Millimetres(down, across)
        } else {
            Size::Millimetres(across, down)
        })
    }
}

/// What a page has of the nodes above it, unless it says something else.
#[derive(Clone, Copy, Default)]
struct Inherited<'f> {
    resources: Option<&'f Dictionary>,
    bounds: Option<[f64; 4]>,
    turns: u32,
}

/// The pages, in their order; where the tree leads to none, every page there is.
pub(super) fn pages<'f>(file: &'f File<'_>) -> Vec<Page<'f>> {
    let mut pages = Vec::new();
    let mut visits = MAX_PAGES * 2;
    if let Some(root) = file.root().and_then(|root| file.dictionary(root, b"Pages")) {
        collect(
            file,
            root,
            Inherited::default(),
            MAX_DEPTH,
            &mut visits,
            &mut pages,
        );
    }
    if pages.is_empty() {
        let is_page =
            |it: &&Dictionary| file.get(it, b"Type").and_then(Object::name) == Some(b"Page");
        for page in file.dictionaries().filter(is_page).take(MAX_PAGES) {
            collect(file, page, Inherited::default(), 1, &mut visits, &mut pages);
        }
    }
    pages
}

fn collect<'f>(
    file: &'f File<'_>,
    node: &'f Dictionary,
    inherited: Inherited<'f>,
    depth: usize,
    visits: &mut usize,
    pages: &mut Vec<Page<'f>>,
) {
    if *visits == 0 || depth == 0 {
        return;
    }
    *visits -= 1;
    let own = Inherited {
        resources: file.dictionary(node, b"Resources").or(inherited.resources),
        bounds: bounds(file, node).or(inherited.bounds),
        turns: turns(file, node).unwrap_or(inherited.turns),
    };
    if let Some(kids) = file.get(node, b"Kids").and_then(Object::array) {
        for kid in kids {
            if let Some(kid) = file.resolve(kid).dictionary() {
                collect(file, kid, own, depth - 1, visits, pages);
            }
        }
    } else if pages.len() < MAX_PAGES {
        pages.push(Page {
            dictionary: node,
            resources: own.resources,
            bounds: own.bounds,
            turns: own.turns,
        });
    }
}

/// What is shown of a page.
fn bounds(file: &File<'_>, node: &Dictionary) -> Option<[f64; 4]> {
    let array = file
        .get(node, b"CropBox")
        .or_else(|| file.get(node, b"MediaBox"))?
        .array()?;
    let mut bounds = [0.0; 4];
    for (index, place) in bounds.iter_mut().enumerate() {
        *place = file.resolve(array.get(index)?).number()?;
    }
    Some(bounds)
}

fn turns(file: &File<'_>, node: &Dictionary) -> Option<u32> {
    let degrees = file.get(node, b"Rotate")?.number()?;
    [0.0, 90.0, 180.0, 270.0]
        .iter()
        .position(|turn| *turn == degrees.rem_euclid(360.0))
        .and_then(|turn| u32::try_from(turn).ok())
}
