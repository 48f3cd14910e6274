//! What the relay says by itself.

/// What the relay says by itself. What the warehouse says goes through as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// There is nothing at this path.
    UnknownPath,
    /// The path does not take this method.
    Method,
    /// The request comes from a page that may not ask.
    Origin,
    /// The body is announced as something else than JSON.
    MediaType,
    /// The body is larger than so many bytes.
    TooLarge(u64),
    /// The body did not arrive whole.
    Interrupted,
    /// Nobody is signed in.
    SignIn,
    /// The invitation is none, or has been used.
    NoInvitation,
    /// What the button of an invitation to these shops says.
    Invitation(String),
    /// Somebody is signed in now, or out.
    Done,
    /// Orders of this shop are not this person's.
    NotYourShop(String),
    /// Too many requests; so many seconds are to pass.
    TooMany(u64),
    /// The body is no JSON, and why.
    NotJson(String),
    /// The rules have something against the order.
    Refused {
        /// The first of it, in words.
        first: String,
        /// How much more there is.
        more: usize,
    },
    /// The order has no shop or no number.
    NoNumber,
    /// Another order of this number has been sent, or is on its way.
    OtherOrder,
    /// The order may have arrived: it is not sent again.
    MayHaveArrived,
    /// The order is on its way to the warehouse at this moment.
    UnderWay,
    /// The order has arrived, as somebody has found out.
    Arrived,
    /// What is known of an order, as it is found.
    Found,
    /// The order has never come here.
    NotKnown,
    /// The warehouse was not reached: nothing has left.
    NotReached,
    /// The warehouse does not let the relay in.
    RelayNotLetIn,
    /// Something broke before the order left.
    Internal,
}

impl Notice {
    /// The HTTP status. From 400 to 499 nothing has been sent; from 500 it may have.
    #[must_use]
    pub const fn status(&self) -> u16 {
        match self {
            Self::Done | Self::Invitation(_) | Self::Found | Self::UnderWay => 200,
            Self::Interrupted | Self::NotJson(_) => 400,
            Self::SignIn | Self::NoInvitation => 401,
            Self::Origin | Self::NotYourShop(_) => 403,
            Self::UnknownPath | Self::NotKnown => 404,
            Self::Method => 405,
            Self::OtherOrder => 409,
            Self::TooLarge(_) => 413,
            Self::MediaType => 415,
            Self::Refused { .. } | Self::NoNumber => 422,
            Self::NotReached | Self::RelayNotLetIn | Self::Internal => 424,
            Self::TooMany(_) => 429,
            // What is known of it is not in the contract's words: nobody is to take it for a refusal.
            Self::MayHaveArrived | Self::Arrived => 502,
        }
    }

    /// The envelope's code: 0 for success, the HTTP status for what concerns the call, from 1001 for what concerns the order.
    #[must_use]
    pub const fn code(&self) -> u16 {
        match self {
            Self::Done | Self::Invitation(_) | Self::Found => 0,
            Self::Refused { .. } | Self::NoNumber => 1001,
            Self::OtherOrder => 1002,
            Self::NotKnown => 1003,
            Self::MayHaveArrived => 1004,
            Self::Arrived => 1005,
            Self::UnderWay => 1006,
            _ => self.status(),
        }
    }

    /// For how many seconds who asked is to wait.
    #[must_use]
    pub const fn retry_after(&self) -> Option<u64> {
        match self {
            Self::TooMany(seconds) => Some(*seconds),
            _ => None,
        }
    }
}
