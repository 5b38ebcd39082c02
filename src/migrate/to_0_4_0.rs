//! From 0.3.0 to 0.4.0: `timing` and breakdowns of emissions came; addresses of mail and DOI have one form for every
//! validator. Nothing was renamed or taken away; an address that has no longer the form stays as it is, and is told.

use super::Step;
use crate::report::SchemaVersion;

pub(super) const STEP: Step =
    Step { from: SchemaVersion::V0_3_0, to: SchemaVersion::V0_4_0, change: |_| {}, decide: |_| Vec::new() };
