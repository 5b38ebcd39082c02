//! The form of one model: its rows, each with the point of the annex that asks for it.

use std::collections::BTreeMap;

use crate::exchange::Job;
use crate::exchange::inventory::{boundary_in_words, device, widest};
use crate::exchange::ledger::Ledger;
use crate::exchange::qualified::said;
use crate::exchange::side_by_side::{self, Order};
use crate::exchange::source::{Look, whole};
use crate::quantity::{
    Audience, Compute, ComputeUnit, Count, CountUnit, Decimal, DeviceTime, DeviceTimeUnit, Dimension,
    Duration, DurationUnit, Energy, EnergyUnit, Figure, Qualifier, Withheld,
};
use crate::report::{Activity, BaseModel, Hardware, HardwareKind, HardwareUse, Model, Source, System, Total};

/// Significant figures that the form asks for.
const FIGURES: u32 = 2;

/// A field of the form.
pub(super) struct Row {
    pub(super) key: &'static str,
    pub(super) label: &'static str,
    /// Point of Annex XI, section 1.
    pub(super) point: &'static str,
    pub(super) value: String,
    pub(super) remark: Option<String>,
    pub(super) recipients: Option<&'static str>,
}

/// A model of which the form is filled.
pub(super) struct Form<'a, 't> {
    pub(super) job: &'a Job<'a>,
    pub(super) ledger: &'a Ledger<'t>,
    pub(super) model: Look<'a, 't>,
    /// Totals of training, where they are of this model alone.
    pub(super) total: Option<Look<'a, 't>>,
    /// The sources of the report by their ids.
    pub(super) sources: &'a BTreeMap<&'a str, Look<'a, 't>>,
}

