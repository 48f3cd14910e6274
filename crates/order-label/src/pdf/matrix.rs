//! Where things are: a page's units by which a text's are multiplied.

use super::object::Object;

#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Matrix(pub(super) [f64; 6]);

impl Matrix {
    pub(super) const IDENTITY: Self = Self([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

    pub(super) const fn moved(x: f64, y: f64) -> Self {
        Self([1.0, 0.0, 0.0, 1.0, x, y])
    }

    pub(super) fn of(numbers: &[Object]) -> Option<Self> {
        let mut matrix = [0.0; 6];
        for (index, place) in matrix.iter_mut().enumerate() {
            *place = numbers.get(index)?.number()?;
        }
        Some(Self(matrix))
    }

    /// This one, then another.
    pub(super) const fn then(self, other: Self) -> Self {
        let [a, b, c, d, e, f] = self.0;
        let [g, h, i, j, k, l] = other.0;
        Self([
            a * g + b * i,
            a * h + b * j,
            c * g + d * i,
            c * h + d * j,
            e * g + f * i + k,
            e * h + f * j + l,
        ])
    }

    pub(super) const fn place(self) -> (f64, f64) {
        let [.., x, y] = self.0;
        (x, y)
    }
}
