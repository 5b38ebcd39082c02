//! Files that are of an activity which the report has: a server of a run, a card of it.

use crate::exchange::draft::Draft;
use crate::exchange::node::{Map, Node};
use crate::exchange::note::Refusal;
use crate::finding::{Argument, Message};
use crate::report::{Activity, Hardware, HardwareUse, Inventory, Report, Section, StepKind};

impl Draft {
    /// Whether the activity that the files are said to be of is one of the report.
    ///
    /// # Errors
    ///
    /// That there is none of that name, with those that there are.
    pub fn hold_activity(&self) -> Result<(), Refusal> {
        let Some(wanted) = &self.about.activity else { return Ok(()) };
        if self.activity_there(wanted).is_some() {
            return Ok(());
        }
        let known: Vec<&str> =
            self.there_activities.outlines.iter().map(|(_, outline)| &*outline.id).collect();
        Err(Refusal::new("no-activity")
            .with("activity", &**wanted)
            .with("known", Argument::Name(known.join(", "))))
    }

    fn activity_there(&self, id: &str) -> Option<(&'static str, String)> {
        let found = self.there_activities.outlines.iter().find(|(_, outline)| outline.id == id);
        found.map(|(section, outline)| (*section, outline.id.clone()))
    }

    /// Adds what a file says of an activity to the one that it is said to be of; a second one has no place there.
    pub(super) fn attached(&mut self, entry: &Map) -> Option<(&'static str, String)> {
        let wanted = self.about.activity.clone()?;
        let (section, id) = self.activity_there(&wanted)?;
        let list = self.root.map(Report::inventory).map(section).list(Section::activities);
        let is_taken =
            list.iter().any(|node| matches!(node, Node::Map(map) if map.text(Activity::id) == Some(&id)));
        if is_taken {
            return None;
        }
        // What the report calls it, and the stage that it gives it, stay.
        let more = entry.entries().filter(|(key, _)| *key != Activity::name);
        let own = Map::new().word(Activity::id, &*id);
        let own = more.fold(own, |map, (key, node)| map.with(key.to_owned(), node.clone()));
        list.push(own.into());
        Some((section, id))
    }

    /// Devices that no activity of the files uses are those of the activity that the files are of.
    pub fn attach_devices(&mut self) {
        let Some(wanted) = self.about.activity.clone() else { return };
        let Some((section, id)) = self.activity_there(&wanted) else { return };
        let inventory = self.root.map(Report::inventory);
        let devices: Vec<String> = inventory
            .list(Inventory::hardware)
            .iter()
            .filter_map(|node| {
                if let Node::Map(map) = node { map.text(Hardware::id).map(str::to_owned) } else { None }
            })
            .collect();
        let list = inventory.map(section).list(Section::activities);
        if devices.is_empty() || !list.is_empty() {
            return;
        }
        let uses = devices.iter().map(|device| Map::new().word(HardwareUse::hardware, &**device).into());
        let own = Map::new().word(Activity::id, &*id).with(Activity::hardware, Node::List(uses.collect()));
        list.push(own.into());
        let message = Message::new("exchange-attached")
            .with("devices", Argument::Name(devices.join(", ")))
            .with("activity", &*id);
        self.say(StepKind::Assumption, message);
    }
}
