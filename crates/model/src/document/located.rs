//! A value together with the place it was read from.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;
use std::ops::Deref;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::de::{Deserializer, SeqAccess, Visitor};
use serde::{Deserialize, Serialize, Serializer};

/// The name under which a [`Located`] asks the tree's deserializer for the node beside the value.
pub(crate) const LOCATED: &str = "$ailca::Located";

/// The name under which a type asks the tree's deserializer for the source text of a number.
pub const NUMBER: &str = "$ailca::Number";

/// The index of a node in the located tree that a value was read from.
///
/// [`NodeId::NOWHERE`] marks a value that came from elsewhere: another format, or code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NodeId(pub(crate) u32);

impl NodeId {
    /// The place of a value that was not read from a located tree.
    pub const NOWHERE: Self = Self(u32::MAX);

    /// The node of a number, as [`NodeId::index`] gave it.
    pub const fn of_index(index: u32) -> Self {
        Self(index)
    }

    /// The node's number within its tree.
    pub const fn index(self) -> u32 {
        self.0
    }
}

/// A value and the node it was read from, so that a finding can point at it.
///
/// It reads as the value itself, in Rust as in the schema. Two located values are equal when their values are,
/// wherever they stand.
#[derive(Clone, Copy)]
pub struct Located<T> {
    value: T,
    node: NodeId,
}

impl<T> Located<T> {
    /// A value read from `node`.
    pub const fn new(value: T, node: NodeId) -> Self {
        Self { value, node }
    }

    /// The node the value was read from.
    pub const fn node(&self) -> NodeId {
        self.node
    }

    /// The value alone.
    pub fn into_inner(self) -> T {
        self.value
    }
}

impl<T> Deref for Located<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T> From<T> for Located<T> {
    fn from(value: T) -> Self {
        Self::new(value, NodeId::NOWHERE)
    }
}

impl<T: fmt::Debug> fmt::Debug for Located<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value.fmt(formatter)
    }
}

impl<T: fmt::Display> fmt::Display for Located<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value.fmt(formatter)
    }
}

impl<T: PartialEq> PartialEq for Located<T> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl<T: Eq> Eq for Located<T> {}

impl<T: Serialize> Serialize for Located<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.value.serialize(serializer)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Located<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_newtype_struct(LOCATED, LocatedVisitor(PhantomData))
    }
}

struct LocatedVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for LocatedVisitor<T> {
    type Value = Located<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value")
    }

    /// Any other deserializer hands over the value alone.
    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        T::deserialize(deserializer).map(Located::from)
    }

    /// The tree's deserializer hands over the node, then the value.
    fn visit_seq<A: SeqAccess<'de>>(self, mut sequence: A) -> Result<Self::Value, A::Error> {
        let missing = || serde::de::Error::custom("a located value is a node and a value");
        let node = sequence.next_element::<u32>()?.ok_or_else(missing)?;
        let value = sequence.next_element::<T>()?.ok_or_else(missing)?;
        Ok(Located::new(value, NodeId(node)))
    }
}

impl<T: JsonSchema> JsonSchema for Located<T> {
    fn inline_schema() -> bool {
        T::inline_schema()
    }

    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn schema_id() -> Cow<'static, str> {
        T::schema_id()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        T::json_schema(generator)
    }
}
