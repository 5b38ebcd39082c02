//! openLCA JSON-LD (schema 2): activities as processes, results of impact categories as one result.
//!
//! Types after <https://greendelta.github.io/olca-schema/>. Units of energy, volume and items are those of the reference
//! data that every openLCA database has; device-hours bring their own unit.

mod documentation;

use std::collections::BTreeSet;

use self::documentation::{Parties, Words};
use super::inventory::{activities, boundary_in_words, widest};
use super::ledger::Ledger;
use super::node::{Map, Node};
use super::note::Refusal;
use super::source::Look;
use super::{Artefact, Export, Job, json, scope};
use crate::digest::sha256;
use crate::quantity::{
    Count, CountUnit, Decimal, DeviceTime, DeviceTimeUnit, Dimension, Energy, EnergyUnit, Figure, Ghg,
    Qualifier, Uncertainty, Water,
};
use crate::report::{
    Activity, Assessment, ClimateChange, FunctionalUnit, HardwareUse, Identity, ImpactResult, Impacts,
    Interpretation, Inventory, Method, Report, Section, System, WaterImpact, WaterUse, WaterVolumes,
};

/// Writing it.
pub(super) const EXPORT: Export =
    Export { key: "openlca", name: "openLCA JSON-LD (schema 2)", holds_whole: false, write };

/// A unit with what it measures: name and id of both.
struct Measured {
    unit: (&'static str, &'static str),
    property: (&'static str, &'static str),
}

impl Measured {
    fn unit(&self) -> Map {
        reference("Unit", self.unit.1, self.unit.0)
    }

    fn property(&self) -> Map {
        reference("FlowProperty", self.property.1, self.property.0)
    }
}

/// Kilowatt-hours of energy, in the reference data of openLCA.
const ENERGY: Measured = Measured {
    unit: (EnergyUnit::KilowattHour.key(), "86ad2244-1f0e-4912-af53-7865283103e4"),
    property: ("Energy", "f6811440-ee37-11de-8a39-0800200c9a66"),
};

/// Cubic metres of volume, in the reference data of openLCA.
const VOLUME: Measured = Measured {
    unit: ("m3", "1c3a9695-398d-4b1f-b07e-a8715b610f70"),
    property: ("Volume", "93a60a56-a3c8-22da-a746-0800200c9a66"),
};

/// Items, in the reference data of openLCA.
const ITEMS: Measured = Measured {
    unit: ("Item(s)", "6dabe201-aaac-4509-92f0-d00c26cb72ab"),
    property: ("Number of items", "01846770-4cfe-4a25-8ad9-919d8d378345"),
};

/// Hours for which devices are occupied, in units that come with the package.
const DEVICE_TIME: Measured = Measured {
    unit: (DeviceTimeUnit::DeviceHour.key(), "0b7f5a80-6d0d-4f0c-9c53-4d1e5b1c2a01"),
    property: ("Device time", "0b7f5a80-6d0d-4f0c-9c53-4d1e5b1c2a02"),
};

/// The group of the unit of device time.
const DEVICE_TIME_GROUP: &str = "0b7f5a80-6d0d-4f0c-9c53-4d1e5b1c2a03";

/// Water of an activity: its path and the name of the flow.
const WATER: &[(&[&str], &str)] = &[
    (&[WaterUse::consumption, WaterVolumes::on_site], "Water, consumed on site"),
    (&[WaterUse::consumption, WaterVolumes::off_site], "Water, consumed by generating electricity"),
    (&[WaterUse::withdrawal, WaterVolumes::on_site], "Water, withdrawn on site"),
    (&[WaterUse::withdrawal, WaterVolumes::off_site], "Water, withdrawn for generating electricity"),
    (&[WaterUse::unspecified, WaterVolumes::on_site], "Water, on site, withdrawn or consumed"),
    (&[WaterUse::unspecified, WaterVolumes::total], "Water, withdrawn or consumed"),
];

