//! `cargo fuzz run reports`
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| ailca_fuzz::doors::reports(data));
