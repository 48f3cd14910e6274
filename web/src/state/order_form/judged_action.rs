//! What the form does with the rule book.

use std::rc::Rc;
use std::sync::Arc;

use order_model::{Field, FieldRef, VecMap};

use crate::state::remembered_warnings::RememberedWarning;
use crate::state::sku_list::SkuList;
use crate::state::visible_issue::{Edits, ShownWarning};

/// A field, the text that it had and the one that it got.
pub(crate) type Replaced = (FieldRef, Arc<str>, Arc<str>);

impl JudgedAction {
    /// Whether it tells the form what else is known, which changes nothing of the order.
    pub(super) const fn is_knowledge(&self) -> bool {
        matches!(
            self,
            Self::UseSkus(_) | Self::UseAcceptedWarnings(_) | Self::UsePrintWidths(_)
        )
    }
}

/// What the form does with the rule book.
#[derive(Debug, Clone)]
pub(crate) enum JudgedAction {
    /// A person left a field.
    Leave(FieldRef),
    /// A person accepts a warning as it is.
    AcceptWarning(ShownWarning),
    /// A person wants to be asked again about a warning that is accepted.
    AskAgain(ShownWarning),
    /// A person accepts every warning as it is.
    AcceptAllWarnings,
    /// A person asked to send: every field is as it is when it has been left.
    LeaveAll,
    /// A person took texts that were kept; what stood in the fields can come back.
    FillIn(Edits),
    /// The texts that others were filled in for come back.
    TakeBack(Rc<[Replaced]>),
    /// The browser has kept that these warnings are accepted.
    UseAcceptedWarnings(Rc<[RememberedWarning]>),
    /// What is printed of fields, from now on.
    UsePrintWidths(VecMap<Field, u32>),
    /// These goods are known from now on.
    UseSkus(Rc<SkuList>),
    /// Something is still asked for: from now on every issue shows.
    ShowAll,
}
