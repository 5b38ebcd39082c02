//! What the assessment is for, and what it covers (ISO 14044, 4.2).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Coverage, Modelling, Period, SystemBoundary, Tokens};
use crate::document::Located;
use crate::form::{Text, words};
use crate::identifier::Identifier;
use crate::quantity::{Count, Quantity, Share, walk};

/// Goal and scope of the assessment (ISO 14044, 4.2).
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GoalAndScope {
    /// What the results are for (ISO 14044, 4.2.2).
    pub intended_application: Option<Located<String>>,
    /// Whom they are for (ISO 14044, 4.2.2).
    pub intended_audience: Option<Located<String>>,
    /// Whether they support a comparison told to the public (ISO 14044, 4.2.2).
    pub comparative_assertion: Option<Located<bool>>,
    /// The service that results refer to (ISO 14044, 4.2.3.2).
    pub functional_unit: Option<Located<FunctionalUnit>>,
    /// What is covered, stage by stage (ISO 14044, 4.2.3.3).
    pub boundary: Option<Located<SystemBoundary>>,
    /// Time that the assessment covers, first and last day included (ISO 14044, 4.2.3.6).
    pub period: Option<Located<Period>>,
    /// Place that it covers (ISO 14044, 4.2.3.6).
    pub geography: Option<Located<String>>,
    /// What was left out as negligible (ISO 14044, 4.2.3.3.3).
    pub cut_off: Option<CutOff>,
    /// How what is shared was divided (ISO 14044, 4.3.4).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub allocation: Vec<Allocation>,
    /// What was assumed and chosen where others could be (ISO 14044, 4.2.3.1).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub assumptions: Vec<Located<Assumption>>,
    /// How the life cycle was modelled.
    pub modelling: Option<Located<Modelling>>,
    /// Guidelines that the assessment says it follows (ISO 14044, 5.2).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub guidelines: Vec<GuidelineClaim>,
}

walk!(GoalAndScope {
    intended_application,
    intended_audience,
    comparative_assertion,
    functional_unit,
    boundary,
    period,
    geography,
    cut_off,
    allocation,
    assumptions,
    modelling,
    guidelines
});

/// The service that results refer to, in quantity and quality (ISO 14044, 4.2.3.2; ITU-T L.1801, App. IV).
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FunctionalUnit {
    /// The service in a sentence.
    #[schemars(example = &"Answer of 400 tokens to a text prompt")]
    pub description: Located<Text>,
    /// What is counted.
    pub unit: Located<ServiceUnit>,
    /// How many of them make one functional unit, above 0; one when left out.
    pub amount: Option<Quantity<Count>>,
    /// How large each is; without it a request or an image cannot be compared (ITU-T L.1801, App. IV).
    pub size: Option<ServiceSize>,
    /// How well the service is rendered; without it, systems of unlike service would be compared.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub performance: Vec<Performance>,
    /// What it takes to render one: devices, their time, energy (ISO 14044, 3.29 and 4.2.3.2).
    pub reference_flow: Option<Located<String>>,
    /// How many functional units were delivered in the period; above 0.
    pub delivered: Option<Quantity<Count>>,
}

walk!(FunctionalUnit { description, unit, amount, size, performance, reference_flow, delivered });

/// What of a service is counted (SCI for AI, 8.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum ServiceUnit {
    /// A request, query or prompt with its response.
    Request,
    /// A token, in or out.
    Token,
    /// A token that was generated.
    OutputToken,
    /// An image.
    Image,
    /// A second of sound.
    SecondOfAudio,
    /// A second of moving image.
    SecondOfVideo,
    /// A page of text.
    Page,
    /// A character of text.
    Character,
    /// One pass through the model.
    Inference,
    /// A task that an agent completes.
    Task,
    /// A user over the period.
    User,
    /// A training run.
    TrainingRun,
    /// A token of training.
    TrainingToken,
    /// A parameter of the model.
    Parameter,
    /// A floating-point operation.
    Flop,
    /// A device, where hardware alone is assessed.
    Device,
}

words!(ServiceUnit {
    Request,
    Token,
    OutputToken,
    Image,
    SecondOfAudio,
    SecondOfVideo,
    Page,
    Character,
    Inference,
    Task,
    User,
    TrainingRun,
    TrainingToken,
    Parameter,
    Flop,
    Device
});

walk!(ServiceUnit);

/// How large one unit of service is.
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ServiceSize {
    /// Tokens, by kind.
    pub tokens: Option<Located<Tokens>>,
    /// Width of an image, in pixels.
    pub width_pixels: Option<Located<u32>>,
    /// Height of an image, in pixels.
    pub height_pixels: Option<Located<u32>>,
    /// Steps of generation.
    pub steps: Option<Located<u32>>,
    /// Calls of tools, retrieval and retries that one request sets off.
    pub tool_calls: Option<Quantity<Count>>,
}

walk!(ServiceSize { tokens, width_pixels, height_pixels, steps, tool_calls });

