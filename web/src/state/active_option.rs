//! Which option of a list the arrow keys make active.

/// The active one of `count` options after a step down or up, from one end to the other; `None` where there are none.
pub(crate) fn step(active: Option<usize>, count: usize, is_down: bool) -> Option<usize> {
    let last = count.checked_sub(1)?;
    Some(match (active, is_down) {
        (Some(index), true) if index < last => index + 1,
        (_, true) => 0,
        (Some(index), false) if index > 0 => index - 1,
        (_, false) => last,
    })
}

#[cfg(test)]
mod tests {
    use super::step;

    #[test]
    fn the_ends_meet() {
        for (active, count, is_down, then) in [
            (None, 3, true, Some(0)),
            (None, 3, false, Some(2)),
            (Some(2), 3, true, Some(0)),
            (Some(0), 3, false, Some(2)),
            (Some(1), 3, true, Some(2)),
            (None, 0, true, None),
            (None, 0, false, None),
            (Some(4), 0, true, None),
        ] {
            assert_eq!(
                step(active, count, is_down),
                then,
                "{active:?} of {count}, down: {is_down}"
            );
        }
    }
}
