//! Visiting every figure of a report, whatever its dimension and wherever it stands.

use super::Uncertainty;
use super::dimension::{Dimension, MeteringBoundary, Unit};
use super::figure::{Audience, Basis, Parts, Quantity};
use super::restated::Restated;
use super::{Interval, Qualifier, Written, keys};
use crate::document::{Located, NodeId};
use crate::form::{Doi, Email, LanguageTag, NonEmpty, Sha256, Text, Uri, UuidUrn, Within};
use crate::identifier::Identifier;

/// A figure without its type: what a rule that looks at all figures needs to know of one.
#[derive(Debug, Clone, Copy)]
pub struct Figure<'a> {
    /// The node of the whole figure.
    pub node: NodeId,
    /// The key of its dimension.
    pub dimension: &'static str,
    /// The number as written; `None` when it is withheld.
    pub written: Option<&'a Located<Written>>,
    /// The bounds that are given of it where it is withheld.
    pub bounds: Option<[&'a Located<Written>; 2]>,
    /// The symbol of its unit, where a unit is given.
    pub unit: Option<&'static str>,
    /// The values it stands for, in the unit that is computed in.
    pub interval: Option<Interval>,
    /// The values that are printed so, whatever uncertainty is stated beside them, in the unit that is computed in.
    pub printed: Option<Interval>,
    /// Whether figures of the dimension say where they were taken.
    pub has_boundary: bool,
    /// Where it was taken.
    pub metering: Option<MeteringBoundary>,
    /// How it was come by.
    pub basis: Option<Basis>,
    /// Where it was read.
    pub source: Option<&'a Located<Identifier>>,
    /// How the number is meant.
    pub qualifier: Option<Qualifier>,
    /// How sure it is.
    pub uncertainty: Option<&'a Located<Uncertainty>>,
    /// Who may read it.
    pub audience: Option<Audience>,
    /// The figure as it may be printed elsewhere.
    pub also_stated: &'a dyn Restated,
}

keys!(Parts<D> for Figure<'_> {
    value,
    unit,
    boundary,
    basis,
    source,
    qualifier,
    uncertainty,
    audience,
    also_stated,
    note,
    withheld,
});

