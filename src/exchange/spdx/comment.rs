//! What the fields of SPDX do not say of an energy, in a sentence each: of which activity it is, and whether of one unit of
//! service or of all. Energy of one is what SPDX proposes for inference (<https://github.com/spdx/spdx-3-model/issues/676>).

use super::BUCKETS;
use crate::exchange::inventory::BOUNDARIES;
use crate::identifier::Identifier;
use crate::quantity::Qualifier;

/// Between the id of an activity and what its energy is of.
const BETWEEN: &str = ": energy of ";

/// What is said of the whole.
const WHOLE: &str = "the whole activity";

/// What a sentence says.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Said<'t> {
    /// The activity.
    pub(super) id: &'t str,
    stage: &'t str,
    /// The unit of service that the energy is of one of; none where it is of the whole activity.
    pub(super) unit: Option<&'t str>,
    /// Where it was taken.
    pub(super) boundary: Option<&'static str>,
    /// How the number is meant.
    pub(super) qualifier: Option<Qualifier>,
}

/// A sentence on an energy.
pub(super) fn sentence(
    id: &str,
    stage: &str,
    unit: Option<&str>,
    boundary: &str,
    qualifier: Option<Qualifier>,
) -> String {
    let of = unit.map_or_else(|| WHOLE.to_owned(), |unit| format!("one {unit}"));
    let meant = qualifier.map(|qualifier| format!(", {}", qualifier.in_words())).unwrap_or_default();
    format!("{id}{BETWEEN}{of} ({stage}), {boundary}{meant}.")
}

/// The sentences of a comment that are such, in their order.
pub(super) fn read(comment: &str) -> Vec<Said<'_>> {
    let starts: Vec<usize> = comment.match_indices(BETWEEN).map(|(start, _)| start).collect();
    let said = |start: usize| {
        let id = comment.get(..start)?.rsplit(' ').next()?;
        let rest = comment.get(start + BETWEEN.len()..)?;
        let (of, rest) = rest.split_once(" (")?;
        let (stage, rest) = rest.split_once(')')?;
        let parts = rest.split_once('.').map_or("", |(rest, _)| rest).split(", ").skip(1);
        let (mut boundary, mut qualifier) = (None, None);
        for words in parts {
            boundary = boundary.or(BOUNDARIES.iter().find(|(_, known)| *known == words).map(|(key, _)| *key));
            let meant = Qualifier::ALL.into_iter().find(|qualifier| qualifier.in_words() == words);
            qualifier = qualifier.or(meant);
        }
        Identifier::try_from(id.to_owned()).ok()?;
        let unit = if of == WHOLE { None } else { Some(of.strip_prefix("one ")?) };
        Some(Said { id, stage, unit, boundary, qualifier })
    };
    starts.into_iter().filter_map(said).collect()
}

/// The sentences on the energies of a list, where there is one for each.
pub(super) fn of_list<'a, 't>(said: &'a [Said<'t>], bucket: &str, count: usize) -> Vec<&'a Said<'t>> {
    let is_in = |stage: &str| BUCKETS.iter().any(|(known, list)| known.key() == stage && *list == bucket);
    let of: Vec<&Said<'_>> = said.iter().filter(|said| is_in(said.stage)).collect();
    if of.len() == count { of } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let sentences = [
            sentence("run-1", "training", None, "of the servers", None),
            sentence(
                "serving",
                "inference",
                Some("output token"),
                "of the whole facility",
                Some(Qualifier::AtMost),
            ),
        ];
        let comment = sentences.join(" ");
        let said = read(&comment);
        assert_eq!(
            said,
            [
                Said {
                    id: "run-1",
                    stage: "training",
                    unit: None,
                    boundary: Some("server"),
                    qualifier: None
                },
                Said {
                    id: "serving",
                    stage: "inference",
                    unit: Some("output token"),
                    boundary: Some("facility"),
                    qualifier: Some(Qualifier::AtMost),
                },
            ]
        );
        assert_eq!(of_list(&said, "ai_inferenceEnergyConsumption", 1).len(), 1);
        assert!(of_list(&said, "ai_inferenceEnergyConsumption", 2).is_empty());
        assert!(read("energy of (nothing): energy of ").is_empty());
    }
}
