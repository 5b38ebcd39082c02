//! Declaring relations: typed on the outside, flat lists within.

use ailca_model::quantity::{Dimension, Share, Slip};

use crate::relation::{Kind, Member, OwnSlip, Power, Relation, Span, small};
use crate::{Formula, Margin, Network, QuantityId, Reading, RelationId, Severity, Var};

/// A relation that was just declared, to be told more of.
#[derive(Debug)]
pub struct Declared<'n, 'a> {
    net: &'n mut Network<'a>,
    id: RelationId,
}

impl<'a> Network<'a> {
    /// Declares that `result` equals a formula of its dimension.
    pub fn equal<D: Dimension>(
        &mut self,
        rule: &'static str,
        result: Var<D>,
        formula: impl Formula<Dimension = D>,
    ) -> Declared<'_, 'a> {
        let start = small(self.members.len());
        self.members.push(Member { quantity: result.id(), power: Power::Times });
        formula.factors(false, &mut |quantity, over| {
            let power = if over { Power::Over } else { Power::Times };
            self.members.push(Member { quantity, power });
        });
        self.declare(rule, Kind::Product, start)
    }

    /// Declares that `result` is at most what a formula gives.
    pub fn at_most<D: Dimension>(
        &mut self,
        rule: &'static str,
        result: Var<D>,
        formula: impl Formula<Dimension = D>,
    ) -> Declared<'_, 'a> {
        let mut declared = self.equal(rule, result, formula);
        declared.margin(Margin::AT_MOST);
        declared
    }

    /// Declares that `result` is at least what a formula gives.
    pub fn at_least<D: Dimension>(
        &mut self,
        rule: &'static str,
        result: Var<D>,
        formula: impl Formula<Dimension = D>,
    ) -> Declared<'_, 'a> {
        let mut declared = self.equal(rule, result, formula);
        declared.margin(Margin::AT_LEAST);
        declared
    }

    /// Declares that `share` is the part of `whole` that `part` is, of one dimension.
    pub fn share_of<D: Dimension>(
        &mut self,
        rule: &'static str,
        share: Var<Share>,
        part: Var<D>,
        whole: Var<D>,
    ) -> Declared<'_, 'a> {
        let start = small(self.members.len());
        let member = |quantity, power| Member { quantity, power };
        self.members.extend([
            member(share.id(), Power::Times),
            member(part.id(), Power::Times),
            member(whole.id(), Power::Over),
        ]);
        self.declare(rule, Kind::Product, start)
    }

    /// Declares that `result` is the sum of `parts`, stated or not. Where some are known and none can be negative, it is
    /// at least what those give.
    pub fn sum<D: Dimension>(
        &mut self,
        rule: &'static str,
        result: Var<D>,
        parts: impl IntoIterator<Item = Var<D>>,
    ) -> Declared<'_, 'a> {
        let start = small(self.members.len());
        let member = |quantity: Var<D>| Member { quantity: quantity.id(), power: Power::Times };
        self.members.push(member(result));
        self.members.extend(parts.into_iter().map(member));
        self.declare(rule, Kind::Sum, start)
    }

    /// Declares that `result` is at least the sum of `parts`: it may have others.
    pub fn sum_of_some<D: Dimension>(
        &mut self,
        rule: &'static str,
        result: Var<D>,
        parts: impl IntoIterator<Item = Var<D>>,
    ) -> Declared<'_, 'a> {
        let mut declared = self.sum(rule, result, parts);
        declared.margin(Margin::AT_LEAST);
        declared
    }

    fn declare(&mut self, rule: &'static str, kind: Kind, start: u32) -> Declared<'_, 'a> {
        let id = RelationId(small(self.relations.len()));
        let slips = small(self.slips.len());
        self.relations.push(Relation {
            rule,
            kind,
            members: Span { start, end: small(self.members.len()) },
            margin: Margin::NONE,
            reading: match kind {
                Kind::Product => Reading::Believed,
                Kind::Sum => Reading::Printed,
            },
            slips: Span { start: slips, end: slips },
            most: Severity::Error,
            slips_tell: false,
        });
        Declared { net: self, id }
    }
}

impl Declared<'_, '_> {
    /// How far it may be off.
    pub fn margin(&mut self, margin: Margin) -> &mut Self {
        self.with(|relation| relation.margin = margin)
    }

    /// How it reads figures where it is lenient. Products believe a stated uncertainty, sums do not, unless told.
    pub fn reading(&mut self, reading: Reading) -> &mut Self {
        self.with(|relation| relation.reading = reading)
    }

    /// How grave it is at most that it does not hold.
    pub fn at_most_as_grave_as(&mut self, most: Severity) -> &mut Self {
        self.with(|relation| relation.most = most)
    }

    /// A slip is told though the margin lets pass what it explains: less than a limit is legitimate, but not exactly a
    /// thousandth of it.
    pub fn slips_tell(&mut self) -> &mut Self {
        self.with(|relation| relation.slips_tell = true)
    }

    /// Slips that only this relation knows, each by what it makes of the result: stated over true.
    pub fn slips(&mut self, slips: impl IntoIterator<Item = Slip>) -> &mut Self {
        match self.result() {
            Some(result) => self.slips_at(result, slips),
            None => self,
        }
    }

    /// Slips that only this relation knows, each by what it makes of one of its members: stated over true.
    pub fn slips_of<D: Dimension>(
        &mut self,
        member: Var<D>,
        slips: impl IntoIterator<Item = Slip>,
    ) -> &mut Self {
        self.slips_at(member.id(), slips)
    }

    fn slips_at(&mut self, of: QuantityId, slips: impl IntoIterator<Item = Slip>) -> &mut Self {
        self.net.slips.extend(slips.into_iter().map(|slip| OwnSlip { of, slip }));
        let end = small(self.net.slips.len());
        self.with(|relation| relation.slips.end = end)
    }

    /// The relation.
    pub fn id(&self) -> RelationId {
        self.id
    }

    /// Its result.
    pub fn result(&self) -> Option<QuantityId> {
        self.net.result(self.id)
    }

    fn with(&mut self, change: impl FnOnce(&mut Relation)) -> &mut Self {
        if let Some(relation) = self.net.relations.get_mut(self.id.0 as usize) {
            change(relation);
        }
        self
    }
}
