//! Serde over the tree: Rust values that borrow its strings and know their nodes.

use serde::de::value::U32Deserializer;
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error as _, Expected, IntoDeserializer, MapAccess, SeqAccess,
    Unexpected, VariantAccess, Visitor,
};
use serde::{Deserialize, forward_to_deserialize_any};

use super::amended::Amendments;
use super::located::{LOCATED, NUMBER};
use super::tree::Pairs;
use super::{Kind, NodeId, Tree, TypeError, Wanted, number};

/// Reads a whole tree as a Rust value.
///
/// # Errors
///
/// The innermost node that does not fit, and why.
pub fn typed<'de, T: Deserialize<'de>>(tree: &'de Tree<'_>) -> Result<T, TypeError> {
    read(Value { tree, node: tree.root(), amendments: None })
}

/// Reads a whole tree as a Rust value, with amendments.
///
/// # Errors
///
/// As [`typed`].
pub fn typed_with<'de, T: Deserialize<'de>>(
    tree: &'de Tree<'_>,
    amendments: &'de Amendments,
) -> Result<T, TypeError> {
    read(Value { tree, node: tree.root(), amendments: Some(amendments) })
}

fn read<'de, T: Deserialize<'de>>(value: Value<'de>) -> Result<T, TypeError> {
    T::deserialize(value).map_err(|error| error.at(value.node))
}

/// A node to be read.
#[derive(Clone, Copy)]
struct Value<'de> {
    tree: &'de Tree<'de>,
    node: NodeId,
    amendments: Option<&'de Amendments>,
}

impl<'de> Value<'de> {
    fn kind(self) -> Kind<'de> {
        match self.amendments.and_then(|amendments| amendments.word(self.node)) {
            Some(word) => Kind::String(word),
            None => self.tree.kind(self.node),
        }
    }

    fn omits(self, node: NodeId) -> bool {
        self.amendments.is_some_and(|amendments| amendments.omits(node))
    }

    fn child(self, node: NodeId) -> Self {
        Self { node, ..self }
    }

    fn unexpected(self) -> Unexpected<'de> {
        match self.kind() {
            Kind::Null => Unexpected::Unit,
            Kind::Bool(value) => Unexpected::Bool(value),
            Kind::Number(_) => Unexpected::Other("number"),
            Kind::String(text) => Unexpected::Str(text),
            Kind::List => Unexpected::Seq,
            Kind::Map => Unexpected::Map,
        }
    }

    fn wrong<T>(self, wanted: &dyn Expected) -> Result<T, TypeError> {
        Err(TypeError::invalid_type(self.unexpected(), wanted))
    }

    fn list<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, TypeError> {
        visitor.visit_seq(Items { value: self, items: self.tree.items(self.node) })
    }

    fn map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, TypeError> {
        visitor.visit_map(Entries { value: self, pairs: self.tree.pairs(self.node), next: None })
    }

    fn any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, TypeError> {
        match self.kind() {
            Kind::Null => visitor.visit_unit(),
            Kind::Bool(value) => visitor.visit_bool(value),
            Kind::String(text) => visitor.visit_borrowed_str(text),
            Kind::Number(text) if text.contains(['.', 'e', 'E']) && !text.starts_with("0x") => {
                float(text, visitor)
            }
            Kind::Number(text) => integer(text, visitor),
            Kind::List => self.list(visitor),
            Kind::Map => self.map(visitor),
        }
    }
}

fn float<'de, V: Visitor<'de>>(text: &str, visitor: V) -> Result<V::Value, TypeError> {
    match number::number(text) {
        Some(value) => visitor.visit_f64(value),
        None => Err(TypeError::custom("a number is finite")),
    }
}

/// An integer at the width that serde's own types expect, a float past them.
fn integer<'de, V: Visitor<'de>>(text: &str, visitor: V) -> Result<V::Value, TypeError> {
    let Some(value) = number::integer(text) else { return float(text, visitor) };
    match (u64::try_from(value), i64::try_from(value)) {
        (Ok(value), _) => visitor.visit_u64(value),
        (_, Ok(value)) => visitor.visit_i64(value),
        _ => float(text, visitor),
    }
}

/// Values of one kind: where another stands, the error says which was wanted.
macro_rules! kinds {
    ($($method:ident $wanted:ident)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, TypeError> {
            self.any(visitor).map_err(|error| error.of(self.node, Wanted::$wanted))
        }
    )*};
}

/// JSON Schema takes `3.0` for an integer, so does this.
macro_rules! integers {
    ($($method:ident)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, TypeError> {
            match self.kind() {
                Kind::Number(text) => integer(text, visitor),
                _ => self.any(visitor),
            }
            .map_err(|error| error.of(self.node, Wanted::Integer))
        }
    )*};
}

