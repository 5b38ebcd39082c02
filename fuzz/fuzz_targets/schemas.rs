//! `cargo fuzz run schemas`
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| ailca_fuzz::doors::schemas(data));
