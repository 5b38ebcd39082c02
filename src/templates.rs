//! Reports that the program hands out: to be filled in, and the example of the schema.

/// What any report needs, with the chapters that most have as comments.
pub(crate) const MINIMAL: &str = include_str!("templates/minimal.yaml");

/// Every chapter filled in, with figures that reconcile.
pub(crate) const FULL: &str = include_str!("templates/full.yaml");

/// The smallest report that is well-formed, without the version of its schema.
pub(crate) const EXAMPLE: &str = include_str!("templates/example.json");

/// What the templates call a report that nobody named.
pub(crate) const TITLE: &str = "Life cycle assessment of our system";

/// What the templates call a publisher that nobody named.
pub(crate) const PUBLISHER: &str = "Our organisation";

/// What the templates call a system that nobody named.
pub(crate) const SYSTEM: &str = "Our system";

/// The id of the templates, which is that of no report.
pub(crate) const NO_ID: &str = "00000000-0000-4000-8000-000000000000";