impl<'a, 't> Form<'a, 't> {
    pub(super) fn rows(
        &self,
        system: Option<Look<'a, 't>>,
        trained: &[Look<'a, 't>],
        served: &[Look<'a, 't>],
    ) -> Vec<Row> {
        let plain = |key, label, point, value: Option<&str>| {
            let value = value?.to_owned();
            Some(Row { key, label, point, value, remark: None, recipients: None })
        };
        let modalities = system.map(|system| system.list(System::modalities)).unwrap_or_default();
        let modalities: Vec<&str> = modalities.into_iter().filter_map(Look::text).collect();
        let modalities = (!modalities.is_empty()).then(|| modalities.join(", "));
        let figures = |key: &str| trained.iter().filter_map(|look| look.get(key)).collect::<Vec<_>>();
        let uses: Vec<Look<'_, '_>> = trained.iter().flat_map(|look| look.list(Activity::hardware)).collect();
        let hours: Vec<_> = uses.iter().filter_map(|used| used.get(HardwareUse::device_hours)).collect();
        let hours =
            self.total.and_then(|total| total.get(Total::device_hours)).map_or(hours, |total| vec![total]);
        let compute = self.model.get(Model::training_compute);
        let compute = compute.map_or_else(|| figures(Activity::compute), |compute| vec![compute]);
        let energies = self.energies(trained);
        let methodology = self.methodology(&energies);
        let inference: Vec<_> = served.iter().filter_map(|look| look.get(Activity::compute)).collect();
        let tokens = self.model.get(Model::training_tokens).into_iter().collect::<Vec<_>>();
        let parameters = self.model.get(Model::total_parameters).into_iter().collect::<Vec<_>>();
        [
            plain(
                "releaseDate",
                "Release date",
                "1(c)",
                system.and_then(|system| system.word(System::release_date)),
            ),
            self.dependencies(),
            plain("architecture", "Architecture", "1(d)", self.model.word(Model::architecture)),
            self.row(
                "parameters",
                "Number of parameters",
                "1(d)",
                &parameters,
                (Count::KEY, CountUnit::One.key(), ""),
            ),
            plain("modalities", "Modalities", "1(e)", modalities.as_deref()),
            self.stated(
                "trainingTokens",
                "Amount of training data, tokens",
                "2(c)",
                &tokens,
                (Count::KEY, CountUnit::One.key(), ""),
            ),
            self.row(
                "trainingCompute",
                "Compute used for training",
                "2(d)",
                &compute,
                (Compute::KEY, ComputeUnit::Flop.key(), "FLOP"),
            ),
            self.wall_clock(trained, &figures(Activity::duration)),
            self.hardware_time(trained, &hours),
            self.row(
                "trainingEnergy",
                "Energy used for training",
                "2(e)",
                &energies,
                (Energy::KEY, EnergyUnit::MegawattHour.key(), "MWh"),
            ),
            plain("energyMethodology", "Methodology of the energy", "2(e)", methodology.as_deref()),
            self.row(
                "inferenceCompute",
                "Compute of inference, whole activity",
                "2(d)",
                &inference,
                (Compute::KEY, ComputeUnit::Flop.key(), "FLOP"),
            ),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// The models that it was made from, as the form asks for; its own report says how, where a relation is stated.
    fn dependencies(&self) -> Option<Row> {
        let bases = self.model.list(Model::derived_from);
        let one = |base: &Look<'a, 't>| {
            let name = base.word(BaseModel::name)?;
            let relation = base.word(BaseModel::relation);
            Some(relation.map_or_else(|| name.to_owned(), |relation| format!("{name} ({relation})")))
        };
        let names: Vec<String> = bases.iter().filter_map(one).collect();
        (!names.is_empty()).then(|| Row {
            key: "modelDependencies",
            label: "Model dependencies",
            point: "1",
            value: names.join(", "),
            remark: None,
            recipients: None,
        })
    }

    /// The energies of training at one boundary: the total, else those of the activities.
    fn energies(&self, trained: &[Look<'a, 't>]) -> Vec<Look<'a, 't>> {
        let widest_or_withheld =
            |energies: Vec<Look<'a, 't>>| widest(&energies).or_else(|| energies.first().copied());
        let total = self.total.and_then(|total| widest_or_withheld(total.list(Total::energy)));
        total.map_or_else(
            || trained.iter().filter_map(|look| widest_or_withheld(look.list(Activity::energy))).collect(),
            |total| vec![total],
        )
    }

    /// Where energy was taken and how it was come by, as far as all figures agree.
    fn methodology(&self, energies: &[Look<'a, 't>]) -> Option<String> {
        let first = energies.first()?;
        let agreed = |key: &str| {
            let word = first.peek(key)?;
            energies.iter().all(|energy| energy.peek(key) == Some(word)).then(|| first.word(key)).flatten()
        };
        let boundary = boundary_in_words(agreed(Figure::boundary));
        let basis = agreed(Figure::basis).unwrap_or("of a basis that is not stated");
        let source = agreed(Figure::source).and_then(|id| self.sources.get(id)?.word(Source::title));
        let source = source.map(|title| format!("; source: {title}")).unwrap_or_default();
        Some(format!("Energy {boundary}, {basis}{source}."))
    }

    /// A field whose figures are added where there are several; one that is withheld is not available, and says why.
    fn row(
        &self,
        key: &'static str,
        label: &'static str,
        point: &'static str,
        figures: &[Look<'a, 't>],
        (dimension, unit, shown): (&str, &str, &str),
    ) -> Option<Row> {
        let Some(first) = figures.first().copied() else {
            let value = "not stated".to_owned();
            return Some(Row { key, label, point, value, remark: None, recipients: None });
        };
        let recipients = match first.word(Figure::audience) {
            Some(word) if word == Audience::Public.key() => Some("public"),
            Some(word) if word == Audience::Regulator.key() => {
                Some("AI Office and national competent authorities")
            }
            Some(word) if word == Audience::Downstream.key() => Some("downstream providers"),
            _ => None,
        };
        let row = |value, remark| Some(Row { key, label, point, value, remark, recipients });
        if let Some(withheld) = figures.iter().find_map(|figure| figure.get(Figure::withheld)) {
            let word = |key: &str| withheld.word(key).unwrap_or_default();
            let (reason, holder) = (word(Withheld::<Energy>::reason), word(Withheld::<Energy>::held_by));
            return row("N/A".to_owned(), Some(format!("{reason}; held by {holder}")));
        }
        let boundary = first.peek(Figure::boundary);
        if figures.iter().any(|figure| figure.peek(Figure::boundary) != boundary) {
            let remark =
                "the figures of the activities were taken at different boundaries, so they are not added";
            return row("N/A".to_owned(), Some(remark.to_owned()));
        }
        let Ok(qualifier) = self.ledger.qualifier_of_sum(figures) else {
            let remark = "some of the figures are bounds and others are not, so they are not added";
            return row("N/A".to_owned(), Some(remark.to_owned()));
        };
        let numbers = self.ledger.amounts_in(figures, dimension, unit)?;
        let sum = Decimal::sum(&numbers)?;
        let digits = digits_of_sum(&numbers, sum);
        let mut remarks = Vec::new();
        if figures.len() > 1 {
            remarks.push(format!("sum of {} activities", figures.len()));
        }
        if digits < FIGURES && point == "2(e)" {
            remarks.push("fewer significant figures than the two that the form asks for".to_owned());
        }
        if let Some(basis) = first.word(Figure::basis) {
            remarks.push(basis.to_owned());
        }
        let value = said(qualifier, &format!("{} {shown}", sum.plain()?));
        row(value.trim().to_owned(), (!remarks.is_empty()).then(|| remarks.join("; ")))
    }

    /// A field that the form asks for elsewhere, where the report states its figure.
    fn stated(
        &self,
        key: &'static str,
        label: &'static str,
        point: &'static str,
        figures: &[Look<'a, 't>],
        unit: (&str, &str, &str),
    ) -> Option<Row> {
        if figures.is_empty() { None } else { self.row(key, label, point, figures, unit) }
    }

    /// The time from start to end; that of activities side by side is not the sum of theirs.
    fn wall_clock(&self, trained: &[Look<'a, 't>], durations: &[Look<'a, 't>]) -> Option<Row> {
        let (key, label, point) = ("trainingTime", "Training time, wall-clock", "2(d)");
        if durations.len() < 2 || side_by_side::of(self.job, self.ledger, trained) == Order::After {
            return self.row(key, label, point, durations, (Duration::KEY, DurationUnit::Hour.key(), "h"));
        }
        let remark = "the activities may have run side by side, so their times are not added".to_owned();
        Some(Row {
            key,
            label,
            point,
            value: "not stated".to_owned(),
            remark: Some(remark),
            recipients: None,
        })
    }

    /// The time of devices, as it is stated, else devices times the time of their activity.
    fn hardware_time(&self, trained: &[Look<'a, 't>], hours: &[Look<'a, 't>]) -> Option<Row> {
        let (key, label, point) = ("trainingHardwareTime", "Training time, hardware", "2(d)");
        let computed = if hours.is_empty() { self.computed_hours(trained) } else { None };
        let Some((computed, qualifier)) = computed else {
            return self.row(
                key,
                label,
                point,
                hours,
                (DeviceTime::KEY, DeviceTimeUnit::DeviceHour.key(), "device-hours"),
            );
        };
        let remark = "devices times the time of each activity, computed from the report".to_owned();
        Some(Row {
            key,
            label,
            point,
            value: said(qualifier, &format!("{computed} device-hours")),
            remark: Some(remark),
            recipients: None,
        })
    }

    /// Accelerators times hours over all activities, where every one says both and the times can be added.
    fn computed_hours(&self, trained: &[Look<'a, 't>]) -> Option<(String, Option<Qualifier>)> {
        let durations: Vec<_> = trained.iter().filter_map(|look| look.get(Activity::duration)).collect();
        let qualifier = self.ledger.qualifier_of_sum(&durations).ok()?;
        let mut hours = Vec::new();
        for activity in trained {
            let duration = side_by_side::hours_of(*activity)?;
            let uses = activity.list(Activity::hardware).into_iter().filter(|used| {
                device(self.job, self.ledger, *used).is_some_and(|device| {
                    device.peek(Hardware::kind) == Some(HardwareKind::Accelerator.key())
                })
            });
            let counts: Option<Vec<u64>> =
                uses.map(|used| used.peek(HardwareUse::devices).and_then(whole)).collect();
            let count = counts?.into_iter().reduce(u64::saturating_add)?;
            hours.push(duration.times(Decimal::whole(count))?);
        }
        Some((Decimal::sum(&hours)?.plain()?, qualifier))
    }
}

/// Digits of a sum that all of its numbers have: those down to the last of the coarsest.
fn digits_of_sum(numbers: &[Decimal], sum: Decimal) -> u32 {
    let decimals = |number: &Decimal| {
        number.plain().map_or(0, |text| text.split_once('.').map_or(0, |(_, decimals)| decimals.len()))
    };
    let all = || numbers.iter().map(decimals);
    let surplus = all().max().unwrap_or_default() - all().min().unwrap_or_default();
    sum.digits().saturating_sub(u32::try_from(surplus).unwrap_or_default())
}
