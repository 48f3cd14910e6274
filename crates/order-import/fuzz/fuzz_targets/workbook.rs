#![no_main]

use order_import_fuzz::workbook;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| workbook(bytes));
