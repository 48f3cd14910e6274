//! What is kept, and under which keys.

use std::sync::Arc;

use js_sys::Array;
use wasm_bindgen::JsValue;

/// The version of everything below. A new one makes the stores and indexes that are missing, and takes nothing away.
pub(super) const VERSION: u32 = 5;

/// A list of records of one kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Store {
    /// Orders being typed, each of them by one tab at most.
    Drafts,
    /// The labels of drafts, apart: each may be megabytes, and changes seldom.
    DraftLabels,
    /// What undoing would bring back into a draft.
    DraftUndo,
    /// What has been sent, and what is known of it.
    Ledger,
    /// What was sent with each attempt, apart: a list of sendings does without.
    SentBodies,
    /// What was sent last of each order, as version 1 has kept it.
    SentOrders,
    /// What a person has chosen.
    Settings,
    /// Receivers and senders.
    Addresses,
    /// What was said last of each of the goods that were sent.
    Skus,
    /// Orders to begin with.
    Templates,
    /// Warnings that are accepted for a value, wherever it comes again.
    AcceptedWarnings,
    /// Files of orders that are being imported: how each is read, and what a person has changed of it.
    Imports,
    /// Their bytes, apart: they never change.
    ImportFiles,
    /// Which column is which field, by what tells tables with the same columns from others.
    Mappings,
}

impl Store {
    pub(super) const ALL: [Self; 14] = [
        Self::Drafts,
        Self::DraftLabels,
        Self::DraftUndo,
        Self::Ledger,
        Self::SentBodies,
        Self::SentOrders,
        Self::Settings,
        Self::Addresses,
        Self::Skus,
        Self::Templates,
        Self::AcceptedWarnings,
        Self::Imports,
        Self::ImportFiles,
        Self::Mappings,
    ];

    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Drafts => "drafts",
            Self::DraftLabels => "draft_labels",
            Self::DraftUndo => "draft_undo",
            Self::Ledger => "ledger",
            Self::SentBodies => "sent_bodies",
            Self::SentOrders => "sent_orders",
            Self::Settings => "settings",
            Self::Addresses => "addresses",
            Self::Skus => "skus",
            Self::Templates => "templates",
            Self::AcceptedWarnings => "accepted_warnings",
            Self::Imports => "imports",
            Self::ImportFiles => "import_files",
            Self::Mappings => "mappings",
        }
    }

    /// The members by which a record is known.
    pub(super) const fn key_path(self) -> &'static [&'static str] {
        match self {
            Self::Drafts
            | Self::DraftLabels
            | Self::DraftUndo
            | Self::Addresses
            | Self::Templates
            | Self::Imports
            | Self::ImportFiles => &["id"],
            Self::Mappings => &["fingerprint"],
            Self::Skus => &["sku"],
            Self::AcceptedWarnings => &["field", "value", "warning"],
            Self::Ledger | Self::SentOrders => &["client_code", "order_number"],
            Self::SentBodies => &["client_code", "order_number", "attempt"],
            Self::Settings => &["name"],
        }
    }

    /// The members by which records are found.
    pub(super) const fn indexes(self) -> &'static [&'static str] {
        match self {
            Self::Drafts => &["saved_at"],
            Self::Ledger => &["sent_at", "status"],
            Self::Addresses => &["party"],
            Self::Skus
            | Self::Templates
            | Self::AcceptedWarnings
            | Self::Imports
            | Self::Mappings => &["used_at"],
            _ => &[],
        }
    }
}

/// The values of a record's key members.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key(pub(super) Vec<Arc<str>>);

impl Key {
    pub(super) fn to_js(&self) -> JsValue {
        match &*self.0 {
            [value] => JsValue::from_str(value),
            values => values
                .iter()
                .map(|value| JsValue::from_str(value))
                .collect::<Array>()
                .into(),
        }
    }
}

/// A change to what is kept.
#[derive(Debug, Clone)]
pub(super) enum Change {
    Put(Store, Key, JsValue),
    Delete(Store, Key),
}
