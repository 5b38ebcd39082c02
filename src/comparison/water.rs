//! What water is in a result: at the data centre, at power plants, in the making of hardware.

use std::collections::{BTreeMap, BTreeSet};

use super::verdict::{Verdict, Word};
use crate::finding::Message;
use crate::report::{Impacts, Report, Stage, WaterPart, WaterUse, WaterVolumes};

/// What is in the water of each stage, and what its effectiveness counts.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Parts {
    /// The parts of each activity of a stage; `None` of one that does not say it.
    stages: BTreeMap<Stage, BTreeSet<Option<BTreeSet<WaterPart>>>>,
    /// Categories of the effectiveness of water use (ISO/IEC 30134-9).
    categories: BTreeSet<u32>,
}

/// The volumes of a flow by the name of its result; those of consumption behind what is weighted by scarcity.
fn volumes<'w>(water: &'w WaterUse, variant: &str) -> Option<&'w WaterVolumes> {
    let own = match variant {
        "withdrawal" => &water.withdrawal,
        "unspecified" => &water.unspecified,
        _ => &water.consumption,
    };
    own.as_deref()
}

/// What volumes hold: what their total names, else the parts that are stated.
fn held(volumes: &WaterVolumes) -> Option<BTreeSet<WaterPart>> {
    let named: BTreeSet<_> = volumes.total_covers.iter().map(|part| **part).collect();
    if !named.is_empty() {
        return Some(named);
    }
    let stated = [
        (volumes.on_site.is_some(), WaterPart::OnSite),
        (volumes.off_site.is_some(), WaterPart::OffSite),
        (volumes.embodied.is_some(), WaterPart::Embodied),
    ];
    let stated: BTreeSet<_> =
        stated.into_iter().filter(|(is_stated, _)| *is_stated).map(|(_, part)| part).collect();
    (!stated.is_empty()).then_some(stated)
}

impl Parts {
    /// Those of a result of water over some stages; `None` of another category.
    pub(super) fn of(
        report: &Report,
        (category, variant): (&str, &str),
        stages: &BTreeMap<Stage, Option<String>>,
    ) -> Option<Self> {
        if ![Impacts::water, Impacts::water_scarcity].contains(&category) {
            return None;
        }
        let mut parts = Self::default();
        for activity in report.activities().filter(|activity| stages.contains_key(&activity.stage)) {
            let unit = activity.per_unit().and_then(|unit| unit.water.as_deref());
            for water in activity.water.as_deref().into_iter().chain(unit) {
                if let Some(volumes) = volumes(water, variant) {
                    parts.stages.entry(*activity.stage).or_default().insert(held(volumes));
                }
            }
        }
        let used = report
            .data_centres()
            .iter()
            .flat_map(|centre| &centre.wue)
            .filter_map(|own| own.category.as_ref());
        parts.categories = used.map(|category| ***category).collect();
        Some(parts)
    }

    /// Whether two results hold the same water.
    pub(super) fn verdict([one, other]: [&Self; 2]) -> Verdict {
        let stages: BTreeSet<&Stage> = one.stages.keys().chain(other.stages.keys()).collect();
        let of_stage = |stage: &&Stage| {
            let [one, other] =
                [one, other].map(|own| own.stages.get(*stage).filter(|held| !held.contains(&None)));
            Verdict::on([one, other])
        };
        let on_stages = Verdict::of_all(stages.iter().map(of_stage));
        on_stages.max(Verdict::on_details([&one.categories, &other.categories]))
    }

    /// That in words.
    pub(super) fn words(&self) -> Vec<Word> {
        let held: BTreeSet<WaterPart> = self.stages.values().flatten().flatten().flatten().copied().collect();
        let held = held.iter().map(|part| Word::chosen("compare-water-part", "part", part));
        let categories = self
            .categories
            .iter()
            .map(|category| Word::Ours(Message::new("compare-wue-category").with("category", *category)));
        held.chain(categories).collect()
    }
}
