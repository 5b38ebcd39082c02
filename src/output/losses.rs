//! What a report loses in a format of others, in words.

use std::collections::HashMap;

use crate::exchange::{Export, Loss};
use crate::finding::{Argument, Message};
use crate::messages::{self, Language};

/// Losses of one kind at like places on one line, with the line of the first.
pub fn losses(losses: &[Loss], export: &Export, language: Language) -> String {
    let figures: usize = losses.iter().map(|loss| loss.figures).sum();
    let head = Message::new("exchange-losses").with("format", export.name).with("figures", figures);
    let mut groups: Vec<(String, &Loss, usize, usize)> = Vec::new();
    let mut known = HashMap::new();
    for loss in losses {
        let path = generic(&loss.pointer);
        let group = *known.entry((path.clone(), loss.reason.key())).or_insert(groups.len());
        match groups.get_mut(group) {
            Some((.., count, figures)) => {
                *count += 1;
                *figures += loss.figures;
            }
            None => groups.push((path, loss, 1, loss.figures)),
        }
    }
    let line = |(path, first, count, figures): &(String, &Loss, usize, usize)| {
        let reason = messages::text(language, &Message::new(format!("exchange-loss-{}", first.reason.key())));
        let message = Message::new("exchange-loss")
            .with("line", first.line.to_string())
            .with("path", Argument::Name(path.clone()))
            .with("count", *count)
            .with("figures", *figures)
            .with("reason", Argument::Said(reason));
        messages::text(language, &message)
    };
    std::iter::once(messages::text(language, &head))
        .chain(groups.iter().map(line))
        .collect::<Vec<_>>()
        .join("\n")
}

/// A path with `*` for positions in lists.
fn generic(pointer: &str) -> String {
    let is_position = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let parts = pointer.split('/').map(|part| if is_position(part) { "*" } else { part });
    parts.collect::<Vec<_>>().join("/")
}
