//! `web/deploy`: how hosts are told what the page is served with, which `statement.rs` says.

mod apache;
mod caddy;
mod docker;
mod iis;
mod netlify;
mod nginx;
mod s3;
mod statement;

/// In the root of the repository.
const FOLDER: &str = "web/deploy";

/// The files: the path of each within the repository, and its text.
pub(super) fn files() -> Vec<(String, String)> {
    let file = |(name, content): (&str, String)| (format!("{FOLDER}/{name}"), content);
    [
        ("nginx.conf", nginx::site()),
        ("Caddyfile", caddy::site()),
        (".htaccess", apache::folder()),
        ("web.config", iis::folder()),
        ("_headers", netlify::file()),
        ("Dockerfile", docker::image()),
        ("compose.yaml", docker::service()),
        ("s3.sh", s3::upload()),
        ("cloudfront-headers.json", s3::response_headers()),
    ]
    .map(file)
    .into()
}

#[cfg(test)]
mod tests {
    use super::statement::headers;
    use super::*;

    #[test]
    fn every_host_that_can_be_told_is_told_all_of_it() {
        let hosts = [
            "nginx.conf",
            "Caddyfile",
            ".htaccess",
            "web.config",
            "_headers",
        ];
        for (name, content) in files() {
            if hosts.iter().any(|host| name.ends_with(host)) {
                for (header, value) in headers() {
                    let value = value.replace('\'', "&apos;");
                    let said = content.replace('\'', "&apos;");
                    assert!(
                        said.contains(header) && said.contains(&value),
                        "{name}: {header}"
                    );
                }
            }
        }
    }
}
