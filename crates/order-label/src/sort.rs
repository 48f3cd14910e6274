//! Sorting in little code: the standard library's weighs ten times as much, and there are lists of five kinds here.

/// Puts a list in order by heaps, however it is arranged; what is equal may change places.
pub(crate) fn sort<T>(list: &mut [T], is_less: impl Fn(&T, &T) -> bool) {
    for root in (0..list.len() / 2).rev() {
        sift(list, root, &is_less);
    }
    for end in (1..list.len()).rev() {
        list.swap(0, end);
        if let Some(rest) = list.get_mut(..end) {
            sift(rest, 0, &is_less);
        }
    }
}

/// Lets an element sink below those that are greater.
fn sift<T>(list: &mut [T], root: usize, is_less: &impl Fn(&T, &T) -> bool) {
    let mut root = root;
    loop {
        let mut greatest = root;
        for child in [2 * root + 1, 2 * root + 2] {
            if let (Some(one), Some(other)) = (list.get(greatest), list.get(child))
                && is_less(one, other)
            {
                greatest = child;
            }
        }
        if greatest == root {
            return;
        }
        list.swap(root, greatest);
        root = greatest;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_list_is_put_in_order(list in proptest::collection::vec(any::<u8>(), 0..100)) {
            let (mut own, mut other) = (list.clone(), list);
            sort(&mut own, |one, other| one < other);
            other.sort_unstable();
            prop_assert_eq!(own, other);
        }
    }
}
