//! META: identity and provenance.

mod references;

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[&references::META_004];
