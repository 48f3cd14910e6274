//! The program, and files for it.

use std::fs;
use std::path::PathBuf;
use std::process::{Child, Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

const HEAD: &str = "Order No.,Shop,Warehouse,Carrier,Tracking Number,Label URL,Recipient Name,Address,City,Province,District,Country,Postal Code,Phone,Email,SKU,Currency,Unit Price,Qty,Sender Name,Sender Address,Sender City,Sender Province,Sender District,Sender Country,Sender Postal Code,Sender Phone,Sender Email";

/// A row of an order that is good.
pub(crate) fn row(number: &str, shop: &str, qty: &str) -> String {
    format!(
        "{number},{shop},CKMX,DHL,,,Maria Santos,\"20 1st Avenue, Bagumbayan\",Taguig,Metro Manila,Bagumbayan,PH,1630,+63 917 123 4567,maria.santos@example.com,TEA-{number},PHP,250,{qty},Manila Warehouse,8 Harbour Road,Manila,Metro Manila,,PH,1000,+63 2 8123 4567,"
    )
}

/// A folder of its own, and the program in it.
pub(crate) struct Desk {
    folder: TempDir,
}

/// What came of a run.
pub(crate) struct Done {
    pub(crate) code: Option<i32>,
    pub(crate) lines: Vec<Value>,
    pub(crate) output: String,
    pub(crate) errors: String,
}

impl Desk {
    pub(crate) fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn file(&self, name: &str, rows: &[String]) {
        let text = format!("{HEAD}\n{}\n", rows.join("\n"));
        fs::write(self.path(name), text).unwrap();
    }

    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_order-desk"));
        command.args(arguments).current_dir(self.folder.path());
        // A proxy of the machine is none of the test's.
        for name in ["http_proxy", "HTTP_PROXY", "ALL_PROXY", "all_proxy"] {
            command.env_remove(name);
        }
        command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Done {
        Done::of(&self.command(arguments).output().unwrap())
    }

    pub(crate) fn start(&self, arguments: &[&str]) -> Child {
        self.command(arguments).spawn().unwrap()
    }
}

impl Done {
    pub(crate) fn of(output: &Output) -> Self {
        let text = String::from_utf8(output.stdout.clone()).unwrap();
        Self {
            code: output.status.code(),
            lines: text
                .lines()
                .filter_map(|line| serde_json::from_str(line).ok())
                .collect(),
            errors: String::from_utf8(output.stderr.clone()).unwrap(),
            output: text,
        }
    }

    /// The last line, of JSON.
    pub(crate) fn summary(&self) -> &Value {
        let last = self.lines.last();
        last.unwrap_or_else(|| panic!("{}{}", self.output, self.errors))
    }

    /// The numbers of the orders of a state.
    pub(crate) fn numbers(&self, state: &str) -> Vec<&str> {
        let orders = self
            .lines
            .iter()
            .filter(|line| line["type"] == "order" && line["state"] == state);
        orders
            .map(|line| line["order_number"].as_str().unwrap())
            .collect()
    }
}
