//! What there is to say, whatever the language.

use std::time::Duration;

use axum::http::StatusCode;

/// What a reply's envelope says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Notice {
    /// The order is stored.
    Accepted,
    /// The order is known; this is its state.
    Found,
    /// The newest orders.
    Listed {
        /// How many are listed.
        shown: usize,
        /// How many there are.
        total: u64,
    },
    /// The order has issues that refuse it.
    Refused {
        /// The first of them, in words.
        first: String,
        /// How many there are beside it.
        more: usize,
    },
    /// The order number is taken by an order that says something else.
    Conflict {
        /// The shop's code.
        client_code: String,
        /// The merchant's order number.
        order_number: String,
    },
    /// There is no such order.
    UnknownOrder {
        /// The shop's code.
        client_code: String,
        /// The merchant's order number.
        order_number: String,
    },
    /// The body is not JSON.
    NotJson {
        /// What is wrong with it, and where, as a sentence.
        what: String,
    },
    /// The body ended before its announced length.
    Interrupted,
    /// The body did not arrive within `--body-timeout`.
    BodyTimeout {
        /// The limit.
        limit: Duration,
    },
    /// The query lacks something or has something that it should not.
    Query {
        /// What the query must be.
        expected: &'static str,
    },
    /// The request comes from a page of another origin, which `--allow-origin` does not name.
    Origin {
        /// The origin.
        origin: String,
    },
    /// The request was sent to a name that is none of this server's.
    Host {
        /// The name, with the port.
        host: String,
    },
    /// The header of `--token` is not there or has another value.
    Token {
        /// The header's name.
        header: String,
    },
    /// There is nothing at this path.
    UnknownPath {
        /// The path.
        path: String,
    },
    /// The path does not take this method.
    Method {
        /// The method.
        method: String,
        /// The path.
        path: String,
    },
    /// The body is above `--body-limit`.
    TooLarge {
        /// The limit in bytes.
        limit: u64,
        /// The body's size in bytes, if it was announced.
        size: Option<u64>,
    },
    /// The body is announced as something else than JSON in UTF-8.
    MediaType {
        /// The `Content-Type`.
        found: String,
    },
    /// The body is compressed.
    Encoding {
        /// The `Content-Encoding`.
        found: String,
    },
    /// `--fault 500` hit.
    FaultOrdered,
    /// Something broke in here.
    Internal,
}

impl Notice {
    /// The envelope's `code`: 0 for success, the HTTP status for what concerns the call, from 1001 for what concerns
    /// the order.
    pub(crate) fn code(&self) -> u16 {
        match self {
            Self::Accepted | Self::Found | Self::Listed { .. } => 0,
            Self::Refused { .. } => 1001,
            Self::Conflict { .. } => 1002,
            Self::UnknownOrder { .. } => 1003,
            _ => self.status().as_u16(),
        }
    }

    /// The HTTP status. Refusals of an order are 200, as servers of this family answer them.
    pub(crate) fn status(&self) -> StatusCode {
        match self {
            Self::Accepted
            | Self::Found
            | Self::Listed { .. }
            | Self::Refused { .. }
            | Self::Conflict { .. } => StatusCode::OK,
            Self::NotJson { .. } | Self::Interrupted | Self::Query { .. } => {
                StatusCode::BAD_REQUEST
            }
            Self::BodyTimeout { .. } => StatusCode::REQUEST_TIMEOUT,
            Self::Origin { .. } | Self::Host { .. } => StatusCode::FORBIDDEN,
            Self::Token { .. } => StatusCode::UNAUTHORIZED,
            Self::UnknownOrder { .. } | Self::UnknownPath { .. } => StatusCode::NOT_FOUND,
            Self::Method { .. } => StatusCode::METHOD_NOT_ALLOWED,
            Self::TooLarge { .. } => StatusCode::PAYLOAD_TOO_LARGE,
            Self::MediaType { .. } | Self::Encoding { .. } => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::FaultOrdered | Self::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

/// What an order's state says in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum StateText<'a> {
    /// The order is stored, and the rules are still to run.
    Received,
    /// The order is stored, and the rules have passed it.
    Validated,
    /// Goods are set aside for it.
    Allocated,
    /// It is picked and packed.
    Packed,
    /// The carrier has it.
    HandedOver,
    /// There are not enough goods.
    Shortage {
        /// Of what.
        sku: &'a str,
    },
    /// The carrier has it: the same from the carrier's side.
    WithCarrier {
        /// The carrier's code.
        carrier: &'a str,
    },
}

/// What a language has words for.
pub(super) struct Wording {
    pub(super) notice: fn(&Notice) -> String,
    pub(super) state: fn(&StateText<'_>) -> String,
}
