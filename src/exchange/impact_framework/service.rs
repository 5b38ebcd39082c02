//! The service that a manifest counts, and the carbon intensity of it.

use crate::exchange::draft::Draft;
use crate::exchange::node::{Map, Node, figure};
use crate::exchange::source::Look;
use crate::finding::Message;
use crate::quantity::{Basis, Decimal, Figure, Ghg, GhgUnit};
use crate::report::{
    ClimateChange, FunctionalUnit, GoalAndScope, ImpactResult, Impacts, PerFunctionalUnit, Report,
    ServiceUnit, Stage, Statistic, StepKind,
};

/// Words for what is counted, with ours.
const UNITS: [(&str, &str); 10] = [
    ("request", ServiceUnit::Request.key()),
    ("requests", ServiceUnit::Request.key()),
    ("token", ServiceUnit::Token.key()),
    ("tokens", ServiceUnit::Token.key()),
    ("image", ServiceUnit::Image.key()),
    ("images", ServiceUnit::Image.key()),
    ("inference", ServiceUnit::Inference.key()),
    ("inferences", ServiceUnit::Inference.key()),
    ("user", ServiceUnit::User.key()),
    ("users", ServiceUnit::User.key()),
];

/// Digits of what does not divide evenly.
const DIGITS: u32 = 4;

/// What is counted.
pub(super) struct Service {
    /// The parameter that counts it.
    name: String,
    unit: &'static str,
    description: String,
}

impl Service {
    /// That of the plugin of the SCI, where serving is what is measured.
    pub(super) fn of(root: Look<'_, '_>, draft: &mut Draft) -> Option<Self> {
        let plugins = root.at(["initialize", "plugins"])?.entries();
        let sci = plugins.into_iter().find(|(_, plugin)| plugin.peek("method") == Some("Sci"))?.1;
        let look = sci.at(["config", "functional-unit"])?;
        let name = look.text()?;
        let known = UNITS.iter().find(|(known, _)| *known == name.to_lowercase());
        let Some((_, unit)) = known.filter(|_| draft.about.stage == Some(Stage::Inference)) else {
            let message = Message::new("exchange-impact-framework-service").with("name", name);
            draft.note(StepKind::Omission, Some(look.place()), message);
            return None;
        };
        let description = root.word("description").unwrap_or(name).to_owned();
        Some(Self { name: name.to_owned(), unit, description })
    }

    /// How many were delivered over a series.
    pub(super) fn delivered(&self, outputs: &[Look<'_, '_>]) -> Option<Decimal> {
        let counts = outputs.iter().map(|output| Decimal::read(output.get(&self.name)?.number()?));
        Decimal::sum(&counts.collect::<Option<Vec<_>>>()?).filter(|count| !count.is_zero())
    }

    /// Says in the report what is counted.
    pub(super) fn declare(&self, draft: &mut Draft) {
        let scope = draft.root.map(Report::goal_and_scope);
        if scope.get(GoalAndScope::functional_unit).is_none() {
            let unit = Map::new()
                .word(FunctionalUnit::description, &*self.description)
                .word(FunctionalUnit::unit, self.unit);
            scope.set(GoalAndScope::functional_unit, unit);
        }
    }

    /// The SCI: all grams over all that was delivered, which is neither the mean nor the sum of those of moments.
    pub(super) fn intensity(
        delivered: Decimal,
        used: Decimal,
        made: Option<Decimal>,
        source: &str,
        draft: &mut Draft,
    ) {
        let all = made.map_or(Some(used), |made| used.plus(made));
        let amount =
            all.and_then(|all| all.over(delivered, DIGITS)).and_then(|rounded| rounded.number.plain());
        let Some(amount) = amount else { return };
        let message = Message::new("exchange-impact-framework-sci")
            .with("grams", all.and_then(Decimal::plain).unwrap_or_default())
            .with("count", delivered.plain().unwrap_or_default())
            .with("amount", &*amount);
        draft.note(StepKind::Assumption, None, message);
        let amount = figure(&amount, GhgUnit::Gram.key())
            .word(Figure::basis, Basis::Calculated.key())
            .word(Figure::source, source);
        let mut covers = vec![Node::Word(Stage::Inference.key().to_owned())];
        if made.is_some() {
            covers.insert(0, Node::Word(Stage::HardwareManufacturing.key().to_owned()));
        }
        let result = Map::new().with(
            ImpactResult::<Ghg>::per_functional_unit,
            Map::new()
                .with(PerFunctionalUnit::<Ghg>::amount, amount)
                .word(PerFunctionalUnit::<Ghg>::statistic, Statistic::Mean.key())
                .with(PerFunctionalUnit::<Ghg>::covers, Node::List(covers)),
        );
        draft
            .root
            .map(Report::impacts)
            .map(Impacts::climate_change)
            .set(ClimateChange::location_based, result);
    }
}
