//! Finding entries by their id without walking their list, however many there are.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::{DataCentre, Electricity, Hardware, Named, Report};
use crate::document::Located;
use crate::identifier::Identifier;
use crate::quantity::walk;

/// Where the entries of the registries stand, by their id; built when it is first asked.
#[derive(Debug, Clone, Default)]
pub struct Index(OnceLock<Positions>);

walk!(Index);

/// It says nothing that the registries do not say.
impl PartialEq for Index {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

#[derive(Debug, Clone, Default)]
struct Positions {
    data_centres: BTreeMap<String, usize>,
    hardware: BTreeMap<String, usize>,
    supplies: BTreeMap<String, usize>,
}

/// The first entry of each id counts.
fn positions<T: Named>(entries: &[Located<T>]) -> BTreeMap<String, usize> {
    let ids = entries.iter().enumerate().rev();
    ids.map(|(position, entry)| (entry.id().as_str().to_owned(), position)).collect()
}

impl Report {
    fn positions(&self) -> &Positions {
        self.index.0.get_or_init(|| Positions {
            data_centres: positions(self.data_centres()),
            hardware: positions(self.hardware()),
            supplies: positions(self.supplies()),
        })
    }

    /// The data centre of this id.
    pub fn data_centre(&self, id: &Identifier) -> Option<&Located<DataCentre>> {
        self.data_centres().get(*self.positions().data_centres.get(id.as_str())?)
    }

    /// The kind of device of this id.
    pub fn device(&self, id: &Identifier) -> Option<&Located<Hardware>> {
        self.hardware().get(*self.positions().hardware.get(id.as_str())?)
    }

    /// The supply of electricity of this id.
    pub fn supply(&self, id: &Identifier) -> Option<&Located<Electricity>> {
        self.supplies().get(*self.positions().supplies.get(id.as_str())?)
    }
}
