//! From 0.1.0 to 0.2.0: optional keys came, and counts got an upper bound; nothing was renamed or taken away.

use super::Step;
use crate::report::SchemaVersion;

pub(super) const STEP: Step =
    Step { from: SchemaVersion::V0_1_0, to: SchemaVersion::V0_2_0, change: |_| {}, decide: |_| Vec::new() };
