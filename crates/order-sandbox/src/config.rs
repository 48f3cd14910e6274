//! What a server is started with: the command line.

use std::fs;
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, anyhow, bail};
use axum::http::{HeaderName, HeaderValue};
use clap::Parser;
use order_model::json::value::{JsonValue, JsonValueError};
use order_model::{Profile, Rules};

use crate::fault::Fault;

const ABOUT: &str = "The order API for real on this machine: takes orders over HTTP, checks them with order-model, \
    keeps them in an SQLite file and moves them through allocation, packing and handover";

const CHOICES: &str = "\
What the API's document leaves open, and what this sandbox does:

  A repeated order    (client_code, package.order_number) identifies an order. The same body again,
                      whatever its white space, order of keys and spelling of numbers, is answered
                      as the first was, word by word, and stored once. Another body is refused
                      (code 1002).
  real_time_response  true: every rule of --profile and --rules runs within the call, and errors
                      refuse the order (code 1001). false or absent: the order is accepted when
                      its JSON has the contract's shape; the rules run right after, and errors
                      cancel it. Warnings never refuse an order.
  Identifiers         client_code and package.order_number must say something.
  process_type        stored, without a meaning. So is every field that the contract does not name.
  An order's life     received, allocated, packed, handed_over, one --step apart; or cancelled (the
                      rules found errors) or shortage (an SKU starts with SHORT). status_message
                      says why. Times follow from what is stored: a restart loses nothing.
  Times               YYYY-MM-DD HH:MM:SS in UTC, \"\" for what has not happened.
  order_number        the warehouse's own: SBX- and the number of the order in the file.
  tracking_number     the merchant's, or SBXT and that number from packing on.
  shipments, items    a tracking number a package, from packing on; \"SKU x quantity\" an item.
  number_of_package   one for each 50 pieces, at most 99.
  total_weight        250 g a piece and 200 g a package, in kg, from packing on.
  sorting_code, _no   country and start of the postal code; a chute from 001 to 500 by the city;
                      both from allocation on.
  Refusals            of an order: HTTP 200 and a code from 1001. Of a call: the HTTP status, which
                      is the code, too. The envelope is always { code, message, data: null }, with
                      errors: [{ pointer, code, message, line, column }] where there is a list.
  The log             a line a request, on standard error; of a refusal it has codes and places, never
                      what the order says. So has a line for an order that is cancelled.
  A lost client       an order whose client hangs up is stored all the same.
  A slow client       a body that has not arrived within --body-timeout is answered with 408, and its
                      connection is closed.
  Languages           English, or Chinese, Spanish or Thai by Accept-Language: zh, es, th.
  Authentication      none, unless --token.
  Other origins       what their pages send is refused (403), unless --allow-origin. Pages from here
                      and programs that are no browser may call. While it listens on this machine
                      alone it answers only to localhost, to addresses, and to the names in --host
                      and --allow-origin, since any other may have been made to lead here.

