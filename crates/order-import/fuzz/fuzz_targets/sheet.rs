#![no_main]

use order_import_fuzz::sheet;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| sheet(bytes));
