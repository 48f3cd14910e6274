//! Prints the cells of files as they are read, for comparing with other readers: a JSON array of rows a line, one line a file.
//!
//! `cargo run -p order-import --example cells FILE…`

use std::env;
use std::error::Error;
use std::fs;

use order_import::encoding::EncodingRs;
use order_import::file::{Choice, Platform, open};
use order_import::mapping::Names;
use order_import::message::file_error_text;
use order_import::xlsx::Flate2;
use order_model::Locale;

fn main() -> Result<(), Box<dyn Error>> {
    let platform = Platform {
        decoders: &EncodingRs,
        inflate: &Flate2,
    };
    let names = Names::new();
    for path in env::args_os().skip(1) {
        let opened = open(&fs::read(path)?, Choice::default(), platform, &names);
        let table = opened
            .map_err(|error| file_error_text(error, Locale::En))?
            .table;
        let rows = (0..table.row_count()).map(|row| table.cells(row).collect::<Vec<_>>());
        println!("{}", serde_json::to_string(&rows.collect::<Vec<_>>())?);
    }
    Ok(())
}
