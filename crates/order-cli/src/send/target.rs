//! What the arguments say of whom to send to.

use anyhow::{Context, Result, anyhow};
use order_client::http::{HeaderName, HeaderValue};
use order_client::{Client, header};

use crate::args::Send;
use crate::files::read;

/// A client for what the arguments say.
pub(super) fn client(arguments: &Send) -> Result<Client> {
    let agent = concat!("order-desk/", env!("CARGO_PKG_VERSION"));
    let (base, headers) = (base(arguments)?, headers(arguments)?);
    Ok(Client::new(base, headers, arguments.timeout, agent))
}

/// The address of the API.
pub(super) fn base(arguments: &Send) -> Result<&str> {
    order_client::base(&arguments.base).map_err(|error| anyhow!("--base {error}"))
}

fn headers(arguments: &Send) -> Result<Vec<(HeaderName, HeaderValue)>> {
    let mut headers = Vec::new();
    for text in &arguments.headers {
        let (name, value) = text
            .split_once(':')
            .ok_or_else(|| anyhow!("--header is NAME: VALUE"))?;
        headers.push(header(name, value)?);
    }
    for text in &arguments.headers_env {
        let (name, variable) = named(text, "--header-env is NAME=VARIABLE")?;
        let value = std::env::var(variable)
            .with_context(|| format!("the environment variable {variable}"))?;
        headers.push(header(name, &value)?);
    }
    for text in &arguments.headers_file {
        let (name, file) = named(text, "--header-file is NAME=FILE")?;
        let value = read(file.as_ref())?;
        headers.push(header(name, &String::from_utf8_lossy(&value))?);
    }
    Ok(headers)
}

fn named<'t>(text: &'t str, usage: &'static str) -> Result<(&'t str, &'t str)> {
    text.split_once('=').ok_or_else(|| anyhow!(usage))
}
