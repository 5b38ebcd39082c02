//! Devices as tools name them: `2 x Tesla V100`.

/// The number before ` x `, where there is one, and the name behind it; else the whole text.
pub(super) fn counted(text: &str) -> (Option<u64>, &str) {
    match text.split_once(" x ").map(|(count, model)| (count.trim().parse().ok(), model)) {
        Some((Some(count), model)) => (Some(count), model.trim()),
        _ => (None, text.trim()),
    }
}