/// What reviews, ratings of data, actors and results have room for.
const UNUSED: &[&[&str]] = &[
    &[Report::report, Identity::contact],
    &[Report::interpretation, Interpretation::data_quality],
    &[Report::review],
    &[Report::inventory, Inventory::training, Section::activities, Activity::emissions],
    &[Report::inventory, Inventory::training, Section::activities, Activity::embodied],
    &[Report::inventory, Inventory::inference, Section::activities, Activity::emissions],
    &[Report::inventory, Inventory::inference, Section::activities, Activity::embodied],
    &[Report::inventory, Inventory::network_and_devices, Section::activities, Activity::emissions],
    &[Report::inventory, Inventory::network_and_devices, Section::activities, Activity::embodied],
];

#[expect(clippy::unnecessary_wraps, reason = "every export has this form")]
fn write(job: &Job<'_>, ledger: &Ledger<'_>) -> Result<Vec<Artefact>, Refusal> {
    let root = ledger.root();
    let id = root.at([Report::report, Identity::id]).and_then(Look::text).unwrap_or_default().to_owned();
    let mut package = Package {
        id,
        job,
        ledger,
        root,
        boundary: scope::boundary(root),
        words: Words::of(root),
        files: Vec::new(),
        known: BTreeSet::new(),
    };
    package.files.push(Artefact {
        name: "openlca.json".to_owned(),
        text: json::pretty(&Map::new().bare("schemaVersion", "2")),
    });
    package.unit_of_device_time();
    let parties = package.parties();
    for activity in activities(root) {
        package.process(activity, &parties);
    }
    package.result();
    ledger.leave_unused(UNUSED);
    Ok(package.files)
}

/// A package that is being written.
struct Package<'a, 't> {
    /// The id of the report, from which all others follow.
    id: String,
    job: &'a Job<'a>,
    ledger: &'a Ledger<'t>,
    root: Look<'a, 't>,
    /// What the report covers, in words: the same for every process.
    boundary: Option<String>,
    /// What the report says of its making, in words.
    words: Words,
    files: Vec<Artefact>,
    /// Ids of what was written already.
    known: BTreeSet<String>,
}

/// Under which keys the results of a category stand, and its method.
fn stated(category: &str) -> (&'static [&'static str], &'static str) {
    match category {
        Impacts::climate_change => (
            &[
                ClimateChange::location_based,
                ClimateChange::market_based,
                ClimateChange::marginal,
                ClimateChange::unspecified,
            ],
            ClimateChange::method,
        ),
        Impacts::water => (
            &[WaterImpact::unspecified, WaterImpact::consumption, WaterImpact::withdrawal],
            WaterImpact::method,
        ),
        _ => (&[Assessment::<Ghg>::result], Assessment::<Ghg>::method),
    }
}

/// A reference to a data set.
fn reference(class: &str, id: &str, name: &str) -> Map {
    Map::new().word("@type", class).word("@id", id).word("name", name)
}

impl<'a, 't> Package<'a, 't> {
    /// An id that is the same whenever the report is exported again.
    fn uuid(&self, of: &str) -> String {
        let digest = sha256(&format!("{} {of}", self.id));
        let part = |from: usize, to: usize| digest.get(from..to).unwrap_or_default();
        format!("{}-{}-8{}-a{}-{}", part(0, 8), part(8, 12), part(13, 16), part(17, 20), part(20, 32))
    }

    fn file(&mut self, folder: &str, mut data: Map) {
        let id = data.text("@id").unwrap_or_default().to_owned();
        let name = format!("{folder}/{id}.json");
        if self.known.insert(id) {
            data.prune();
            self.files.push(Artefact { name, text: json::pretty(&data) });
        }
    }

    fn unit_of_device_time(&mut self) {
        let group = reference("UnitGroup", DEVICE_TIME_GROUP, "Units of device time");
        let one = DEVICE_TIME.unit().bare("conversionFactor", "1").bare("isRefUnit", "true");
        self.file(
            "unit_groups",
            group
                .clone()
                .with("defaultFlowProperty", DEVICE_TIME.property())
                .with("units", Node::List(vec![one.into()])),
        );
        self.file(
            "flow_properties",
            DEVICE_TIME.property().word("flowPropertyType", "PHYSICAL_QUANTITY").with("unitGroup", group),
        );
    }

