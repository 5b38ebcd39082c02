//! A line of a log: what it says of one response, and whether it agrees with itself.

use crate::document::number;
use crate::exchange::source::{Look, figure_text};
use crate::quantity::Decimal;

/// A range, of which both ends are mostly one.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ends {
    pub(super) low: Decimal,
    pub(super) high: Decimal,
}

/// What a line says.
#[derive(Debug, Default)]
pub(super) struct Line {
    pub(super) id: Option<String>,
    pub(super) model: String,
    pub(super) country: String,
    pub(super) day: Option<String>,
    /// Whether a tool estimated the figures.
    pub(super) is_tool: bool,
    /// Energy in kWh.
    pub(super) energy: Option<Ends>,
    /// Energy in kWh as the second field has it.
    other_energy: Option<Decimal>,
    /// Greenhouse gases of use in g.
    pub(super) emissions: Option<Ends>,
    /// Water in litres.
    pub(super) water: Option<Ends>,
    /// Making: greenhouse gases in g, antimony in kg, primary energy in MJ.
    pub(super) making: [Option<Ends>; 3],
    /// Tokens in, of them cached, and out.
    pub(super) tokens: [Option<Decimal>; 3],
    /// Whether a figure is negative, or no number.
    is_broken: bool,
}

/// Why a line is not counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Wrong {
    /// Its energies lie apart.
    Energies,
    /// A figure is negative, or no number, or in a unit that is not known.
    Figure,
}

impl Wrong {
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Energies => "energies",
            Self::Figure => "figure",
        }
    }
}

/// How far energies of one response may lie apart that were rounded.
const ROUNDED: f64 = 0.02;

/// Names of tokens in, of those that were read before, and out, as services write them.
const TOKENS: [&[&str]; 3] = [
    &["prompt_tokens", "input_tokens"],
    &["cached_tokens", "cache_read_input_tokens"],
    &["completion_tokens", "output_tokens"],
];

impl Line {
    pub(super) fn of(root: Look<'_, '_>) -> Self {
        let mut line = Self {
            id: root.word("id").or_else(|| root.word("request_id")).map(str::to_owned),
            model: root.word("model").unwrap_or_default().to_owned(),
            country: root.word("country").unwrap_or_default().to_owned(),
            day: root.day_of_moment("time").or_else(|| root.day_of_moment("timestamp")).map(str::to_owned),
            ..Self::default()
        };
        let usage = root.get("usage");
        for (index, names) in TOKENS.into_iter().enumerate() {
            let inner = usage.and_then(|usage| usage.get("prompt_tokens_details"));
            let of = |name: &&str| usage.and_then(|usage| usage.figure(name)).or_else(|| inner?.figure(name));
            line.tokens[index] = names.iter().find_map(of).and_then(Decimal::read);
        }
        // The sum follows from the parts.
        if let Some(total) = usage.and_then(|usage| usage.get("total_tokens")) {
            total.take();
        }
        match root.get("impacts") {
            Some(impacts) => line.of_tool(impacts),
            None => line.of_service(root),
        }
        line
    }

    /// Fields that a service writes.
    fn of_service(&mut self, root: Look<'_, '_>) {
        let joules = self.plain(root.get("energy_joules"));
        let joules = joules.and_then(|joules| joules.over(Decimal::whole(3_600_000), DIGITS));
        let joules = joules.map(|joules| joules.number.rounded_to(DIGITS));
        let kilowatt_hours = self.plain(root.get("energy_kwh"));
        let one = |number: Decimal| Ends { low: number, high: number };
        self.energy = joules.or(kilowatt_hours).map(one);
        self.other_energy = joules.and(kilowatt_hours);
        self.emissions = self.plain(root.get("carbon_g_co2eq")).map(one);
    }

    /// The impacts that a tool adds: those of use and of making apart.
    fn of_tool(&mut self, impacts: Look<'_, '_>) {
        self.is_tool = true;
        let of = |part: &str, key: &str| impacts.at([part, key]);
        let thousand = Decimal::whole(1000);
        let kilograms = |ends: Option<Ends>| {
            ends.and_then(|ends| {
                Some(Ends { low: ends.low.times(thousand)?, high: ends.high.times(thousand)? })
            })
        };
        self.energy = self.ends(of("usage", "energy"), "kWh");
        self.emissions = kilograms(self.ends(of("usage", "gwp"), "kgCO2eq"));
        self.water = self.ends(of("usage", "wcf"), "L");
        self.making = [
            kilograms(self.ends(of("embodied", "gwp"), "kgCO2eq")),
            self.ends(of("embodied", "adpe"), "kgSbeq"),
            self.ends(of("embodied", "pe"), "MJ"),
        ];
        // The sums of use and making follow from both.
        for key in ["energy", "gwp", "adpe", "pe", "wcf"] {
            if let Some(look) = impacts.get(key) {
                look.take();
            }
        }
    }

    /// A number that is not negative.
    fn plain(&mut self, look: Option<Look<'_, '_>>) -> Option<Decimal> {
        let look = look?;
        let read = look.number().filter(|text| number(text).is_some_and(|value| value >= 0.0));
        let read = read.and_then(figure_text).and_then(|text| Decimal::read(&text));
        self.is_broken |= read.is_none();
        read
    }

    /// A number or a range, in the unit that is known.
    fn ends(&mut self, look: Option<Look<'_, '_>>, unit: &str) -> Option<Ends> {
        let look = look?;
        let _ = (look.word("type"), look.word("name"));
        if look.word("unit") != Some(unit) {
            self.is_broken = true;
            return None;
        }
        let value = look.get("value")?;
        if value.is_map() {
            let (low, high) = (self.plain(value.get("min"))?, self.plain(value.get("max"))?);
            return Some(Ends { low, high });
        }
        let one = self.plain(Some(value))?;
        Some(Ends { low: one, high: one })
    }

    /// Why it is not counted, where it contradicts itself.
    pub(super) fn wrong(&self) -> Option<Wrong> {
        if self.is_broken {
            return Some(Wrong::Figure);
        }
        let value = |number: Decimal| number.plain().and_then(|text| text.parse::<f64>().ok());
        let energy = self.energy.and_then(|energy| value(energy.low));
        let both = energy.zip(self.other_energy.and_then(value));
        let apart = both.is_some_and(|(one, other)| (one - other).abs() > ROUNDED * one.max(other));
        apart.then_some(Wrong::Energies)
    }
}

/// Digits of a number that is divided.
const DIGITS: u32 = 12;
