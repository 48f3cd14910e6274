#![no_main]

use order_import_fuzz::text;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| text(bytes));