impl<'de> Deserializer<'de> for Value<'de> {
    type Error = TypeError;

    kinds! {
        deserialize_bool Truth
        deserialize_f32 Number
        deserialize_f64 Number
        deserialize_char Text
        deserialize_str Text
        deserialize_string Text
    }

    integers! {
        deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, TypeError> {
        self.any(visitor).map_err(|error| error.at(self.node))
    }

    /// Null is a value that someone wrote; what is left out is none.
    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, TypeError> {
        visitor.visit_some(self).map_err(|error| error.at(self.node))
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, TypeError> {
        match (name, self.kind()) {
            (LOCATED, _) => visitor.visit_seq(NodeAndValue { value: self, given: 0 }),
            (NUMBER, Kind::Number(text)) => visitor.visit_borrowed_str(text),
            (NUMBER, _) => {
                self.wrong(&"a number").map_err(|error: TypeError| error.of(self.node, Wanted::Number))
            }
            _ => visitor
                .visit_newtype_struct(self)
                .map_err(|error: TypeError| error.of(self.node, Wanted::Wrapped(name))),
        }
        .map_err(|error| error.at(self.node))
    }

    // 0020: one form each, asked for by name; with `any` every type would carry the code that reads the other forms too.

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, TypeError> {
        match self.kind() {
            Kind::List => self.list(visitor),
            // A list may let nothing stand for no entry.
            Kind::Null => visitor.visit_unit(),
            _ => self.wrong(&visitor),
        }
        .map_err(|error| error.of(self.node, Wanted::List))
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, TypeError> {
        match self.kind() {
            Kind::Map => self.map(visitor),
            _ => self.wrong(&visitor),
        }
        .map_err(|error| error.of(self.node, Wanted::Map))
    }

    /// Derived structs would also read a list; a report's sections are maps.
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, TypeError> {
        match self.kind() {
            Kind::Map => self.map(visitor),
            _ => self.wrong(&visitor),
        }
        .map_err(|error| error.of(self.node, Wanted::Struct(name)))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, TypeError> {
        match self.kind() {
            Kind::String(_) => visitor.visit_enum(Variant { name: self, content: None }),
            Kind::Map => {
                let mut pairs = self.tree.pairs(self.node);
                match (pairs.next(), pairs.next()) {
                    (Some((key, value)), None) => visitor
                        .visit_enum(Variant { name: self.child(key), content: Some(self.child(value)) }),
                    _ => Err(TypeError::choice("expected a map with exactly one key")),
                }
            }
            _ => self.wrong(&visitor),
        }
        .map_err(|error| error.of(self.node, Wanted::Enum(name)))
    }

    /// Whatever it holds, it is not walked.
    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, TypeError> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        i128 u128 bytes byte_buf unit unit_struct tuple tuple_struct identifier
    }
}

/// The two elements that a located value asks for.
struct NodeAndValue<'de> {
    value: Value<'de>,
    given: u8,
}

impl<'de> SeqAccess<'de> for NodeAndValue<'de> {
    type Error = TypeError;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, TypeError> {
        self.given = self.given.saturating_add(1);
        match self.given {
            1 => {
                let node: U32Deserializer<TypeError> = self.value.node.0.into_deserializer();
                seed.deserialize(node).map(Some)
            }
            2 => seed.deserialize(self.value).map(Some),
            _ => Ok(None),
        }
    }
}

struct Items<'de, I> {
    value: Value<'de>,
    items: I,
}

impl<'de, I: ExactSizeIterator<Item = NodeId>> SeqAccess<'de> for Items<'de, I> {
    type Error = TypeError;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, TypeError> {
        let value = self.value;
        let Some(node) = self.items.by_ref().find(|node| !value.omits(*node)) else { return Ok(None) };
        seed.deserialize(self.value.child(node)).map_err(|error| error.at(node)).map(Some)
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.items.len())
    }
}

struct Entries<'de> {
    value: Value<'de>,
    pairs: Pairs<'de>,
    /// The value whose key was just read.
    next: Option<NodeId>,
}

impl<'de> MapAccess<'de> for Entries<'de> {
    type Error = TypeError;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, TypeError> {
        let all = self.value;
        let read = |(key, value): &(NodeId, NodeId)| !all.omits(*key) && !all.omits(*value);
        let Some((key, value)) = self.pairs.by_ref().find(read) else { return Ok(None) };
        self.next = Some(value);
        seed.deserialize(self.value.child(key)).map_err(|error| error.at(key)).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, TypeError> {
        let Some(node) = self.next.take() else { return Err(TypeError::custom("a value follows its key")) };
        seed.deserialize(self.value.child(node)).map_err(|error| error.at(node))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.pairs.len())
    }
}

/// A variant by its name, or by the one key of a map with its content.
struct Variant<'de> {
    name: Value<'de>,
    content: Option<Value<'de>>,
}

impl<'de> EnumAccess<'de> for Variant<'de> {
    type Error = TypeError;
    type Variant = Content<'de>;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Content<'de>), TypeError> {
        let name = seed.deserialize(self.name).map_err(|error| error.at(self.name.node))?;
        Ok((name, Content(self.content)))
    }
}

struct Content<'de>(Option<Value<'de>>);

impl<'de> Content<'de> {
    fn value(self) -> Result<Value<'de>, TypeError> {
        self.0.ok_or_else(|| TypeError::choice("this choice needs a value: write it as a map with one key"))
    }
}

impl<'de> VariantAccess<'de> for Content<'de> {
    type Error = TypeError;

    fn unit_variant(self) -> Result<(), TypeError> {
        match self.0 {
            None => Ok(()),
            Some(value) => {
                value.wrong(&"the name of the choice alone").map_err(|error: TypeError| error.at(value.node))
            }
        }
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, TypeError> {
        let value = self.value()?;
        seed.deserialize(value).map_err(|error| error.at(value.node))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, TypeError> {
        self.value()?.deserialize_seq(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, TypeError> {
        self.value()?.deserialize_struct("", fields, visitor)
    }
}

#[cfg(test)]
mod tests;
