//! PACT 3.0.3: a product carbon footprint.
//!
//! Fields after the table of the data model, <https://docs.carbon-transparency.org>; climate change alone, decimals as
//! text. With the whole report inside, an extension has it.

use super::ledger::{Ledger, Reason};
use super::node::{Map, Node, words};
use super::note::Refusal;
use super::scope::{FUNCTIONAL_UNIT, PER_UNIT, PUBLISHER};
use super::source::Look;
use super::{Artefact, Export, Job, areas, countries, embedded_report, json, scope};
use crate::finding::Argument;
use crate::quantity::{Count, CountUnit, Dimension, Figure, Ghg, GhgUnit, Qualifier, Share, ShareUnit};
use crate::report::{
    Area, ClimateChange, CompanyIdentifier, CompanyScheme, DataQuality, Date, FunctionalUnit, GoalAndScope,
    GuidelineClaim, Identity, Impacts, Interpretation, Method, PartialDate, Party, PerFunctionalUnit, Period,
    ProductIdentifier, ProductScheme, Reference, Report, Review, Reviewer, SchemaVersion, Source, Status,
    System,
};

/// Writing it.
pub(super) const EXPORT: Export =
    Export { key: "pact", name: "PACT 3.0.3 product footprint", holds_whole: true, write };

/// Words of a claimed guideline with the standard that they stand for.
const STANDARDS: [(&str, &str); 7] = [
    ("14067", "ISO14067"),
    ("14040", "ISO14040-44"),
    ("14044", "ISO14040-44"),
    ("14083", "ISO14083"),
    ("product standard", "GHGP-Product"),
    ("environmental footprint", "PEF"),
    ("pact", "PACT-3.0"),
];

/// Where the period stands that the report is of.
const PERIOD: [&str; 2] = [Report::goal_and_scope, GoalAndScope::period];

/// Where the guidelines stand that the report claims to follow.
const GUIDELINES: [&str; 2] = [Report::goal_and_scope, GoalAndScope::guidelines];

/// Where the version of the method stands, by which it is known whose factors were taken.
const METHOD: [&str; 4] = [Report::impacts, Impacts::climate_change, ClimateChange::method, Method::version];

/// Where the names stand under which registers know the company.
const COMPANY: [&str; 3] = [Report::report, Identity::publisher, Party::identifiers];

/// Where the names stand under which registers know the product.
const PRODUCT: [&str; 2] = [Report::system, System::identifiers];

/// Registers whose names can be written as URN, with what such a URN begins with.
const URNS: [(&str, &str); 4] = [
    (ProductScheme::Urn.key(), ""),
    (CompanyScheme::Urn.key(), ""),
    (CompanyScheme::Lei.key(), "urn:lei:"),
    (ProductScheme::Gtin.key(), "urn:gtin:"),
];

/// What the comment and fields on biogenic carbon have room for.
const UNUSED: &[&[&str]] = &[
    &[Report::goal_and_scope, GoalAndScope::cut_off],
    &[Report::goal_and_scope, GoalAndScope::assumptions],
    &[Report::goal_and_scope, GoalAndScope::modelling],
    &[Report::impacts, Impacts::climate_change, ClimateChange::biogenic],
];

