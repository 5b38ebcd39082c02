//! PACT 3.0.3: a product carbon footprint.
//!
//! Fields after the table of the data model, <https://docs.carbon-transparency.org>; climate change alone, decimals as
//! text. With the whole report inside, an extension has it.

use super::ledger::{Ledger, Reason};
use super::node::{Map, Node, words};
use super::note::Refusal;
use super::source::Look;
use super::{Artefact, Export, Job, countries, json, scope, whole};
use crate::finding::Argument;
use crate::report::SchemaVersion;

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

fn write(job: &Job<'_>, ledger: &Ledger<'_>) -> Result<Vec<Artefact>, Refusal> {
    let root = ledger.root();
    let report = root.get("report");
    let word = |key: &str| report.and_then(|report| report.word(key));
    let stated = report.and_then(|report| report.get("status")).unwrap_or(root);
    let status = match stated.plain().as_deref() {
        Some("final") => "Active",
        Some("withdrawn") => "Deprecated",
        Some("corrective") => {
            ledger.lose(stated, Reason::EnumNarrowed);
            "Active"
        }
        _ => return Err(Refusal::new("pact-draft")),
    };
    if stated.plain().as_deref() != Some("corrective") {
        stated.take();
    }
    let companies = names(&job.options.company_ids, root.at("report/publisher"));
    let products = names(&job.options.product_ids, root.get("system"));
    let pcf = footprint(job, ledger, root, (!companies.is_empty(), !products.is_empty()))?;
    let system = root.get("system");
    let name = system.and_then(|system| system.word("name")).unwrap_or_default();
    let service = root.at("goalAndScope/functionalUnit/description").and_then(Look::text).unwrap_or_default();
    let replaced = root.at("report/supersedes/id").and_then(Look::text);
    let replaced = replaced.map(|id| words([id.trim_start_matches("urn:uuid:")]));
    let uncertainty = root.at("interpretation/uncertainty").and_then(Look::text);
    let link = job.options.link.as_deref();
    let version = SchemaVersion::CURRENT.key();
    let extension = job.options.whole.then(|| {
        let extension = Map::new()
            .word("specVersion", "2.0.0")
            .word("dataSchema", format!("https://w3id.org/ailca/{version}/report.schema.json"))
            .word_if("documentation", link)
            .with("data", whole::map(ledger));
        Node::List(vec![extension.into()])
    });
    let mut document = Map::new()
        .word("id", word("id").unwrap_or_default().trim_start_matches("urn:uuid:"))
        .word("specVersion", "3.0.3")
        .with_if("precedingPfIds", replaced)
        .word(
            "created",
            format!(
                "{}T00:00:00Z",
                report.and_then(|report| report.day("issueDate")).unwrap_or(&job.options.today)
            ),
        )
        .word("status", status)
        .word(
            "companyName",
            root.at("report/publisher").and_then(|party| party.word("name")).unwrap_or_default(),
        )
        .with("companyIds", words(companies))
        .word("productDescription", format!("{name}: {service}"))
        .with("productIds", words(products))
        .word("productNameCompany", name)
        .word_if("comment", uncertainty)
        .with("pcf", pcf)
        .with_if("extensions", extension);
    document.prune();
    Ok(vec![Artefact { name: "footprint.json".to_owned(), text: json::pretty(&document) }])
}

/// The names as URN: those that are given, else those under which registers know the company or the product.
fn names(given: &[String], entry: Option<Look<'_, '_>>) -> Vec<String> {
    if !given.is_empty() {
        return given.to_vec();
    }
    let identifiers = entry.map(|entry| entry.list("identifiers")).unwrap_or_default();
    let name = |identifier: &Look<'_, '_>| {
        let prefix = match identifier.peek("scheme")? {
            "urn" => "",
            "lei" => "urn:lei:",
            _ => return None,
        };
        let _ = identifier.word("scheme");
        Some(format!("{prefix}{}", identifier.word("value")?))
    };
    identifiers.iter().filter_map(name).collect()
}