Beside the contract's POST /apicenter/api/order there are, of this sandbox's own:

  GET /apicenter/api/order?client_code=…&order_number=…   an order's state now
  GET /apicenter/api/orders?limit=20                      the newest orders, bodies as they came
  GET /healthz                                            {\"status\":\"ok\"}, without --token

Faults, --fault KIND[:PREFIX][@N], strike POST /apicenter/api/order. PREFIX: only order numbers that
start with it. N: only the first N requests of each order number. Delays add up and combine with the
first other fault that strikes.

  delay=SECONDS  waits before anything is stored
  500            HTTP 500 with an envelope; nothing is stored
  502-html       HTTP 502 with a proxy's web page; nothing is stored
  html           HTTP 200 with a web page; nothing is stored
  empty          HTTP 200 with nothing in it; nothing is stored
  cut-before     cuts the connection without an answer; nothing is stored
  cut-after      stores the order and cuts the connection without an answer
  cut-mid        stores the order, sends the headers and half of the body, and cuts the connection
";

/// The flags of `order-sandbox`. The default is what theirs are, on any free port.
#[derive(Debug, Clone, Parser)]
#[command(version, about = ABOUT, after_long_help = CHOICES)]
pub struct Config {
    /// Name or address to listen on; 0.0.0.0 listens on every interface
    #[arg(long, default_value = "127.0.0.1")]
    pub host: String,

    /// Port to listen on; 0 takes any free one, and the first line on standard output says which
    #[arg(long, default_value_t = 8080)]
    pub port: u16,

    /// SQLite file for the orders, made if it is not there; without it a temporary one, removed at exit
    #[arg(long, value_name = "FILE")]
    pub database: Option<PathBuf>,

    /// Directory with the built page, served beside the API
    #[arg(long, value_name = "DIR")]
    pub page: Option<PathBuf>,

    /// Path under which the page is served, such as /desk/
    #[arg(long, value_name = "PATH", default_value = "/", requires = "page", value_parser = page_path)]
    pub page_path: String,

    /// Origin that the page may call beside its own, such as `https://api.example.com`; repeatable
    #[arg(long, value_name = "ORIGIN", requires = "page", value_parser = origin)]
    pub connect: Vec<HeaderValue>,

    /// Rules that orders are judged by: contract has types and presence alone, standard adds what cannot be fulfilled,
    /// strict makes each warning an error [default: standard, or what --rules says]
    #[arg(long, value_parser = profile)]
    pub profile: Option<Profile>,

    /// JSON file that adjusts the rules, as order-model's Rules has it
    #[arg(long = "rules", value_name = "FILE")]
    pub rules_file: Option<PathBuf>,

    /// What both of these say, once it is read.
    #[arg(skip)]
    pub rules: Rules,

    /// Origin from which browsers may call the API, such as `http://localhost:5173`,
    /// or * for every; repeatable
    #[arg(long, value_name = "ORIGIN", value_parser = origin_or_any)]
    pub allow_origin: Vec<HeaderValue>,

    /// Longest request body in bytes
    #[arg(long, value_name = "BYTES", default_value_t = DEFAULT_BODY_LIMIT)]
    pub body_limit: u64,

    /// Longest time for a request's body to arrive, from the request's headers on; fractions allowed
    #[arg(long, value_name = "SECONDS", default_value = "60", value_parser = body_timeout)]
    pub body_timeout: Duration,

    /// Time from acceptance to allocation, to packing, to handover; fractions allowed
    #[arg(long, value_name = "SECONDS", default_value = "20", value_parser = step)]
    pub step: Duration,

    /// Header that every call under /apicenter must have, such as Authorization:secret
    #[arg(long, value_name = "HEADER:VALUE", value_parser = token)]
    pub token: Option<Token>,

    /// What is to go wrong, see below; repeatable
    #[arg(long = "fault", value_name = "KIND[:PREFIX][@N]")]
    pub faults: Vec<Fault>,

    /// Log no requests, and no orders that are cancelled
    #[arg(long)]
    pub quiet: bool,
}

/// Room for a label of several megabytes in base64: 16 MiB.
const DEFAULT_BODY_LIMIT: u64 = 16 << 20;

/// A header that every call must have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// Its name.
    pub header: HeaderName,
    /// Its value.
    pub value: HeaderValue,
}

impl Default for Config {
    fn default() -> Self {
        Self::parse_from(["order-sandbox", "--port=0"])
    }
}

impl Config {
    /// Reads the file of `--rules`; `--profile` goes before what it says.
    ///
    /// # Errors
    ///
    /// The file cannot be read or understood.
    pub fn with_rules(mut self) -> anyhow::Result<Self> {
        if let Some(file) = &self.rules_file {
            self.rules = read_rules(file)?;
        }
        if let Some(profile) = self.profile {
            self.rules.profile = profile;
        }
        Ok(self)
    }

    /// Whether every origin may call.
    pub(crate) fn allows_any_origin(&self) -> bool {
        self.allow_origin.iter().any(|origin| origin == "*")
    }
}

fn profile(name: &str) -> anyhow::Result<Profile> {
    match name {
        "contract" => Ok(Profile::Contract),
        "standard" => Ok(Profile::Standard),
        "strict" => Ok(Profile::Strict),
        _ => bail!("the profiles are contract, standard and strict"),
    }
}

