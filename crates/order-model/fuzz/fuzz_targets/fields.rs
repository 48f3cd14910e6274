#![no_main]

use order_model_fuzz::{counted, fields};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| counted(bytes, fields));
