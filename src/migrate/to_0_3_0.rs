//! From 0.2.0 to 0.3.0: the chapter `provenance` came; nothing was renamed or taken away.

use super::Step;
use crate::report::SchemaVersion;

pub(super) const STEP: Step =
    Step { from: SchemaVersion::V0_2_0, to: SchemaVersion::V0_3_0, change: |_| {}, decide: |_| Vec::new() };