/// What figures can be found in. Each chapter lists its fields with `walk!`, which does not
/// compile while one is missing.
pub trait Walk {
    /// Hands every figure to `visit`, in the order of the report.
    fn walk<'a>(&'a self, visit: &mut dyn FnMut(Figure<'a>));

    /// Hands every free text to `visit`, with its node; `node` is that of the value itself.
    fn texts<'a>(&'a self, node: NodeId, visit: &mut dyn FnMut(&'a str, NodeId));
}

impl<D: Dimension> Walk for Quantity<D> {
    fn walk<'a>(&'a self, visit: &mut dyn FnMut(Figure<'a>)) {
        use super::dimension::Boundary;
        visit(Figure {
            node: self.node(),
            dimension: D::KEY,
            written: self.written(),
            bounds: self.bounds(),
            unit: self.unit().map(Unit::symbol),
            interval: self.interval(),
            printed: self.printed(),
            has_boundary: D::Boundary::STATED,
            metering: self.metering(),
            basis: self.basis.as_ref().map(|basis| **basis),
            source: self.source.as_ref(),
            qualifier: self.qualifier.as_deref().copied(),
            uncertainty: self.uncertainty.as_deref(),
            audience: self.audience.as_ref().map(|audience| **audience),
            also_stated: self,
        });
    }

    fn texts<'a>(&'a self, _: NodeId, visit: &mut dyn FnMut(&'a str, NodeId)) {
        if let Some(note) = &self.note {
            visit(note, self.node());
        }
        for also in &self.also_stated {
            visit(&also.place, also.place.node());
        }
    }
}

impl<T: Walk> Walk for Located<T> {
    fn walk<'a>(&'a self, visit: &mut dyn FnMut(Figure<'a>)) {
        T::walk(self, visit);
    }

    fn texts<'a>(&'a self, _: NodeId, visit: &mut dyn FnMut(&'a str, NodeId)) {
        T::texts(self, self.node(), visit);
    }
}

impl<T: Walk> Walk for Box<T> {
    fn walk<'a>(&'a self, visit: &mut dyn FnMut(Figure<'a>)) {
        T::walk(self, visit);
    }

    fn texts<'a>(&'a self, node: NodeId, visit: &mut dyn FnMut(&'a str, NodeId)) {
        T::texts(self, node, visit);
    }
}

impl<T: Walk> Walk for Option<T> {
    fn walk<'a>(&'a self, visit: &mut dyn FnMut(Figure<'a>)) {
        if let Some(value) = self {
            value.walk(visit);
        }
    }

    fn texts<'a>(&'a self, node: NodeId, visit: &mut dyn FnMut(&'a str, NodeId)) {
        if let Some(value) = self {
            value.texts(node, visit);
        }
    }
}

impl<T: Walk> Walk for Vec<T> {
    fn walk<'a>(&'a self, visit: &mut dyn FnMut(Figure<'a>)) {
        for value in self {
            value.walk(visit);
        }
    }

    fn texts<'a>(&'a self, node: NodeId, visit: &mut dyn FnMut(&'a str, NodeId)) {
        for value in self {
            value.texts(node, visit);
        }
    }
}

/// Implements [`Walk`]: for a struct with the list of all its fields, for a type without figures by its name alone.
/// A struct gets its keys as well (`keys!`).
macro_rules! walk {
    ($( $name:ident { $($field:ident),+ $(,)? } )+) => { $(
        impl $crate::quantity::Walk for $name {
            $crate::quantity::walk!(@body $($field),+);
        }

        $crate::quantity::keys!($name { $($field),+ });
    )+ };
    ($( $name:ident<D> { $($field:ident),+ $(,)? } )+) => { $(
        impl<D: $crate::quantity::Dimension> $crate::quantity::Walk for $name<D> {
            $crate::quantity::walk!(@body $($field),+);
        }

        $crate::quantity::keys!($name<D> { $($field),+ });
    )+ };
    // 0001: does not compile while a field is missing, so that no rule can miss a new figure.
    (@body $($field:ident),+) => {
        fn walk<'a>(&'a self, visit: &mut dyn FnMut($crate::quantity::Figure<'a>)) {
            let Self { $($field),+ } = self;
            $( $crate::quantity::Walk::walk($field, visit); )+
        }

        fn texts<'a>(
            &'a self,
            node: $crate::document::NodeId,
            visit: &mut dyn FnMut(&'a str, $crate::document::NodeId),
        ) {
            let Self { $($field),+ } = self;
            $( $crate::quantity::Walk::texts($field, node, visit); )+
        }
    };
    ($( $name:ty ),+ $(,)?) => { $(
        impl $crate::quantity::Walk for $name {
            fn walk<'a>(&'a self, _: &mut dyn FnMut($crate::quantity::Figure<'a>)) {}

            fn texts<'a>(
                &'a self,
                _: $crate::document::NodeId,
                _: &mut dyn FnMut(&'a str, $crate::document::NodeId),
            ) {
            }
        }
    )+ };
}

pub(crate) use walk;

impl<T: Walk> Walk for NonEmpty<T> {
    fn walk<'a>(&'a self, visit: &mut dyn FnMut(Figure<'a>)) {
        for value in self {
            value.walk(visit);
        }
    }

    fn texts<'a>(&'a self, node: NodeId, visit: &mut dyn FnMut(&'a str, NodeId)) {
        for value in self {
            value.texts(node, visit);
        }
    }
}

impl<const LOW: u32, const HIGH: u32> Walk for Within<LOW, HIGH> {
    fn walk<'a>(&'a self, _: &mut dyn FnMut(Figure<'a>)) {}

    fn texts<'a>(&'a self, _: NodeId, _: &mut dyn FnMut(&'a str, NodeId)) {}
}

/// Implements [`Walk`] for types that are a free text.
macro_rules! texts {
    ($( $name:ty ),+) => { $(
        impl Walk for $name {
            fn walk<'a>(&'a self, _: &mut dyn FnMut(Figure<'a>)) {}

            fn texts<'a>(&'a self, node: NodeId, visit: &mut dyn FnMut(&'a str, NodeId)) {
                visit(self, node);
            }
        }
    )+ };
}

texts!(String, Text, Uri, Doi, Email, LanguageTag, Sha256, UuidUrn);

walk!(bool, u32, u64, Audience, Identifier, Written, serde_json::Value);