/// A criterion of quality with its result (ISO 14044, 4.2.3.2).
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Performance {
    /// What is measured: a benchmark, an accuracy, a length.
    pub criterion: Located<String>,
    /// What the system reaches.
    pub result: Option<Located<String>>,
    /// Id of the model in `system.models` that reaches it, where variants differ.
    pub model: Option<Located<Identifier>>,
}

walk!(Performance { criterion, result, model });

/// What was left out as negligible (ISO 14044, 4.2.3.3.3).
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CutOff {
    /// By what it was judged negligible: mass, energy, environmental significance.
    pub criterion: Located<String>,
    /// Share of the total that all that is left out may reach together.
    pub threshold: Option<Quantity<Share>>,
    /// What was left out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cut: Vec<CutFlow>,
}

walk!(CutOff { criterion, threshold, cut });

/// A flow that was left out as negligible.
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CutFlow {
    /// What it is.
    pub flow: Located<String>,
    /// Its estimated share of the total, from 0 to 1.
    pub share: Option<Quantity<Share>>,
}

walk!(CutFlow { flow, share });

/// How something that several uses share was divided among them (ISO 14044, 4.3.4).
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Allocation {
    /// What is shared: hardware, a data centre, a base model.
    pub subject: Located<String>,
    /// By what it was divided; a physical relation before an economic one (ISO 14044, 4.3.4.2).
    pub rule: Located<AllocationRule>,
    /// Why by that.
    pub justification: Option<Located<String>>,
    /// Share that this system bears, from 0 to 1; those of all users make at most the whole.
    pub share: Option<Quantity<Share>>,
    /// Number of functional units that what happens once, such as training, is spread over (ITU-T L.1801, 8.1).
    pub units: Option<Quantity<Count>>,
}

walk!(Allocation { subject, rule, justification, share, units });

/// By what something shared is divided (ISO 14044, 4.3.4.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum AllocationRule {
    /// Time for which the devices were occupied.
    DeviceHours,
    /// Energy used.
    Energy,
    /// Price or revenue.
    Economic,
    /// Number of requests served.
    Requests,
    /// Number of tokens processed.
    Tokens,
    /// Number of users.
    Users,
    /// Anything else, justified.
    Other,
}

words!(AllocationRule { DeviceHours, Energy, Economic, Requests, Tokens, Users, Other });

walk!(AllocationRule);

/// Something that was assumed or chosen where others could be (ISO 14044, 4.2.3.1).
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Assumption {
    /// What it is.
    pub statement: Located<Text>,
    /// Whether it stands for facts that are not known, or is a choice of values.
    pub kind: Option<Located<AssumptionKind>>,
    /// Why it was made.
    pub justification: Option<Located<String>>,
}

walk!(Assumption { statement, kind, justification });

/// What stands behind an assumption (ISO 14044, 4.2.3.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum AssumptionKind {
    /// Facts that are not known.
    Assumption,
    /// A choice that rests on values, such as weights of impact categories.
    ValueChoice,
}

walk!(AssumptionKind);

/// A guideline that the assessment says it follows.
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GuidelineClaim {
    /// Its name.
    #[schemars(example = &"ITU-T L.1801")]
    pub guideline: Located<String>,
    /// Which edition of it, as its publisher writes it.
    #[schemars(example = &"02/2026")]
    pub edition: Option<Located<String>>,
    /// How far it is followed.
    pub extent: Option<Located<Coverage>>,
    /// What is not followed, and why.
    pub remarks: Option<Located<String>>,
}

walk!(GuidelineClaim { guideline, edition, extent, remarks });

impl GuidelineClaim {
    /// Name and edition of a guideline, where the edition stands in brackets behind the name and is a date:
    /// `ITU-T L.1801 (02/2026)`.
    pub fn apart(text: &str) -> Option<(&str, &str)> {
        let (name, edition) = text.strip_suffix(')')?.rsplit_once(" (")?;
        // A year, a month of it, or a day: 2024/1364 is the number of a regulation.
        let parts: Vec<&str> = edition.split(['/', '-', '.']).collect();
        let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
        let is_date = matches!(lengths.as_slice(), [4] | [2, 4] | [4, 2] | [4, 2, 2] | [2, 2, 4]);
        let is_number = parts.iter().all(|part| part.bytes().all(|each| each.is_ascii_digit()));
        (is_date && is_number && !name.trim().is_empty()).then_some((name.trim_end(), edition))
    }
}

#[cfg(test)]
mod tests {
    use super::GuidelineClaim;

    #[test]
    fn an_edition_is_a_date_in_brackets() {
        let apart = GuidelineClaim::apart;
        assert_eq!(apart("ITU-T L.1801 (02/2026)"), Some(("ITU-T L.1801", "02/2026")));
        assert_eq!(apart("AFNOR SPEC 2314 (2024)"), Some(("AFNOR SPEC 2314", "2024")));
        for other in
            ["ISO 14044:2006", "GHG Protocol (scope 2)", "(2024)", "PEF ()", "SCI", "Regulation (2024/1364)"]
        {
            assert_eq!(apart(other), None, "{other}");
        }
    }
}
