//! What tells a measurement from others, as its file says it.

use std::hash::{DefaultHasher, Hash, Hasher};

use jiff::civil::DateTime;

use crate::quantity::Decimal;

/// What tells a measurement from others.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::exchange) struct Measurement {
    pub(super) run: Option<u64>,
    pub(super) is_part: bool,
    /// Whether the id of the activity is that of the run.
    pub(super) is_own: bool,
    /// By what it is told.
    pub(super) by: By,
    pub(super) machine: Option<Machine>,
    pub(super) energy: Option<Decimal>,
}

/// By what a measurement is told.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum By {
    /// By the id of its run, where it has one.
    #[default]
    Run,
    /// By its time and energy alone.
    Moment,
    /// By its figures, which may be the sum of runs.
    Sum,
}

/// All of a machine over a time.
#[derive(Debug, Clone, Copy)]
pub(super) struct Machine {
    pub(super) kind: u64,
    pub(super) start: DateTime,
    pub(super) end: DateTime,
    /// Energy that was measured and not modelled: modelled ones of like machines are the same.
    pub(super) measured: Option<f64>,
}

impl Measurement {
    /// Of a run with an id that its tool gave.
    pub(in crate::exchange) fn of_run(run: &str) -> Self {
        Self { run: Some(mark(&run.to_lowercase())), ..Self::default() }
    }

    /// Of a run without an id, by the moment, the duration and the energy that its tool wrote.
    pub(in crate::exchange) fn of_moment(moment: &str, duration: &str, energy: &str) -> Self {
        let run = Some(mark(&format!("{moment} {duration} {energy}")));
        Self { run, by: By::Moment, ..Self::default() }
    }

    /// Known in a report by the id of the run.
    pub(in crate::exchange) const fn own(self) -> Self {
        Self { is_own: true, ..self }
    }

    /// A part of the run, such as a task.
    pub(in crate::exchange) const fn part(self) -> Self {
        Self { is_part: true, ..self }
    }

    /// Of what may be the sum of runs, as a model card states.
    pub(in crate::exchange) fn summary() -> Self {
        Self { by: By::Sum, ..Self::default() }
    }

    /// With its energy in kWh.
    pub(in crate::exchange) fn energy(self, kilowatt_hours: Option<&str>) -> Self {
        Self { energy: kilowatt_hours.and_then(Decimal::read), ..self }
    }

    /// Of all of a machine that is told by a text, up to a moment.
    pub(in crate::exchange) fn machine(
        self,
        text: &str,
        end: DateTime,
        seconds: f64,
        measured: Option<f64>,
    ) -> Self {
        let length = jiff::SignedDuration::try_from_secs_f64(seconds.clamp(0.0, 1e10)).ok();
        let start = length.and_then(|length| end.checked_sub(length).ok());
        let machine = start.map(|start| Machine { kind: mark(text), start, end, measured });
        Self { machine, ..self }
    }
}

fn mark(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}
