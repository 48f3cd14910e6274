//! What signs a person in: a text that says who it is, and that nobody without the relay's secret can have written.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, Mac as _};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::person::Person;

/// The shortest secret, in bytes.
const SHORTEST_SECRET: usize = 32;

/// The relay's secret. It is never shown.
pub struct Secret(Vec<u8>);

/// What a token is for: one for the one is none for the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// A link that is used once.
    Invite,
    /// A cookie.
    Session,
}

impl Purpose {
    const fn as_bytes(self) -> &'static [u8] {
        match self {
            Self::Invite => b"invite.",
            Self::Session => b"session.",
        }
    }
}

/// What a token says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claims {
    /// The invitation's own name: one that is revoked takes its sessions with it.
    pub id: String,
    /// Who is signed in.
    #[serde(flatten)]
    pub person: Person,
    /// Until when, in milliseconds since 1970 UTC.
    pub until: i64,
}

/// Why a text signs nobody in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenError {
    /// Nobody with the secret has written it, or it is for something else.
    Forged,
    /// Its time is over.
    Expired,
}

impl Secret {
    /// A secret of at least 32 bytes.
    #[must_use]
    pub fn new(bytes: Vec<u8>) -> Option<Self> {
        (bytes.len() >= SHORTEST_SECRET).then_some(Self(bytes))
    }

    /// A text that says `claims`, in letters that an address and a cookie may have.
    #[must_use]
    pub fn sign(&self, purpose: Purpose, claims: &Claims) -> Option<String> {
        let payload = URL_SAFE_NO_PAD.encode(serde_json::to_vec(claims).ok()?);
        let mac = self.mac(purpose, &payload)?.finalize().into_bytes();
        Some(format!("{payload}.{}", URL_SAFE_NO_PAD.encode(mac)))
    }

    /// What a text says, where it has been signed for this and its time is not over.
    ///
    /// # Errors
    ///
    /// It signs nobody in.
    pub fn verify(&self, purpose: Purpose, token: &str, now: i64) -> Result<Claims, TokenError> {
        let claims = self.claims(purpose, token).ok_or(TokenError::Forged)?;
        if now < claims.until {
            Ok(claims)
        } else {
            Err(TokenError::Expired)
        }
    }

    fn claims(&self, purpose: Purpose, token: &str) -> Option<Claims> {
        let (payload, mac) = token.split_once('.')?;
        let mac = URL_SAFE_NO_PAD.decode(mac).ok()?;
        // Compared in a time that does not depend on how much of it is right.
        self.mac(purpose, payload)?.verify_slice(&mac).ok()?;
        serde_json::from_slice(&URL_SAFE_NO_PAD.decode(payload).ok()?).ok()
    }

    fn mac(&self, purpose: Purpose, payload: &str) -> Option<Hmac<Sha256>> {
        let mut mac = Hmac::new_from_slice(&self.0).ok()?;
        mac.update(purpose.as_bytes());
        mac.update(payload.as_bytes());
        Some(mac)
    }
}

/// What is kept of a key that a program signs in with: who reads it cannot sign in.
#[must_use]
pub fn key_hash(key: &str) -> String {
    let hash = Sha256::digest(key.as_bytes());
    hash.iter()
        .fold(String::new(), |text, byte| format!("{text}{byte:02x}"))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn secret(byte: u8) -> Secret {
        Secret::new(vec![byte; 32]).unwrap()
    }

    fn claims() -> Claims {
        Claims {
            id: "i1".to_owned(),
            person: Person {
                name: "Ana 安娜".to_owned(),
                clients: vec!["CK1".to_owned()],
            },
            until: 1_000,
        }
    }

    #[test]
    fn a_token_says_who_it_is_until_its_time_is_over() {
        let token = secret(1).sign(Purpose::Invite, &claims()).unwrap();
        assert!(
            token
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte))
        );
        let verify = |secret: Secret, purpose, now| secret.verify(purpose, &token, now);
        assert_eq!(verify(secret(1), Purpose::Invite, 999), Ok(claims()));
        assert_eq!(
            verify(secret(1), Purpose::Invite, 1_000),
            Err(TokenError::Expired)
        );
        assert_eq!(
            verify(secret(1), Purpose::Session, 0),
            Err(TokenError::Forged)
        );
        assert_eq!(
            verify(secret(2), Purpose::Invite, 0),
            Err(TokenError::Forged)
        );
    }

    #[test]
    fn a_short_secret_is_none() {
        assert!(Secret::new(vec![1; 31]).is_none());
    }

    proptest! {
        #[test]
        fn no_other_text_signs_anybody_in(position in any::<prop::sample::Index>(), byte in 0_u8..128, text in ".{0,99}") {
            let token = secret(1).sign(Purpose::Session, &claims()).unwrap();
            let mut other = token.clone().into_bytes();
            let at = position.index(other.len());
            other[at] = byte;
            let other = String::from_utf8(other).unwrap();
            let forged = Err(TokenError::Forged);
            prop_assert!(other == token || secret(1).verify(Purpose::Session, &other, 0) == forged);
            prop_assert_eq!(secret(1).verify(Purpose::Session, &text, 0), forged);
        }
    }
}