fn read_rules(file: &Path) -> anyhow::Result<Rules> {
    let name = file.display();
    let json =
        fs::read(file).map_err(|error| anyhow!("the rules {name} cannot be read: {error}"))?;
    let tree = JsonValue::parse(&json)
        .map_err(|error| anyhow!("the rules {name} cannot be used: {error}"))?;
    Rules::from_json_value(&tree).map_err(|JsonValueError { path, reason }| {
        let place = if path.is_empty() { "the top" } else { &path };
        anyhow!("the rules {name} cannot be used: at {place}: {reason}")
    })
}

fn origin_or_any(text: &str) -> anyhow::Result<HeaderValue> {
    match text {
        "*" | "null" => Ok(HeaderValue::from_str(text)?),
        _ => origin(text),
    }
}

/// An origin as browsers write it: scheme, host and port, and nothing after it.
fn origin(text: &str) -> anyhow::Result<HeaderValue> {
    let host = text
        .strip_prefix("http://")
        .or_else(|| text.strip_prefix("https://"))
        .unwrap_or_default();
    let allowed =
        |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':' | '[' | ']' | '_');
    if host.is_empty() || !host.chars().all(allowed) {
        bail!(
            "an origin is a scheme, a host and a port without a path, such as http://localhost:5173"
        );
    }
    Ok(HeaderValue::from_str(&text.to_ascii_lowercase())?)
}

/// A path with a `/` at both ends.
fn page_path(text: &str) -> anyhow::Result<String> {
    let name = text.trim_matches('/');
    let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '-' | '_' | '.' | '~');
    let segments_have_names = name.is_empty()
        || name
            .split('/')
            .all(|segment| !matches!(segment, "" | "." | ".."));
    if !segments_have_names || !name.chars().all(allowed) {
        bail!(
            "a path is made of names with letters, digits, '-', '_', '.' and '~', such as /desk/"
        );
    }
    if matches!(name.split('/').next(), Some("apicenter" | "healthz")) {
        bail!("/{name}/ belongs to the API: choose another path");
    }
    Ok(if name.is_empty() {
        "/".to_owned()
    } else {
        format!("/{name}/")
    })
}

fn step(text: &str) -> anyhow::Result<Duration> {
    seconds(text, 0.0..=31_536_000.0, "0.2")
}

fn body_timeout(text: &str) -> anyhow::Result<Duration> {
    seconds(text, 0.001..=3_600.0, "60")
}

fn seconds(text: &str, range: RangeInclusive<f64>, example: &str) -> anyhow::Result<Duration> {
    let seconds = text.parse().ok().filter(|seconds| range.contains(seconds));
    let seconds = seconds.ok_or_else(|| {
        let (shortest, longest) = (range.start(), range.end());
        anyhow!("write a number of seconds from {shortest} to {longest}, such as {example}")
    })?;
    Ok(Duration::from_secs_f64(seconds))
}

