//! What the program is called with.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context as _, Result, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use clap::{Parser, Subcommand};
use order_relay::token::{Claims, key_hash};
use order_relay::{Person, Purpose};
use order_server::stop_signal;
use order_submit::OrderKey;

use crate::config::Config;
use crate::server;
use crate::state::AppState;
use crate::store::Store;
use crate::time::{DAY, now};

/// Stands before the warehouse's API: keeps its token, knows who may send for which shop, and sends each order once.
#[derive(Debug, Parser)]
#[command(name = "order-relay", version)]
pub(crate) struct Arguments {
    /// What whoever runs the relay says, as JSON
    #[arg(
        long,
        value_name = "FILE",
        default_value = "order-relay.json",
        global = true
    )]
    config: PathBuf,

    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serves until Ctrl-C or SIGTERM
    Serve,
    /// Makes an invitation, to be put behind the address of the relay; it is good once
    Invite {
        /// What the person is called in the log
        name: String,
        /// A shop that the person may send for; repeatable, `*` is every one
        #[arg(long = "client", required = true, value_name = "CODE")]
        clients: Vec<String>,
        /// How many days it is good
        #[arg(long, default_value_t = 7)]
        days: u16,
    },
    /// Lists the invitations, and which of them have been used and revoked
    Invitations,
    /// Revokes an invitation, and the session that it has opened
    Revoke {
        /// The invitation's name, as `invite` has said
        id: String,
    },
    /// Makes a key that a program signs in with, and what the config keeps of it
    Key,
    /// Lists the orders that may have arrived
    Unknown,
    /// Says of an order that may have arrived whether it has
    Resolve {
        /// The shop
        client_code: String,
        /// The order's number
        order_number: String,
        /// It has, or it has not: then it can be sent again
        #[arg(value_parser = ["arrived", "not-arrived"])]
        found: String,
    },
}

pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    let config = || Config::read(&arguments.config);
    match &arguments.command {
        Command::Serve => serve(config()?),
        Command::Invite {
            name,
            clients,
            days,
        } => invite(&config()?, name, clients, *days),
        Command::Invitations => invitations(&config()?),
        Command::Revoke { id } => {
            let is_known = store(&config()?)?.revoke(id, now())?;
            ensure!(
                is_known,
                "there is no invitation {id}: `order-relay invitations` lists them"
            );
            Ok(())
        }
        Command::Key => key(),
        Command::Unknown => unknown(&config()?),
        Command::Resolve {
            client_code,
            order_number,
            found,
        } => {
            let key = OrderKey::new(client_code, order_number);
            let is_known = store(&config()?)?.resolve(&key, found == "arrived", now())?;
            ensure!(is_known, "no order of this shop and number is in doubt");
            Ok(())
        }
    }
}

fn serve(config: Config) -> Result<()> {
    let _lock = lock(&config.database)?;
    let state = Arc::new(AppState::new(config)?);
    state.store.interrupt()?;
    // Where it ends, it waits for what is on its way to the warehouse.
    tokio::runtime::Runtime::new()?.block_on(async {
        let stop = stop_signal()?;
        server::serve(state, stop).await
    })
}

/// One relay to a file: what is on its way is known to the one that sends it alone.
fn lock(database: &Path) -> Result<File> {
    let file = database.with_extension("lock");
    let lock = File::create(&file).with_context(|| format!("{}", file.display()))?;
    lock.try_lock()
        .with_context(|| format!("{}: another relay is running", file.display()))?;
    Ok(lock)
}

/// What has been forwarded, for a command beside the relay. Where none runs, nobody sees the answers of what was on its way any more.
fn store(config: &Config) -> Result<Store> {
    let store = Store::open(&config.database)?;
    if lock(&config.database).is_ok() {
        store.interrupt()?;
    }
    Ok(store)
}

fn invite(config: &Config, name: &str, clients: &[String], days: u16) -> Result<()> {
    let claims = Claims {
        // A letter first: it is no flag of a command then.
        id: format!("i{}", random(9)?),
        person: Person {
            name: name.to_owned(),
            clients: clients.to_vec(),
        },
        until: now().saturating_add(i64::from(days) * DAY),
    };
    let token = config
        .secret()?
        .sign(Purpose::Invite, &claims)
        .context("the invitation")?;
    store(config)?.invite(&claims.id, name)?;
    println!("/invite/{token}");
    eprintln!(
        "invitation {} for {name}, good once within {days} days",
        claims.id
    );
    Ok(())
}

fn key() -> Result<()> {
    let key = random(32)?;
    println!("{key}");
    eprintln!(
        "in the config: {{ \"name\": \"…\", \"sha256\": \"{}\", \"clients\": [\"…\"] }}",
        key_hash(&key)
    );
    Ok(())
}

fn random(bytes: usize) -> Result<String> {
    let mut random = vec![0; bytes];
    getrandom::fill(&mut random).context("no random numbers")?;
    Ok(URL_SAFE_NO_PAD.encode(random))
}

fn unknown(config: &Config) -> Result<()> {
    for (client_code, order_number, who, sent_at) in store(config)?.unknown()? {
        println!(
            "{}",
            serde_json::json!({
                "client_code": client_code, "order_number": order_number, "who": who, "sent_at": sent_at,
            })
        );
    }
    Ok(())
}

fn invitations(config: &Config) -> Result<()> {
    for (id, name, is_used, is_revoked) in store(config)?.invitations()? {
        let line =
            serde_json::json!({ "id": id, "name": name, "used": is_used, "revoked": is_revoked });
        println!("{line}");
    }
    Ok(())
}
