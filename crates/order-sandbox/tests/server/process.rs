//! The program itself: its one line, its signals, its exit codes.

use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStderr, Command, ExitStatus, Output, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::client::Client;
use crate::sandbox::{VALID, eventually, order};

/// A running `order-sandbox`; killed when dropped.
struct Program {
    child: Child,
    stderr: Option<ChildStderr>,
    stdout: BufReader<std::process::ChildStdout>,
    client: Client,
    /// Where it keeps temporary files.
    temporary: TempDir,
}

fn command(temporary: &Path, flags: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_order-sandbox"));
    command
        .args(flags)
        .env("TMPDIR", temporary)
        .env("TMP", temporary);
    command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

impl Program {
    fn start(flags: &[&str]) -> Self {
        let temporary = tempfile::tempdir().unwrap();
        let mut child = command(temporary.path(), &[&["--port", "0"], flags].concat())
            .spawn()
            .unwrap();
        let mut stdout = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        stdout.read_line(&mut line).unwrap();
        let address = line
            .strip_prefix("order-sandbox listening on http://")
            .unwrap_or_else(|| panic!("{line:?}"));
        let address: SocketAddr = address.trim_end().parse().unwrap();
        let stderr = child.stderr.take();
        Self {
            child,
            stderr,
            stdout,
            client: Client::new(address),
            temporary,
        }
    }

    fn signal(&self, name: &str) {
        let status = Command::new("kill")
            .args([&format!("-{name}"), &self.child.id().to_string()])
            .status();
        assert!(status.unwrap().success());
    }

    fn wait(&mut self) -> ExitStatus {
        let deadline = Instant::now() + Duration::from_secs(20);
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status;
            }
            assert!(Instant::now() < deadline, "it does not end");
            thread::sleep(Duration::from_millis(20));
        }
    }

    fn log(&mut self) -> String {
        let mut log = String::new();
        self.stderr
            .take()
            .unwrap()
            .read_to_string(&mut log)
            .unwrap();
        log
    }

    fn temporary_files(&self) -> Vec<PathBuf> {
        fs::read_dir(self.temporary.path())
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .collect()
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // Gone already where the test went well.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn fail(flags: &[&str]) -> Output {
    let temporary = tempfile::tempdir().unwrap();
    let output = command(temporary.path(), flags).output().unwrap();
    assert!(
        output.stdout.is_empty(),
        "{}",
        String::from_utf8_lossy(&output.stdout)
    );
    output
}

#[cfg(unix)]
#[test]
fn both_signals_end_it_cleanly_and_remove_the_temporary_file() {
    for signal in ["INT", "TERM"] {
        let mut program = Program::start(&[]);
        assert_eq!(
            program.client.post("/apicenter/api/order", VALID).status,
            200
        );
        assert_eq!(program.temporary_files().len(), 1);
        program.signal(signal);
        assert_eq!(program.wait().code(), Some(0), "{signal}");
        assert_eq!(program.temporary_files(), Vec::<PathBuf>::new(), "{signal}");
        let mut rest = String::new();
        program.stdout.read_to_string(&mut rest).unwrap();
        assert_eq!(rest, "", "more than one line on standard output");
    }
}

#[cfg(unix)]
#[test]
fn a_request_under_way_is_answered_before_it_ends() {
    let mut program = Program::start(&["--fault", "delay=2.5"]);
    let client = Client::new(program.client.address);
    let slow = thread::spawn(move || client.post("/apicenter/api/order", VALID).envelope());
    thread::sleep(Duration::from_secs(1));
    program.signal("TERM");
    assert_eq!(slow.join().unwrap()["code"], 0);
    assert_eq!(program.wait().code(), Some(0));
}

#[cfg(unix)]
#[test]
fn a_request_that_takes_too_long_does_not_keep_it() {
    let mut program = Program::start(&["--fault", "delay=600"]);
    let client = Client::new(program.client.address);
    let slow = thread::spawn(move || {
        client
            .try_post("/apicenter/api/order", VALID.as_bytes(), &[])
            .is_err()
    });
    thread::sleep(Duration::from_secs(1));
    let start = Instant::now();
    program.signal("INT");
    assert_eq!(program.wait().code(), Some(0));
    assert!(
        start.elapsed() < Duration::from_secs(12),
        "{:?}",
        start.elapsed()
    );
    assert!(slow.join().unwrap());
    assert_eq!(program.temporary_files(), Vec::<PathBuf>::new());
    assert!(program.log().contains("did not end within 5 s"));
}

#[test]
fn a_crash_loses_no_accepted_order() {
    let directory = tempfile::tempdir().unwrap();
    let file = directory.path().join("orders.sqlite");
    let flags = ["--database", file.to_str().unwrap()];
    let mut program = Program::start(&flags);
    let numbers: Vec<String> = (0..20).map(|number| format!("K-{number}")).collect();
    let answers: Vec<String> = numbers
        .iter()
        .map(|number| {
            program
                .client
                .post("/apicenter/api/order", &order(number, |_| {}))
                .text()
        })
        .collect();
    program.child.kill().unwrap();
    program.wait();
    let program = Program::start(&flags);
    for (number, answer) in numbers.iter().zip(answers) {
        assert_eq!(
            program
                .client
                .post("/apicenter/api/order", &order(number, |_| {}))
                .text(),
            answer
        );
    }
    let listed = program.client.get("/apicenter/api/orders").envelope();
    assert_eq!(listed["data"]["total"], 20);
}

