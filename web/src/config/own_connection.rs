//! Where a person wants their orders to go, and what is to be sent along, in the place of what the deployment says.

use order_model::VecMap;

use super::connection::Connection;
use super::error::Reason;
use super::part_reader::check_header;
use super::read::check_base;

/// What a person has set in the place of the deployment's. It says nothing of itself for a log: it holds secrets.
#[derive(Clone, Default, PartialEq)]
pub(crate) struct OwnConnection {
    /// Empty for the deployment's.
    pub(crate) api_base: String,
    /// By name and value; an empty value is one that this tab does not know.
    pub(crate) headers: Vec<(String, String)>,
    /// Whether the values outlive the tab.
    pub(crate) keeps_values: bool,
}

impl OwnConnection {
    /// Whether it leaves everything to the deployment.
    pub(crate) fn is_empty(&self) -> bool {
        self.api_base.is_empty() && self.headers.is_empty()
    }

    /// What requests are sent with. What the deployment sends along is meant for the deployment's address alone.
    pub(crate) fn with(&self, deployment: &Connection) -> Connection {
        let mut connection = match &*self.api_base {
            "" => deployment.clone(),
            base => Connection {
                api_base: base.to_owned(),
                headers: VecMap::default(),
            },
        };
        for (name, value) in self.headers.iter().filter(|(_, value)| !value.is_empty()) {
            let name = known_as(name, &connection.headers)
                .unwrap_or(name)
                .to_owned();
            connection.headers.insert(name, value.clone());
        }
        connection
    }

    /// What of the address cannot be used.
    pub(crate) fn fault_of_base(&self) -> Option<Reason> {
        check_base(&self.api_base).err()
    }

    /// What of a header cannot be used.
    pub(crate) fn fault_of_header(&self, index: usize) -> Option<Reason> {
        let (name, value) = self.headers.get(index)?;
        let mut before = self.headers.iter().take(index);
        if before.any(|(other, _)| other.eq_ignore_ascii_case(name)) {
            return Some(Reason::Repeated(name.clone()));
        }
        check_header(name, value).err()
    }
}

/// How a header is written that is there already: upper and lower case are the same.
fn known_as<'a>(name: &str, headers: &'a VecMap<String, String>) -> Option<&'a str> {
    let mut names = headers.iter().map(|(known, _)| &**known);
    names.find(|known| known.eq_ignore_ascii_case(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own(api_base: &str, headers: &[(&str, &str)]) -> OwnConnection {
        let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        OwnConnection {
            api_base: api_base.to_owned(),
            headers: headers.iter().map(owned).collect(),
            keeps_values: false,
        }
    }

    #[test]
    fn what_the_deployment_sends_goes_to_its_own_address_alone() {
        let mut deployment = Connection {
            api_base: "/api".to_owned(),
            ..Connection::default()
        };
        deployment.headers.insert("X-Token".into(), "theirs".into());
        let headers = |own: OwnConnection| {
            let connection = own.with(&deployment);
            let headers = connection.headers.iter();
            let headers = headers.map(|(name, value)| format!("{name}: {value}"));
            (connection.api_base.clone(), headers.collect::<Vec<_>>())
        };
        assert_eq!(
            headers(own(
                "",
                &[("x-token", "mine"), ("X-Shop", "1"), ("X-Lost", "")]
            )),
            (
                "/api".into(),
                vec!["X-Token: mine".into(), "X-Shop: 1".into()]
            )
        );
        assert_eq!(
            headers(own("https://other.example", &[("X-Shop", "1")])),
            ("https://other.example".into(), vec!["X-Shop: 1".into()])
        );
    }

    #[test]
    fn what_cannot_be_sent_is_said() {
        assert_eq!(own("ftp://x", &[]).fault_of_base(), Some(Reason::ApiBase));
        assert_eq!(own("https://x.example", &[]).fault_of_base(), None);
        let headers = own(
            "",
            &[
                ("X-Token", "1"),
                ("x-token", "2"),
                ("Host", "x"),
                ("A B", "x"),
                ("X", "\n"),
            ],
        );
        let faults: Vec<_> = (0..5).map(|index| headers.fault_of_header(index)).collect();
        let repeated = Reason::Repeated("x-token".to_owned());
        assert_eq!(
            faults,
            [
                None,
                Some(repeated),
                Some(Reason::HeaderReserved),
                Some(Reason::HeaderName),
                Some(Reason::HeaderValue)
            ]
        );
    }
}
