//! The AI system that is assessed.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{PartialDate, ProductIdentifier, Reference};
use crate::document::Located;
use crate::form::{Text, words};
use crate::identifier::Identifier;
use crate::quantity::{Compute, Count, Energy, Ghg, Quantity, walk};

/// The AI system that is assessed (ITU-T L.1801, 6).
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct System {
    /// Name of the system.
    #[schemars(example = &"BLOOM")]
    pub name: Located<Text>,
    /// Version that was assessed.
    pub version: Option<Located<String>>,
    /// Who provides it.
    pub provider: Option<Located<String>>,
    /// Day on which that version was made available; month or year where no more is known.
    pub release_date: Option<Located<PartialDate>>,
    /// Numbers and names under which registers know it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub identifiers: Vec<Located<ProductIdentifier>>,
    /// Type of technology (ITU-T L.1801, 6.3).
    pub technology_class: Option<Located<TechnologyClass>>,
    /// What goes in and comes out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub modalities: Vec<Located<Modality>>,
    /// The models in it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub models: Vec<Located<Model>>,
}

walk!(System { name, version, provider, release_date, identifiers, technology_class, modalities, models });

/// Type of technology of an AI system (ITU-T L.1801, 6.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum TechnologyClass {
    /// Rules written by people.
    ExpertSystem,
    /// Learned from data, without deep networks.
    MachineLearning,
    /// Deep neural networks.
    DeepLearning,
    /// Deep networks that generate content.
    GenerativeAi,
}

words!(TechnologyClass { ExpertSystem, MachineLearning, DeepLearning, GenerativeAi });

walk!(TechnologyClass);

/// Kind of content that a system takes or gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Modality {
    /// Text.
    Text,
    /// Source code.
    Code,
    /// Still images.
    Image,
    /// Sound and speech.
    Audio,
    /// Moving images.
    Video,
    /// Tables and time series.
    Tabular,
    /// Readings of sensors.
    Sensor,
    /// Actions on other systems: tools, robots.
    Action,
}

words!(Modality { Text, Code, Image, Audio, Video, Tabular, Sensor, Action });

walk!(Modality);

/// A model of the system.
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Model {
    /// Name by which activities point at it.
    pub id: Located<Identifier>,
    /// Name under which it is known.
    pub name: Located<String>,
    /// How it is built.
    pub architecture: Option<Located<Architecture>>,
    /// Number of parameters; above 0 (EU AI Act, Annex XI).
    pub total_parameters: Option<Quantity<Count>>,
    /// Number of parameters that take part in one inference; at most the total.
    pub active_parameters: Option<Quantity<Count>>,
    /// Number of tokens it was trained on, each pass counted.
    pub training_tokens: Option<Quantity<Count>>,
    /// Floating-point operations of its training (EU AI Act, Article 51 and Annex XI).
    pub training_compute: Option<Quantity<Compute>>,
    /// The models it was made from, where it was not trained from the start.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub derived_from: Vec<Located<BaseModel>>,
}

walk!(Model {
    id,
    name,
    architecture,
    total_parameters,
    active_parameters,
    training_tokens,
    training_compute,
    derived_from
});

/// How a model is built.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Architecture {
    /// Transformer whose parameters all take part in each inference.
    DenseTransformer,
    /// Transformer of which a part takes part in each inference.
    MixtureOfExperts,
    /// Diffusion model.
    Diffusion,
    /// Convolutional network.
    Convolutional,
    /// Recurrent or state-space model.
    Recurrent,
    /// Ensemble of decision trees.
    TreeEnsemble,
    /// Anything else.
    Other,
}

words!(Architecture {
    DenseTransformer,
    MixtureOfExperts,
    Diffusion,
    Convolutional,
    Recurrent,
    TreeEnsemble,
    Other
});

walk!(Architecture);

/// A model that another was made from.
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BaseModel {
    /// Its name.
    pub name: Located<String>,
    /// How the other was made from it.
    pub relation: Option<Located<Derivation>>,
    /// Its own report.
    pub report: Option<Reference>,
    /// Share of its training that this report counts, from 0 to 1 (ITU-T L.1801, 8.1).
    pub inherited_share: Option<Quantity<crate::quantity::Share>>,
    /// Why its training is not counted, where no share of it is.
    pub justification: Option<Located<String>>,
    /// Energy of its training, as its own report states it: to tell a copied figure from one that was measured.
    pub reported_energy: Option<Quantity<Energy>>,
    /// Greenhouse gases of its training, as its own report states them.
    pub reported_emissions: Option<Quantity<Ghg>>,
}

walk!(BaseModel {
    name,
    relation,
    report,
    inherited_share,
    justification,
    reported_energy,
    reported_emissions
});

/// How a model was made from another, as model cards name it (`base_model_relation`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Derivation {
    /// Its weights were trained further.
    FineTune,
    /// Weights were added beside its own, which stay as they are.
    Adapter,
    /// Its weights are written with fewer bits.
    Quantised,
    /// A smaller model learned from what it gives.
    Distilled,
    /// Its weights were combined with those of others.
    Merged,
    /// Weights were taken away from it.
    Pruned,
}

words!(Derivation { FineTune, Adapter, Quantised, Distilled, Merged, Pruned });

walk!(Derivation);
