//! A request as a command line.

/// What stands in the place of what may be secret.
pub(crate) const MASK: &str = "••••";

/// The request that sends an order, for a shell: headers by name and value.
pub(crate) fn curl<'a>(
    address: &str,
    headers: impl Iterator<Item = (&'a str, &'a str)>,
    body: &str,
) -> String {
    let mut command = format!("curl {}", quoted(address));
    for (name, value) in headers {
        let header = quoted(&format!("{name}: {value}"));
        command.push_str(&format!(" \\\n  -H {header}"));
    }
    command + " \\\n  --data-raw " + &quoted(body)
}

/// The whole address that a page at `location` means by `address`, which is one already, a path, or lies beside the page.
pub(crate) fn absolute(location: &str, address: &str) -> String {
    if address.starts_with("http://") || address.starts_with("https://") {
        return address.to_owned();
    }
    let page = location.split(['#', '?']).next().unwrap_or_default();
    let host = page.find("://").map_or(0, |at| at + 3);
    let slashes = page.get(host..).unwrap_or_default();
    let (first, last) = (slashes.find('/'), slashes.rfind('/'));
    let end = match address.strip_prefix('/') {
        Some(_) => first,
        None => last.map(|at| at + 1),
    };
    let base = end.and_then(|at| page.get(..host + at)).unwrap_or(page);
    [base, address].concat()
}

/// A text that a shell takes as it is.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_whole() {
        let page = "https://h.example:8080/desk/index.html?x=/y#/orders/CK/1";
        for (address, whole) in [
            ("https://api.example/v1/o", "https://api.example/v1/o"),
            ("/api/o", "https://h.example:8080/api/o"),
            ("api/o", "https://h.example:8080/desk/api/o"),
        ] {
            assert_eq!(absolute(page, address), whole);
        }
    }

    #[test]
    fn a_shell_takes_every_text_as_it_is() {
        let headers = [("X-Token", MASK)].into_iter();
        assert_eq!(
            curl(
                "https://api.example/o?a=1&b=$(x)",
                headers,
                r#"{"name":"O'Neil `x` $y"}"#
            ),
            "curl 'https://api.example/o?a=1&b=$(x)' \\\n  -H 'X-Token: ••••' \\\n  --data-raw '{\"name\":\"O'\\''Neil `x` $y\"}'"
        );
    }
}
