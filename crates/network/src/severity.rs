//! How grave a contradiction is.

/// How grave it is that a relation does not hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Days, sensors or rounding explain it.
    Advice,
    /// A different method would be needed to explain it.
    Warning,
    /// The figures cannot all be true.
    Error,
}