fn token(text: &str) -> anyhow::Result<Token> {
    let (header, value) = text
        .split_once(':')
        .context("write HEADER:VALUE, such as Authorization:secret")?;
    Ok(Token {
        header: HeaderName::try_from(header.trim())
            .with_context(|| format!("'{header}' is not a header's name"))?,
        value: HeaderValue::from_str(value.trim())
            .context("a header's value has no control characters")?,
    })
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    fn config(flags: &[&str]) -> Result<Config, String> {
        let config = Config::try_parse_from(["order-sandbox"].iter().chain(flags));
        let config = config.map_err(|error| error.to_string())?;
        config.with_rules().map_err(|error| error.to_string())
    }

    #[test]
    fn the_command_is_sound_and_its_long_help_states_the_choices() {
        let mut command = Config::command();
        command.clone().debug_assert();
        let help = command.render_long_help().to_string();
        for word in [
            "--fault",
            "cut-mid",
            "code 1002",
            "SHORT",
            "real_time_response",
            "/apicenter/api/orders",
            "--token",
            "--body-timeout",
        ] {
            assert!(help.contains(word), "{word}");
        }
    }

    #[test]
    fn defaults_are_the_documented_ones() {
        let config = config(&[]).unwrap();
        assert_eq!((config.host.as_str(), config.port), ("127.0.0.1", 8080));
        assert_eq!(
            (config.body_limit, config.step, config.body_timeout),
            (
                16 * 1024 * 1024,
                Duration::from_secs(20),
                Duration::from_secs(60)
            )
        );
        assert_eq!(config.rules.profile, Profile::Standard);
        assert!(config.allow_origin.is_empty());
    }

    #[test]
    fn paths_get_their_slashes() {
        for (text, path) in [
            ("/", "/"),
            ("desk", "/desk/"),
            ("/desk/", "/desk/"),
            ("/a/b-1", "/a/b-1/"),
        ] {
            assert_eq!(page_path(text).unwrap(), path);
        }
        for text in ["/a//b", "/../x", "/a b/", "/apicenter/", "/healthz"] {
            assert!(page_path(text).is_err(), "{text}");
        }
    }

    #[test]
    fn flags_that_cannot_be_used_say_what_to_write() {
        for (flags, hint) in [
            (
                vec!["--allow-origin", "http://localhost:5173/"],
                "without a path, such as http://localhost:5173",
            ),
            (
                vec!["--allow-origin", "localhost"],
                "a scheme, a host and a port",
            ),
            (vec!["--step=-1"], "such as 0.2"),
            (
                vec!["--body-timeout", "0"],
                "a number of seconds from 0.001 to 3600, such as 60",
            ),
            (vec!["--token", "secret"], "write HEADER:VALUE"),
            (
                vec!["--fault", "boom"],
                "there is no fault 'boom': use delay=SECONDS",
            ),
            (vec!["--page-path", "/desk/"], "--page <DIR>"),
            (
                vec!["--rules", "/does/not/exist"],
                "the rules /does/not/exist cannot be read",
            ),
        ] {
            let error = config(&flags).unwrap_err();
            assert!(error.contains(hint), "{flags:?}: {error}");
        }
    }

    #[test]
    fn one_star_allows_every_origin() {
        let config =
            config(&["--allow-origin", "http://a.example", "--allow-origin", "*"]).unwrap();
        assert!(config.allows_any_origin());
    }

    #[test]
    fn rules_come_from_a_file_and_an_explicit_profile_wins() {
        let directory = tempfile::tempdir().unwrap();
        let file = directory.path().join("rules.json");
        let name = file.to_str().unwrap();
        fs::write(&file, r#"{"profile": "strict", "max_qty": 5}"#).unwrap();
        let rules = config(&["--rules", name]).unwrap().rules;
        assert_eq!((rules.profile, rules.max_qty), (Profile::Strict, Some(5)));
        let rules = config(&["--rules", name, "--profile", "contract"])
            .unwrap()
            .rules;
        assert_eq!((rules.profile, rules.max_qty), (Profile::Contract, Some(5)));
        let countries = r#"{"warehouse_countries": {"CKMX": ["MX", "US"]}}"#;
        fs::write(&file, countries).unwrap();
        let rules = config(&["--rules", name]).unwrap().rules;
        assert_eq!(
            rules.warehouse_countries.get(&"CKMX".to_owned()).unwrap(),
            &["MX", "US"]
        );
    }

    #[test]
    fn rules_that_cannot_be_used_say_where_and_what_was_meant() {
        let directory = tempfile::tempdir().unwrap();
        let file = directory.path().join("rules.json");
        let name = file.to_str().unwrap();
        for (rules, hint) in [
            (
                r#"{"limits": {"package.order_number": "50"}}"#,
                "at limits.package.order_number: “50” is not a whole number",
            ),
            (
                r#"{"limits": {"package.order_numbers": 50}}"#,
                "did you mean `package.order_number`?",
            ),
            (
                r#"{"warehouse_country": {"CKMX": ["MX"]}}"#,
                "at warehouse_country: unknown key `warehouse_country`: did you mean `warehouse_countries`?",
            ),
            (
                r#"{"warehouse_countries": {"CKMX": ["mx"]}}"#,
                "at warehouse_countries: `mx`, given for `CKMX`, is not a country code: did you mean `MX`?",
            ),
            ("[]", "at the top: a list is not an object"),
            ("{}\n{}", "line 2, column 1"),
        ] {
            fs::write(&file, rules).unwrap();
            let error = config(&["--rules", name]).unwrap_err();
            assert!(error.contains(hint), "{rules}: {error}");
        }
    }
}
