//! What a process says of its making (`ProcessDocumentation`), and the data sets that it points at: parties and sources.

use super::{Package, reference};
use crate::exchange::inventory::{Whereabouts, activities};
use crate::exchange::node::{Map, Node};
use crate::exchange::source::Look;
use crate::exchange::{areas, scope};
use crate::report::{
    Activity, DataCentre, Electricity, GoalAndScope, Identity, Interpretation, PartialDate, Party, Period,
    Report, Source,
};

/// Who owns the data sets and who made them, and what they were read from, as references.
pub(super) struct Parties {
    owner: Option<Map>,
    generator: Option<Map>,
    sources: Vec<Node>,
}

/// What the report says of its making, in words: the same for every process.
#[derive(Default)]
pub(super) struct Words {
    /// The revision of the report.
    pub(super) version: Option<String>,
    created: Option<String>,
    valid_until: Option<String>,
    licence: Option<String>,
    application: Option<String>,
    modelling: Option<String>,
    assumptions: Option<String>,
    treatment: String,
    period: Option<String>,
    geography: Option<String>,
    completeness: Option<String>,
}

impl Words {
    pub(super) fn of(root: Look<'_, '_>) -> Self {
        // Without a process there is no place for them.
        if activities(root).is_empty() {
            return Self::default();
        }
        let report = root.get(Report::report);
        let goal = root.get(Report::goal_and_scope);
        let treatment: Vec<String> =
            scope::allocation(root).into_iter().chain(scope::cut_off(root)).collect();
        let period = goal.and_then(|goal| goal.get(GoalAndScope::period));
        let interpretation = root.get(Report::interpretation);
        Self {
            geography: goal.and_then(|goal| goal.word(GoalAndScope::geography)).map(str::to_owned),
            completeness: interpretation
                .and_then(|own| own.word(Interpretation::completeness_check))
                .map(str::to_owned),
            version: report.and_then(|report| report.figure(Identity::revision)).map(str::to_owned),
            created: report
                .and_then(|report| report.first_day(Identity::issue_date))
                .map(|day| format!("{day}T00:00:00Z")),
            valid_until: report.and_then(|report| report.last_day(Identity::valid_until)),
            licence: report.and_then(|report| report.word(Identity::licence)).map(str::to_owned),
            application: goal
                .and_then(|goal| goal.word(GoalAndScope::intended_application))
                .map(str::to_owned),
            modelling: scope::modelling(root),
            assumptions: scope::assumptions(root),
            treatment: treatment.join("; "),
            period: period.and_then(|period| {
                Some(format!("{} to {}", period.word(Period::start)?, period.word(Period::end)?))
            }),
        }
    }
}

impl<'a, 't> Package<'a, 't> {
    pub(super) fn parties(&mut self) -> Parties {
        Parties {
            owner: self.actor(Identity::publisher),
            generator: self.actor(Identity::assessor),
            sources: self.sources(),
        }
    }

    fn actor(&mut self, key: &str) -> Option<Map> {
        let party = self.root.at([Report::report, key])?;
        let name = party.word(Party::name)?;
        let actor = reference("Actor", &self.uuid(key), name);
        self.file("actors", actor.clone().word_if("website", party.word(Party::url)));
        Some(actor)
    }

    fn sources(&mut self) -> Vec<Node> {
        let mut references = Vec::new();
        for source in self.root.list(Report::sources) {
            let (Some(id), Some(title)) = (source.peek(Source::id), source.word(Source::title)) else {
                continue;
            };
            let year = source.peek(Source::date).and_then(|date| PartialDate::try_from(date.to_owned()).ok());
            // A month or a day has no room beside the year.
            if source.peek(Source::date).is_some_and(|date| date.len() == 4) {
                let _ = source.word(Source::date);
            }
            let text = [Source::publisher, Source::tool, Source::version].map(|key| source.word(key));
            let doi = source.word(Source::doi).map(|doi| format!("https://doi.org/{doi}"));
            let text: Vec<&str> = text.into_iter().flatten().chain(doi.as_deref()).collect();
            let data = reference("Source", &self.uuid(&format!("source {id}")), title);
            references.push(Node::from(data.clone()));
            self.file(
                "sources",
                data.word_if("url", source.word(Source::url))
                    .with_if("year", year.map(|date| Node::Bare(date.last_day().year().to_string())))
                    .word("textReference", text.join(", "))
                    .word_if("description", source.word(Source::covers)),
            );
        }
        references
    }

    /// What a process says of its making.
    pub(super) fn documentation(&self, activity: Look<'a, 't>, parties: &Parties) -> Map {
        let places = Whereabouts::of(self.job, self.ledger, activity);
        let country = places.site.and_then(|site| site.word(DataCentre::country));
        let country = country.or_else(|| places.supply.and_then(|supply| supply.word(Electricity::country)));
        let area = || places.site.filter(|_| country.is_none())?.word(DataCentre::area);
        let place = country.or_else(|| area().and_then(areas::of_key).map(areas::name));
        let period = activity.get(Activity::period);
        let words = &self.words;
        let together = |parts: [Option<&str>; 2]| {
            let parts: Vec<&str> = parts.into_iter().flatten().collect();
            (!parts.is_empty()).then(|| parts.join("; "))
        };
        let place = together([place, words.geography.as_deref()]);
        let [start, end] = [
            period.and_then(|period| period.first_day(Period::start)),
            period.and_then(|period| period.last_day(Period::end)),
        ];
        // What is measured until one day may be held to be true until another: then the days of both are told.
        let span = words.valid_until.as_ref().zip(start.as_ref()).zip(end.as_ref());
        let measured = span.map(|((_, start), end)| format!("measured {start} to {end}"));
        let time = together([words.period.as_deref(), measured.as_deref()]);
        let completeness = together([self.boundary.as_deref(), words.completeness.as_deref()]);
        Map::new()
            .word_if("validFrom", start)
            .word_if("validUntil", words.valid_until.clone().or(end))
            .word_if("creationDate", words.created.as_deref())
            .word_if("timeDescription", time.as_deref())
            .word_if("geographyDescription", place.as_deref())
            .word_if("technologyDescription", activity.word(Activity::note))
            .word_if("completenessDescription", completeness.as_deref())
            .word_if("intendedApplication", words.application.as_deref())
            .word_if("inventoryMethodDescription", words.modelling.as_deref())
            .word_if("modelingConstantsDescription", words.assumptions.as_deref())
            .word("dataTreatmentDescription", &*words.treatment)
            .with_if("dataSetOwner", parties.owner.clone())
            .with_if("dataGenerator", parties.generator.clone())
            .word_if("restrictionsDescription", words.licence.as_deref())
            .with("sources", Node::List(parties.sources.clone()))
    }
}
