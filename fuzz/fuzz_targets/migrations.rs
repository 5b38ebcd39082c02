//! `cargo fuzz run migrations`
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| ailca_fuzz::doors::migrations(data));
