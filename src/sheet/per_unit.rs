//! A result per functional unit: as stated, or the total over the units delivered.

use super::Sheet;
use super::energy;
use super::figure::{Figure, Value};
use super::headline::{Topic, shared_out};
use super::results::ResultRow;
use crate::report::{Stage, Statistic};

/// A result per functional unit.
#[derive(Debug, Clone, PartialEq)]
pub struct PerUnit {
    /// The result.
    pub value: Value,
    /// The stages in it, where they are named.
    pub stages: Vec<Stage>,
    /// Which statistic of all units it is.
    pub statistic: Option<Statistic>,
}

impl Sheet {
    /// A result per functional unit; absent where the report states no functional unit.
    pub fn per_unit(&self, topic: Topic) -> PerUnit {
        let absent = PerUnit { value: Value::Absent, stages: Vec::new(), statistic: None };
        let Some(unit) = self.report.functional_unit() else { return absent };
        let delivered = unit.delivered.as_ref().map(|delivered| Figure::of(delivered, &self.proof));
        let (stated, total, stages) = match topic {
            Topic::Impact(category, variant) => {
                let Some(row) = ResultRow::find(&self.results, category, variant) else { return absent };
                let stages = row.stages_per_unit().to_vec();
                let stated = row.per_unit.clone().map(|figure| (figure, stages, row.statistic));
                (stated, Value::from(row.total.clone()), row.covers.clone())
            }
            Topic::Energy => {
                let facility = energy::facility(&self.report, &self.proof);
                let mut units = self.report.activities().filter_map(|activity| activity.per_unit());
                let statistic = units.next().and_then(|unit| unit.statistic.as_deref().copied());
                let stated = facility.per_unit.map(|(stage, figure)| (figure, vec![stage], statistic));
                (stated, facility.total, facility.stages)
            }
        };
        if let Some((figure, stages, statistic)) = stated {
            return PerUnit { value: Value::Figure(figure), stages, statistic };
        }
        // The total over the number of units is their mean, whatever else is known of them.
        let mean = |each| PerUnit { value: Value::Computed(each), stages, statistic: Some(Statistic::Mean) };
        shared_out(&total, delivered.as_ref()).map_or(absent, mean)
    }
}