#[cfg(unix)]
#[test]
fn each_request_is_one_line_in_the_log() {
    let mut program = Program::start(&["--fault", "cut-after:CUT"]);
    program
        .client
        .post("/apicenter/api/order", &order("A\n\u{1b}[31mB", |_| {}));
    program.client.raw_post(&order("CUT-1", |_| {}));
    program.client.get("/healthz");
    program.signal("TERM");
    program.wait();
    let log = program.log();
    let requests: Vec<&str> = log.lines().filter(|line| line.contains(" ms")).collect();
    assert_eq!(requests.len(), 3, "{log}");
    assert!(
        requests[0].contains(" POST /apicenter/api/order 200 A\\n\\u{1b}[31mB "),
        "{log}"
    );
    assert!(
        requests[1].contains(" POST /apicenter/api/order cut CUT-1 "),
        "{log}"
    );
    assert!(requests[2].contains(" GET /healthz 200 - "), "{log}");
}

#[cfg(unix)]
#[test]
fn the_log_says_the_codes_of_a_refusal_and_nothing_personal() {
    let mut program = Program::start(&[]);
    let post = |body: &str| program.client.post("/apicenter/api/order", body);
    let shapeless = order("L-1", |order| {
        order["receiver"]["name"] = 7.into();
        order["receiver"]["post_code"] = serde_json::json!(["1630"]);
        order["items"][1]["qty"] = 1.5.into();
    });
    post(&shapeless);
    let unruly = |number: &str, real_time: bool| {
        order(number, |order| {
            order["real_time_response"] = real_time.into();
            order["receiver"]["email"] = "juan dela cruz at example".into();
        })
    };
    post(&unruly("L-2", true));
    post("{\"name\": \"Juan\"");
    post(&order("L-4", |_| {}));
    post(&order("L-4", |order| order["desc"] = "Juan".into()));
    post(&unruly("L-3", false));
    eventually(|| {
        let path = "/apicenter/api/order?client_code=CK2023&order_number=L-3";
        let state = program.client.get(path).json();
        (state["data"]["status"] == "cancelled").then_some(())
    });
    program.signal("TERM");
    program.wait();
    let log = program.log();
    assert_eq!(log.matches(" refused: ").count(), 4, "{log}");
    for line in [
        " ms refused: wrong_type at /receiver/name, wrong_type at /receiver/post_code, not_an_integer at /items/1/qty\n",
        " ms refused: email_format at /receiver/email\n",
        " ms refused: not_json at line 1, column 16\n",
        " ms refused: 1002\n",
        " order L-3 is cancelled: email_format at /receiver/email\n",
    ] {
        assert!(log.contains(line), "{line:?} in {log}");
    }
    for personal in ["uan", "dela", "1630", "example"] {
        assert!(!log.contains(personal), "{personal} in {log}");
    }
}

#[cfg(unix)]
#[test]
fn quiet_logs_no_requests() {
    let mut program = Program::start(&["--quiet"]);
    program.client.get("/healthz");
    program.client.post("/apicenter/api/order", "{}");
    program.signal("TERM");
    program.wait();
    let log = program.log();
    assert!(
        !log.contains("/healthz") && !log.contains("missing"),
        "{log}"
    );
}

#[test]
fn a_busy_port_is_a_sentence_that_says_what_to_do() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port();
    let output = fail(&["--port", &port.to_string()]);
    assert_eq!(output.status.code(), Some(1));
    let expected = format!(
        "order-sandbox: port {port} is in use: stop the other program or pass --port {}\n",
        port.wrapping_add(1)
    );
    assert_eq!(String::from_utf8(output.stderr).unwrap(), expected);
}

#[test]
fn what_cannot_be_started_says_why() {
    let directory = tempfile::tempdir().unwrap();
    let notes = directory.path().join("notes.txt");
    fs::write(
        &notes,
        "no database, but long enough to look at: ".repeat(100),
    )
    .unwrap();
    let notes = notes.to_str().unwrap();
    for (flags, code, hint) in [
        (
            vec!["--port", "0", "--database", notes],
            1,
            "is not a file of this program: pass another --database",
        ),
        (
            vec!["--port", "0", "--database", "/does/not/exist/x.sqlite"],
            1,
            "/does/not/exist/x.sqlite cannot be used",
        ),
        (
            vec!["--port", "0", "--page", "/does/not/exist"],
            1,
            "Build the page with `cargo xtask app`",
        ),
        (
            vec!["--port", "0", "--host", "192.0.2.1"],
            1,
            "192.0.2.1 is not an address of this machine",
        ),
        (vec!["--port", "0", "--rules", notes], 1, "cannot be used"),
        (vec!["--fault", "boom"], 2, "there is no fault 'boom'"),
    ] {
        let output = fail(&flags);
        let error = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(code), "{flags:?}: {error}");
        assert!(error.contains(hint), "{flags:?}: {error}");
    }
}