fn write(job: &Job<'_>, ledger: &Ledger<'_>) -> Result<Vec<Artefact>, Refusal> {
    let root = ledger.root();
    let report = root.get(Report::report);
    let word = |key: &str| report.and_then(|report| report.word(key));
    let stated = report.and_then(|report| report.get(Identity::status)).unwrap_or(root);
    let known = stated.plain().and_then(|word| Status::ALL.into_iter().find(|status| status.key() == word));
    let status = match known {
        Some(Status::Final) => "Active",
        Some(Status::Withdrawn) => "Deprecated",
        Some(Status::Corrective) => {
            ledger.lose(stated, Reason::EnumNarrowed);
            "Active"
        }
        Some(Status::Draft) | None => return Err(Refusal::new("pact-draft")),
    };
    if known != Some(Status::Corrective) {
        stated.take();
    }
    let companies = names(
        ledger,
        &job.options.company_ids,
        root.at(COMPANY),
        CompanyIdentifier::scheme,
        CompanyIdentifier::value,
    );
    let products = names(
        ledger,
        &job.options.product_ids,
        root.at(PRODUCT),
        ProductIdentifier::scheme,
        ProductIdentifier::value,
    );
    let system = root.get(Report::system);
    let name = system.and_then(|system| system.word(System::name)).unwrap_or_default();
    let service = root
        .at([Report::goal_and_scope, GoalAndScope::functional_unit, FunctionalUnit::description])
        .and_then(Look::text)
        .unwrap_or_default();
    let mut notes = Vec::new();
    let pcf = footprint(job, ledger, root, (!companies.is_empty(), !products.is_empty()), &mut notes)?;
    let replaced = root.at([Report::report, Identity::supersedes, Reference::id]).and_then(Look::text);
    let replaced = replaced.map(|id| words([id.trim_start_matches("urn:uuid:")]));
    let uncertainty = root.at([Report::interpretation, Interpretation::uncertainty]).and_then(Look::text);
    notes.extend(uncertainty.map(str::to_owned));
    notes.extend(word(Identity::status_reason).map(str::to_owned));
    let limits = root.at([Report::interpretation, Interpretation::limitations]).map(Look::items);
    notes.extend(limits.unwrap_or_default().into_iter().filter_map(Look::text).map(str::to_owned));
    let valid_until = valid_until(job, ledger, root)?;
    ledger.leave_unused(UNUSED);
    let link = job.options.link.as_deref();
    let version = SchemaVersion::CURRENT.key();
    // 0003: not the default, since a reader who knows the format alone does not see it.
    let extension = job.options.whole.then(|| {
        let extension = Map::new()
            .word("specVersion", "2.0.0")
            .word("dataSchema", format!("https://w3id.org/ailca/{version}/report.schema.json"))
            .word_if("documentation", link)
            .with("data", embedded_report::map(ledger));
        Node::List(vec![extension.into()])
    });
    let mut document = Map::new()
        .word("id", word(Identity::id).unwrap_or_default().trim_start_matches("urn:uuid:"))
        .word("specVersion", "3.0.3")
        .with_if("precedingPfIds", replaced)
        .word(
            "created",
            format!(
                "{}T00:00:00Z",
                report
                    .and_then(|report| ledger.day(report, Identity::issue_date))
                    .unwrap_or(&job.options.today)
            ),
        )
        .word("status", status)
        .word_if("validityPeriodEnd", valid_until)
        .word("companyName", root.at(PUBLISHER).and_then(Look::text).unwrap_or_default())
        .with("companyIds", words(companies))
        .word("productDescription", format!("{name}: {service}"))
        .with("productIds", words(products))
        .word("productNameCompany", name)
        .word("comment", notes.join("; "))
        .with("pcf", pcf)
        .with_if("extensions", extension);
    document.prune();
    Ok(vec![Artefact { name: "footprint.json".to_owned(), text: json::pretty(&document) }])
}

/// Years for which a footprint can hold from the end of its reference period.
const MOST_YEARS: i64 = 3;

/// The end of the last day on which the footprint holds, where the format allows it.
///
/// # Errors
///
/// The day that was said beside the report is one that the format does not allow.
fn valid_until(job: &Job<'_>, ledger: &Ledger<'_>, root: Look<'_, '_>) -> Result<Option<String>, Refusal> {
    let day = |text: &str| PartialDate::try_from(text.to_owned()).ok().map(PartialDate::last_day);
    let end = root.at(PERIOD).and_then(|period| period.peek(Period::end)).and_then(day);
    let latest = end.and_then(|end| end.years_later(MOST_YEARS));
    let is_allowed =
        |until: &Date| end.is_some_and(|end| *until >= end) && latest.is_some_and(|latest| *until <= latest);
    let at_end = |until: Date| Some(format!("{until}T23:59:59Z"));
    let stated = root.at([Report::report, Identity::valid_until]);
    if let Some(said) = &job.options.valid_until {
        if let Some(stated) = stated {
            ledger.lose(stated, Reason::FieldUnused);
        }
        return match day(said).filter(is_allowed) {
            Some(until) => Ok(at_end(until)),
            None => Err(Refusal::new("pact-validity").with("date", said)),
        };
    }
    let until = stated.and_then(Look::plain).as_deref().and_then(day);
    Ok(match (until.filter(is_allowed), stated) {
        (Some(until), Some(stated)) => {
            stated.take();
            at_end(until)
        }
        (None, Some(stated)) => {
            ledger.lose(stated, Reason::NotAllowed);
            None
        }
        (_, None) => None,
    })
}