    /// A flow of products or to and from the environment; written once.
    fn flow(&mut self, class: &str, name: &str, measured: &Measured) -> Map {
        let id = self.uuid(&format!("flow {name}"));
        let property = measured.property();
        let factor = Map::new()
            .with("flowProperty", property)
            .bare("conversionFactor", "1")
            .bare("isRefFlowProperty", "true");
        self.file(
            "flows",
            reference("Flow", &id, name)
                .word("flowType", class)
                .with("flowProperties", Node::List(vec![factor.into()])),
        );
        reference("Flow", &id, name)
    }

    /// An amount of a flow that goes in, with its uncertainty where it is a share of it.
    fn input(
        &mut self,
        figure: Look<'a, 't>,
        of: &str,
        flow: (&str, &str),
        measured: &Measured,
    ) -> Option<Map> {
        let amount = self.ledger.amount_in(figure, of, measured.unit.0)?;
        let spread = figure.at([Figure::uncertainty, Uncertainty::relative]).and_then(|relative| {
            let share = Decimal::read(&relative.plain()?)?;
            let whole = Decimal::read(&amount)?;
            let bound = |share: Decimal| whole.times(Decimal::whole(1).plus(share)?)?.plain();
            let (low, high) = (bound(share.times(Decimal::read("-1")?)?)?, bound(share)?);
            relative.take();
            let spread = Map::new().word("distributionType", "UNIFORM_DISTRIBUTION");
            Some(spread.bare("minimum", low).bare("maximum", high))
        });
        let flow = self.flow(flow.0, flow.1, measured);
        Some(
            Map::new()
                .bare("isInput", "true")
                .bare("amount", amount)
                .with("flow", flow)
                .with("unit", measured.unit())
                .with("flowProperty", measured.property())
                .with_if("uncertainty", spread)
                .word("description", self.described(figure)),
        )
    }

    /// How the number of a figure is meant and how it was come by, in words.
    fn described(&self, figure: Look<'_, '_>) -> String {
        let meant = self.ledger.qualifier(figure).map(Qualifier::in_words);
        meant.into_iter().chain(figure.word(Figure::basis)).collect::<Vec<_>>().join("; ")
    }

    fn process(&mut self, activity: Look<'a, 't>, parties: &Parties) {
        let (Some(id), Some(stage)) = (activity.word(Activity::id), activity.word(Activity::stage)) else {
            return;
        };
        let name = activity.word(Activity::name).unwrap_or(id);
        let mut exchanges = Vec::new();
        let product = self.flow("PRODUCT_FLOW", &format!("{name}, {stage}"), &ITEMS);
        exchanges.push(
            Map::new()
                .bare("isInput", "false")
                .bare("isQuantitativeReference", "true")
                .bare("amount", "1")
                .with("flow", product)
                .with("unit", ITEMS.unit())
                .with("flowProperty", ITEMS.property()),
        );
        if let Some(energy) = widest(&activity.list(Activity::energy)) {
            let name = format!("Electricity, {}", boundary_in_words(energy.word(Figure::boundary)));
            exchanges.extend(self.input(energy, Energy::KEY, ("PRODUCT_FLOW", &name), &ENERGY));
        }
        for used in activity.list(Activity::hardware) {
            let Some(hours) = used.get(HardwareUse::device_hours) else { continue };
            let name = format!("Device time, {}", used.word(HardwareUse::hardware).unwrap_or_default());
            exchanges.extend(self.input(hours, DeviceTime::KEY, ("PRODUCT_FLOW", &name), &DEVICE_TIME));
        }
        for (path, name) in WATER {
            if let Some(volume) = activity.get(Activity::water).and_then(|water| water.at(*path)) {
                exchanges.extend(self.input(volume, Water::KEY, ("ELEMENTARY_FLOW", name), &VOLUME));
            }
        }
        let exchanges = exchanges.into_iter().enumerate();
        let exchanges = exchanges
            .map(|(index, exchange)| Node::from(exchange.bare("internalId", (index + 1).to_string())));
        let exchanges: Vec<Node> = exchanges.collect();
        let documentation = self.documentation(activity, parties);
        let id = self.uuid(&format!("process {id}"));
        self.file(
            "processes",
            reference("Process", &id, name)
                .word("category", stage)
                .word("processType", "UNIT_PROCESS")
                .word_if("version", self.words.version.as_deref())
                .bare("lastInternalId", exchanges.len().to_string())
                .with("processDocumentation", documentation)
                .with("exchanges", Node::List(exchanges)),
        );
    }

