//! `cargo fuzz run documents`
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| ailca_fuzz::doors::documents(data));