/// The names as URN: those that are given, else those under which registers know the company or the product.
fn names(
    ledger: &Ledger<'_>,
    given: &[String],
    identifiers: Option<Look<'_, '_>>,
    scheme: &str,
    value: &str,
) -> Vec<String> {
    if !given.is_empty() {
        if let Some(identifiers) = identifiers {
            ledger.lose(identifiers, Reason::FieldUnused);
        }
        return given.to_vec();
    }
    let identifiers = identifiers.map(Look::items).unwrap_or_default();
    let name = |identifier: &Look<'_, '_>| {
        let known = identifier.peek(scheme)?;
        let Some((_, prefix)) = URNS.iter().find(|(scheme, _)| *scheme == known) else {
            ledger.lose(*identifier, Reason::NotAllowed);
            return None;
        };
        let _ = identifier.word(scheme);
        Some(format!("{prefix}{}", identifier.word(value)?))
    };
    identifiers.iter().filter_map(name).collect()
}

/// The footprint; refused with all that is missing, since the format asks for it and a guess would be a claim.
fn footprint(
    job: &Job<'_>,
    ledger: &Ledger<'_>,
    root: Look<'_, '_>,
    (company, product): (bool, bool),
    notes: &mut Vec<String>,
) -> Result<Map, Refusal> {
    let unit = root.at(FUNCTIONAL_UNIT);
    let period = root.at(PERIOD);
    let result = root.at(PER_UNIT).and_then(|result| result.get(PerFunctionalUnit::<Ghg>::amount));
    let result = result.filter(|result| result.get(Figure::value).is_some());
    let method = root.at(METHOD);
    let claims = root.at(GUIDELINES).map(Look::items).unwrap_or_default();
    let claimed = |claim: Look<'_, '_>| {
        let name = claim.peek(GuidelineClaim::guideline)?.to_lowercase();
        let standard = STANDARDS.iter().find(|(word, _)| name.contains(word))?.1;
        let _ = claim.word(GuidelineClaim::guideline);
        Some(standard)
    };
    let mut standards: Vec<&str> = claims.iter().copied().filter_map(claimed).collect();
    standards.sort_unstable();
    standards.dedup();
    let mut missing = Vec::new();
    let mut need = |there: bool, what: String| {
        if !there {
            missing.push(what);
        }
    };
    need(unit.is_some(), FUNCTIONAL_UNIT.join("."));
    need(period.is_some(), PERIOD.join("."));
    need(result.is_some(), PER_UNIT.join("."));
    need(method.is_some(), METHOD.join("."));
    need(
        !standards.is_empty(),
        GUIDELINES.join(".") + " (ISO 14067, ISO 14044, GHG Protocol Product Standard, PEF)",
    );
    need(company, COMPANY.join(".") + " (urn, lei) or --company-id");
    need(product, PRODUCT.join(".") + " (urn) or --product-id");
    need(job.options.exempted.is_some(), "--exempted".to_owned());
    let (Some(unit), Some(period), Some(result), Some(method), true) =
        (unit, period, result, method, missing.is_empty())
    else {
        return Err(Refusal::new("pact-needs").with("missing", Argument::Name(missing.join(", "))));
    };
    let assessment = method.text().unwrap_or_default().to_owned();
    // Factors of an earlier assessment report would have to be computed anew.
    if !assessment.to_uppercase().contains("AR6") {
        return Err(Refusal::new("pact-method").at(method.place()).with("version", &assessment));
    }
    let climate = ledger.amount_in(result, Ghg::KEY, GhgUnit::Kilogram.key()).unwrap_or_default();
    let amount = unit.get(FunctionalUnit::amount);
    let share = root.at([Report::interpretation, Interpretation::primary_data_share]);
    for (figure, field) in
        [(Some(result), "the footprint"), (amount, "declaredUnitAmount"), (share, "primaryDataShare")]
    {
        let qualifier = figure.and_then(|figure| ledger.qualifier(figure)).map(Qualifier::in_words);
        notes.extend(qualifier.map(|words| format!("{field} is {words} the value given")));
    }
    let amount = amount.and_then(|amount| ledger.amount_in(amount, Count::KEY, CountUnit::One.key()));
    let at = |day: Option<String>, hour: &str| day.map(|day| format!("{day}T{hour}Z")).unwrap_or_default();
    let geography = root.at([Report::goal_and_scope, GoalAndScope::geography]);
    let country = geography.and_then(countries::named);
    let region = geography.filter(|_| country.is_none()).and_then(|look| region(ledger, look));
    let _ = unit.word(FunctionalUnit::unit);
    Ok(Map::new()
        .word("declaredUnitOfMeasurement", "piece")
        .word("declaredUnitAmount", amount.unwrap_or_else(|| "1".to_owned()))
        .word("productMassPerDeclaredUnit", "0")
        .word("referencePeriodStart", at(period.first_day(Period::start), "00:00:00"))
        .word("referencePeriodEnd", at(period.last_day(Period::end), "23:59:59"))
        .word_if("geographyCountry", country)
        .word_if("geographyRegionOrSubregion", region)
        .word_if("boundaryProcessesDescription", scope::boundary(root))
        .word("pcfExcludingBiogenicUptake", &*climate)
        .word("pcfIncludingBiogenicUptake", &*climate)
        .word("fossilGhgEmissions", climate)
        .word("fossilCarbonContent", "0")
        .with("ipccCharacterizationFactors", words(["AR6"]))
        .with("crossSectoralStandards", words(standards))
        .word_if("exemptedEmissionsPercent", job.options.exempted.as_deref())
        .word_if("allocationRulesDescription", scope::allocation(root))
        .word_if(
            "primaryDataShare",
            share.and_then(|share| ledger.amount_in(share, Share::KEY, ShareUnit::Percent.key())),
        )
        .with_if("dqi", quality(root))
        .with("secondaryEmissionFactorSources", factors(root))
        .with("productOrSectorSpecificRules", rules(&claims))
        .with_if("verification", verification(root)))
}

