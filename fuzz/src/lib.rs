//! What the fuzz targets try.
#![forbid(unsafe_code)]

pub mod doors;