    /// The totals of the impact categories, each in its unit as written.
    fn result(&mut self) {
        let Some(impacts) = self.root.get(Report::impacts) else { return };
        let tree = self.ledger.tree();
        let mut totals: Vec<(String, Look<'a, 't>, Option<Look<'a, 't>>)> = Vec::new();
        for entry in tree.entries(impacts.node()) {
            let (category, assessment) = (entry.key, self.ledger.look(entry.value));
            let (keys, method) = stated(category);
            for key in keys {
                let total = assessment.get(key).and_then(|result| result.get(ImpactResult::<Ghg>::total));
                let Some(total) = total else { continue };
                let name = if *key == Assessment::<Ghg>::result {
                    category.to_owned()
                } else {
                    format!("{category}, {key}")
                };
                totals.push((name, total, assessment.get(method)));
            }
        }
        let mut results = Vec::new();
        let mut indicators = Vec::new();
        for (name, total, method) in totals {
            let Some((amount, unit)) = self.ledger.amount(total) else { continue };
            let id = self.uuid(&format!("category {name}"));
            let words = method.map(|method| {
                let words = [method.word(Method::model), method.word(Method::version)];
                words.into_iter().flatten().collect::<Vec<_>>().join(", ")
            });
            self.file(
                "lcia_categories",
                reference("ImpactCategory", &id, &name).word("refUnit", unit).word_if("description", words),
            );
            let indicator = reference("ImpactCategory", &id, &name);
            indicators.push(Node::from(indicator.clone()));
            let result = Map::new().with("indicator", indicator).bare("amount", amount);
            results.push(Node::from(result.word("description", self.described(total))));
        }
        if results.is_empty() {
            return;
        }
        let method = reference("ImpactMethod", &self.uuid("method"), "Characterisation of the report");
        self.file("lcia_methods", method.clone().with("impactCategories", Node::List(indicators)));
        let system =
            self.root.get(Report::system).and_then(|system| system.word(System::name)).unwrap_or_default();
        let unit = self.root.at(scope::FUNCTIONAL_UNIT);
        let words = unit.and_then(|unit| unit.word(FunctionalUnit::description));
        let delivered = unit.and_then(|unit| unit.get(FunctionalUnit::delivered));
        let delivered =
            delivered.and_then(|figure| self.ledger.amount_in(figure, Count::KEY, CountUnit::One.key()));
        let flow = delivered.map(|amount| {
            let flow = self.flow("PRODUCT_FLOW", words.unwrap_or(system), &ITEMS);
            let flow = Map::new()
                .with("flow", flow)
                .bare("amount", amount)
                .bare("isInput", "false")
                .bare("isRefFlow", "true")
                .with("unit", ITEMS.unit());
            Node::from(flow)
        });
        let title = self.root.at([Report::report, Identity::title]).and_then(Look::text).unwrap_or(system);
        let id = self.uuid("result");
        self.file(
            "results",
            reference("Result", &id, title)
                .with("impactMethod", method)
                .with("impactResults", Node::List(results))
                .with("flowResults", Node::List(flow.into_iter().collect())),
        );
    }
}
