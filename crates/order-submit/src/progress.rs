//! How far the warehouse is with an order that it has taken.

use order_model::reply::OrderState;

/// How far the warehouse is with an order that it has taken.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Progress {
    /// It has the order, and says no more of it.
    #[default]
    Taken,
    /// There are not enough goods.
    Short,
    /// Goods are set aside.
    Allocated,
    /// It is picked and packed.
    Packed,
    /// The carrier has it.
    HandedOver,
    /// It will not be fulfilled.
    Cancelled,
}

impl Progress {
    /// Every step.
    pub const ALL: [Self; 6] = [
        Self::Taken,
        Self::Short,
        Self::Allocated,
        Self::Packed,
        Self::HandedOver,
        Self::Cancelled,
    ];

    /// Its name in a ledger that is kept.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Taken => "taken",
            Self::Short => "short",
            Self::Allocated => "allocated",
            Self::Packed => "packed",
            Self::HandedOver => "handed_over",
            Self::Cancelled => "cancelled",
        }
    }

    /// The step of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.as_str() == name)
    }

    /// What the times of an answer say. Those of the status are the warehouse's own words, which nobody but it knows.
    pub fn of(state: &OrderState) -> Self {
        let steps = [
            (&state.cancel_at, Self::Cancelled),
            (&state.handover_at, Self::HandedOver),
            (&state.pack_at, Self::Packed),
            (&state.allocate_at, Self::Allocated),
            (&state.shortage_at, Self::Short),
        ];
        let mut steps = steps.into_iter().filter(|(at, _)| !at.trim().is_empty());
        steps.next().map_or(Self::Taken, |(_, step)| step)
    }

    /// Whether nothing more happens to it in the warehouse: nobody needs to ask again.
    pub const fn is_final(self) -> bool {
        matches!(self, Self::HandedOver | Self::Cancelled)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_step_counts_whatever_else_has_a_time() {
        let at = || "2026-01-02 03:04:05".to_owned();
        let mut state = OrderState::default();
        assert_eq!(Progress::of(&state), Progress::Taken);
        state.shortage_at = at();
        assert_eq!(Progress::of(&state), Progress::Short);
        state.allocate_at = at();
        assert_eq!(Progress::of(&state), Progress::Allocated);
        state.pack_at = at();
        state.handover_at = at();
        assert_eq!(Progress::of(&state), Progress::HandedOver);
        state.cancel_at = at();
        assert_eq!(Progress::of(&state), Progress::Cancelled);
        for step in Progress::ALL {
            assert_eq!(Progress::from_name(step.as_str()), Some(step));
        }
    }
}