/// The footprint; refused with all that is missing, since the format asks for it and a guess would be a claim.
fn footprint(
    job: &Job<'_>,
    ledger: &Ledger<'_>,
    root: Look<'_, '_>,
    (company, product): (bool, bool),
) -> Result<Map, Refusal> {
    let unit = root.at("goalAndScope/functionalUnit");
    let period = root.at("goalAndScope/period");
    let climate = root.at("impacts/climateChange");
    let result = climate.and_then(|climate| climate.at("locationBased/perFunctionalUnit/amount"));
    let result = result.filter(|result| result.get("value").is_some());
    let method = climate.and_then(|climate| climate.at("method/version"));
    let claims = root.get("goalAndScope").map(|scope| scope.list("guidelines")).unwrap_or_default();
    let claimed = |claim: Look<'_, '_>| {
        let name = claim.peek("guideline")?.to_lowercase();
        let standard = STANDARDS.iter().find(|(word, _)| name.contains(word))?.1;
        let _ = claim.word("guideline");
        Some(standard)
    };
    let mut standards: Vec<&str> = claims.iter().copied().filter_map(claimed).collect();
    standards.sort_unstable();
    standards.dedup();
    let mut missing = Vec::new();
    let mut need = |there: bool, what: &'static str| {
        if !there {
            missing.push(what);
        }
    };
    need(unit.is_some(), "goalAndScope.functionalUnit");
    need(period.is_some(), "goalAndScope.period");
    need(result.is_some(), "impacts.climateChange.locationBased.perFunctionalUnit");
    need(method.is_some(), "impacts.climateChange.method.version");
    need(
        !standards.is_empty(),
        "goalAndScope.guidelines (ISO 14067, ISO 14044, GHG Protocol Product Standard, PEF)",
    );
    need(company, "report.publisher.identifiers (urn, lei) or --company-id");
    need(product, "system.identifiers (urn) or --product-id");
    need(job.options.exempted.is_some(), "--exempted");
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
    let climate = ledger.amount_in(result, "ghg", "kg CO2e").unwrap_or_default();
    let amount = unit.get("amount").and_then(|amount| ledger.amount_in(amount, "count", "1"));
    let at = |day: Option<String>, hour: &str| day.map(|day| format!("{day}T{hour}Z")).unwrap_or_default();
    let geography = root.at("goalAndScope/geography");
    let country = geography.and_then(countries::named);
    let _ = unit.word("unit");
    let share = root.at("interpretation/primaryDataShare");
    Ok(Map::new()
        .word("declaredUnitOfMeasurement", "piece")
        .word("declaredUnitAmount", amount.unwrap_or_else(|| "1".to_owned()))
        .word("productMassPerDeclaredUnit", "0")
        .word("referencePeriodStart", at(period.first_day("start"), "00:00:00"))
        .word("referencePeriodEnd", at(period.last_day("end"), "23:59:59"))
        .word_if("geographyCountry", country)
        .word_if("boundaryProcessesDescription", scope::boundary(root))
        .word("pcfExcludingBiogenicUptake", &*climate)
        .word("pcfIncludingBiogenicUptake", &*climate)
        .word("fossilGhgEmissions", climate)
        .word("fossilCarbonContent", "0")
        .with("ipccCharacterizationFactors", words(["AR6"]))
        .with("crossSectoralStandards", words(standards))
        .word_if("exemptedEmissionsPercent", job.options.exempted.as_deref())
        .word_if("allocationRulesDescription", scope::allocation(root))
        .word_if("primaryDataShare", share.and_then(|share| ledger.amount_in(share, "share", "%")))
        .with_if("dqi", quality(root))
        .with("secondaryEmissionFactorSources", factors(root))
        .with("productOrSectorSpecificRules", rules(&claims))
        .with_if("verification", verification(root)))
}

/// The rating of the data, where all three ratings are given that the format asks for.
fn quality(root: Look<'_, '_>) -> Option<Map> {
    let rating = root.at("interpretation/dataQuality")?;
    let keys = ["technology", "geography", "time"];
    if keys.iter().any(|key| rating.get(key).is_none()) {
        return None;
    }
    let rated = |key: &str| rating.figure(key).unwrap_or_default().to_owned();
    Some(
        Map::new()
            .word("technologicalDQR", rated("technology"))
            .word("geographicalDQR", rated("geography"))
            .word("temporalDQR", rated("time")),
    )
}

/// What factors were read from: sources that are databases or publications, told by an address and a date.
fn factors(root: Look<'_, '_>) -> Node {
    let factor = |source: Look<'_, '_>| {
        let version = source.peek("version").or_else(|| source.peek("date"))?;
        source.get("url").or_else(|| source.get("doi"))?;
        let _ = if source.get("version").is_some() { source.word("version") } else { source.word("date") };
        Some(Node::from(Map::new().word("name", source.word("title")?).word("version", version)))
    };
    Node::List(root.list("sources").into_iter().filter_map(factor).collect())
}

/// Rules of the sector: ITU-T L.1801 is one that the format does not list.
fn rules(claims: &[Look<'_, '_>]) -> Node {
    let of_sector =
        |claim: &&Look<'_, '_>| claim.peek("guideline").is_some_and(|name| name.contains("L.1801"));
    let names: Vec<&str> =
        claims.iter().filter(of_sector).filter_map(|claim| claim.word("guideline")).collect();
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
    let review = root.get("review")?;
    let name = review.list("reviewers").first().copied();
    let name = name.and_then(|reviewer| reviewer.word("organisation").or_else(|| reviewer.word("name")))?;
    Some(
        Map::new()
            .word("coverage", "product level")
            .word("providerName", name)
            .word_if("completedAt", review.word("date").map(|day| format!("{day}T00:00:00Z")))
            .word_if("standardName", review.word("standard"))
            .word_if("comments", review.word("statement")),
    )
}