/// The region that a text names, of those that the format knows; the whole world is said by naming none.
fn region(ledger: &Ledger<'_>, geography: Look<'_, '_>) -> Option<&'static str> {
    match geography.plain().as_deref().and_then(areas::of) {
        None | Some(Area::EuropeanUnion) => {
            ledger.lose(geography, Reason::NotAllowed);
            None
        }
        Some(area) => {
            geography.take();
            (area != Area::World).then(|| areas::name(area))
        }
    }
}

/// The rating of the data, where all three ratings are given that the format asks for.
fn quality(root: Look<'_, '_>) -> Option<Map> {
    let rating = root.at([Report::interpretation, Interpretation::data_quality])?;
    let keys = [DataQuality::technology, DataQuality::geography, DataQuality::time];
    if keys.iter().any(|key| rating.get(key).is_none()) {
        return None;
    }
    let rated = |key: &str| rating.figure(key).unwrap_or_default().to_owned();
    Some(
        Map::new()
            .word("technologicalDQR", rated(DataQuality::technology))
            .word("geographicalDQR", rated(DataQuality::geography))
            .word("temporalDQR", rated(DataQuality::time)),
    )
}

/// What factors were read from: sources that are databases or publications, told by an address and a date.
fn factors(root: Look<'_, '_>) -> Node {
    let factor = |source: Look<'_, '_>| {
        let version = source.peek(Source::version).or_else(|| source.peek(Source::date))?;
        source.get(Source::url).or_else(|| source.get(Source::doi))?;
        let _ = if source.get(Source::version).is_some() {
            source.word(Source::version)
        } else {
            source.word(Source::date)
        };
        Some(Node::from(Map::new().word("name", source.word(Source::title)?).word("version", version)))
    };
    Node::List(root.list(Report::sources).into_iter().filter_map(factor).collect())
}

/// Rules of the sector: ITU-T L.1801 is one that the format does not list.
fn rules(claims: &[Look<'_, '_>]) -> Node {
    let of_sector = |claim: &&Look<'_, '_>| {
        claim.peek(GuidelineClaim::guideline).is_some_and(|name| name.contains("L.1801"))
    };
    let names: Vec<&str> =
        claims.iter().filter(of_sector).filter_map(|claim| claim.word(GuidelineClaim::guideline)).collect();
    if names.is_empty() {
        return Node::List(Vec::new());
    }
    let rule = Map::new()
        .word("operator", "Other")
        .with("ruleNames", words(names))
        .word("otherOperatorName", "ITU-T");
    Node::List(vec![rule.into()])
}

fn verification(root: Look<'_, '_>) -> Option<Map> {
    let review = root.get(Report::review)?;
    let name = review.list(Review::reviewers).first().copied();
    let name = name.and_then(|reviewer| {
        reviewer.word(Reviewer::organisation).or_else(|| reviewer.word(Reviewer::name))
    })?;
    Some(
        Map::new()
            .word("coverage", "product level")
            .word("providerName", name)
            .word_if("completedAt", review.word(Review::date).map(|day| format!("{day}T00:00:00Z")))
            .word_if("standardName", review.word(Review::standard))
            .word_if("comments", review.word(Review::statement)),
    )
}
