//! Of a long table only the rows in view, and a few around them, are rendered.

use std::ops::Range;

use gloo_events::EventListener;
use web_sys::Element;
use yew::prelude::*;

use crate::browser::js;

/// So many rows are rendered above and below those in view: the focus can go on into them.
const AROUND: usize = 4;

/// The first and the last row that are rendered change in steps of so many.
const STEP: usize = 4;

/// What a row is taken to be high until one has been measured, in CSS pixels.
const HEIGHT: f64 = 44.0;

/// So much of a table is rendered first, in CSS pixels: what else is in view comes when that has been measured.
const FIRST_VIEW: f64 = 300.0;

/// The rows that are rendered, and the room that the others would take.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct RowWindow {
    pub(crate) rows: Range<usize>,
    height: f64,
}

impl RowWindow {
    /// `top` is where the table begins in the view, above it where that is negative.
    fn of(top: f64, view: f64, height: f64) -> Self {
        let first = whole(-top / height).saturating_sub(AROUND);
        let end = whole((view - top) / height) + 1 + AROUND;
        Self {
            rows: first / STEP * STEP..end.next_multiple_of(STEP),
            height,
        }
    }

    /// The window of a table with so many rows.
    fn within(&self, count: usize) -> Self {
        let end = self.rows.end.min(count);
        Self {
            rows: self.rows.start.min(end)..end,
            height: self.height,
        }
    }

    /// Brings a row that is not rendered into view.
    pub(crate) fn scroll_to(&self, table: &Element, row: usize) {
        let Some(window) = web_sys::window() else {
            return;
        };
        let top = table.get_bounding_client_rect().top();
        let view = window.inner_height().ok().and_then(|it| it.as_f64());
        let by = top + float(row) * self.height - view.unwrap_or_default() / 2.0;
        // What cannot be scrolled stays where it is.
        let _ = js::call(&window, "scrollBy", &[&0.into(), &by.into()]);
    }

    /// How much room the rows before and after take, in whole CSS pixels.
    pub(crate) fn room(&self, count: usize) -> (usize, usize) {
        let room = |rows: usize| whole(float(rows) * self.height);
        (
            room(self.rows.start),
            room(count.saturating_sub(self.rows.end)),
        )
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "what is negative becomes 0, and no table is higher than that"
)]
fn whole(number: f64) -> usize {
    number as usize
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a table has far fewer than 2^53 rows"
)]
fn float(number: usize) -> f64 {
    number as f64
}

/// Which of `count` rows of a table are to be rendered. A row that is rendered has `aria-rowindex`, and all are equally high.
#[hook]
pub(crate) fn use_row_window(table: &NodeRef, count: usize) -> RowWindow {
    let shown = use_state_eq(|| RowWindow::of(0.0, FIRST_VIEW, HEIGHT));
    let measure = {
        let (table, shown) = (table.clone(), shown.setter());
        Callback::from(move |()| {
            if let Some(now) = measured(&table) {
                shown.set(now);
            }
        })
    };
    use_effect_with(count, {
        let measure = measure.clone();
        move |_| measure.emit(())
    });
    use_effect_with((), move |()| {
        let window = web_sys::window();
        let listen = |event: &'static str| {
            let measure = measure.clone();
            let window = window.as_ref()?;
            Some(EventListener::new(window, event, move |_| measure.emit(())))
        };
        let listeners = ["scroll", "resize"].map(listen);
        move || drop(listeners)
    });
    shown.within(count)
}

fn measured(table: &NodeRef) -> Option<RowWindow> {
    let table = table.cast::<Element>()?;
    let top = table.get_bounding_client_rect().top();
    let view = web_sys::window()?.inner_height().ok()?.as_f64()?;
    let row = table.query_selector("tbody [aria-rowindex]").ok().flatten();
    let height = row.map(|row| row.get_bounding_client_rect().height());
    let height = height.filter(|height| *height > 1.0).unwrap_or(HEIGHT);
    Some(RowWindow::of(top, view, height))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_in_view_is_rendered_with_a_few_around_it() {
        let top = RowWindow::of(0.0, 880.0, 44.0);
        assert_eq!(top.within(10_000).rows, 0..28);
        assert_eq!((top.within(3).rows, top.room(3)), (0..3, (0, 0)));
        let below_tools = RowWindow::of(300.0, 880.0, 44.0);
        assert_eq!(below_tools.rows, 0..20);
        let middle = RowWindow::of(-44_000.0, 880.0, 44.0).within(10_000);
        assert_eq!(middle.rows, 996..1028);
        assert_eq!(middle.room(10_000), (996 * 44, 8972 * 44));
        // A search has left fewer than were scrolled past.
        let past = RowWindow::of(-44_000.0, 880.0, 44.0).within(5);
        assert_eq!((past.rows.clone(), past.room(5)), (5..5, (220, 0)));
        // It begins far below what is in view.
        assert_eq!(RowWindow::of(5000.0, 880.0, 44.0).rows, 0..8);
    }
}
