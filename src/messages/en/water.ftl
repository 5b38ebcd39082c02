### Water.

WAT-001 = on-site water follows from IT energy and WUE
    .about = WUE (ISO/IEC 30134-9) is on-site water over the energy of IT equipment. Water that does not follow from it covers another place, period or flow.
    .differs = the stated on-site water does not follow from IT energy and WUE
    .help = check the units, and whether WUE, energy and water are of the same place, days and flow
    .metered = the metered on-site water is not IT energy times the stated WUE
    .help-metered = a WUE is of twelve months, and metered water follows the weather: keep the meter, and give the months of the WUE under `wue.period`
    .unnamed = the on-site water is far from IT energy times the stated WUE, whichever flow that is of
    .help-unnamed = check the units of both, and state the flow of the WUE

WAT-002 = off-site water follows from facility energy and the water intensity of the electricity
    .about = Power plants use water for every kilowatt-hour that the whole facility takes, cooling and losses included.
    .differs = the stated off-site water does not follow from facility energy and water intensity
    .help = check whether facility energy was used, and whether the intensity is of the same flow as the water
    .metered = the measured off-site water is not facility energy times the stated water intensity
    .help-metered = say in a note how the water of the power plants was measured, or give the intensity of those days
    .unnamed = the off-site water is far from facility energy times the stated water intensity, whichever flow that is of
    .help-unnamed = check the units of both, and state the flow of the water intensity

WAT-003 = a water total is the sum of the parts that it covers
    .about = A total stands for its parts. Where it differs, readers cannot tell which water is in it.
    .differs = the stated total of water is not the sum of the parts that it covers
    .below = the stated total of water is less than the parts that are stated of it
    .help = correct the total, or name in `totalCovers` what is in it

WAT-004 = no more water is consumed than withdrawn, and the two are never added
    .about = Consumption is the part of withdrawal that does not return (ISO 14046), so it cannot be larger, and adding the two counts water twice.
    .exceeds = more water is consumed than withdrawn
    .added = the total holds consumption and withdrawal together
    .help = check whether the two figures were swapped, and give each flow its own total

WAT-005 = water per kilowatt-hour is of the order of what is published
    .about = All water of use rests on two intensities. One far outside of what is published suggests another unit or another flow.
    .on-site = a WUE of { $intensity } lies outside of what is published of consumption on site
    .electricity = a water intensity of { $intensity } lies outside of what is published of consumption by electricity
    .implied-on-site = { $water } on site for this energy would be { $intensity }, outside of what is published of sites
    .implied-off-site = { $water } at power plants for this energy would be { $intensity }, outside of what is published of electricity
    .implied-total = { $water } for this energy would be { $intensity }, outside of what is published of sites and electricity together
    .help-implied = check the units and prefixes of both, and whether the figure is of withdrawal; state the WUE and the water intensity, or say in a note what the water is of; published: { $published } ({ $years }; { $sources })
    .help = check the unit, and whether the figure is of withdrawal; published: { $published } ({ $years }; { $sources })

WAT-009 = WUE multiplies IT energy, not facility energy
    .about = WUE is defined on the energy of IT equipment (ISO/IEC 30134-9). Applied to facility energy, it counts PUE once too often.
    .facility = the stated on-site water fits facility energy times WUE, but WUE goes with IT energy
    .help = multiply WUE by IT energy: facility energy over PUE

WAT-006 = a water total says what it is
    .about = Withdrawal can be many times consumption, and power plants use more water than cooling. A total that names neither cannot be compared.
    .flow = this water is not said to be withdrawn or consumed
    .parts = this total does not say what water is in it
    .help-flow = give it under consumption or withdrawal; the operator or the meter tells which
    .help-parts = add totalCovers: onSite, offSite, embodied, as far as they are in it

WAT-007 = a scarcity-weighted result names method and place
    .about = A litre weighs a hundred times more in one basin than in another (AWARE); without method and place the result means nothing.
    .method = this scarcity-weighted result names no method
    .place = nothing says of which place this scarcity is
    .help-method = add method: (model: aware, version: …)
    .help-place = state goalAndScope.geography, or the country of each data centre

WAT-008 = water that is given back stands apart
    .about = Replenishment elsewhere does not undo consumption here; netted, it hides what was used.
    .given-back = by its name, this contribution is water that is given back, among what was used
    .netted = the total is what was used less this water that is given back
    .help = leave it out of the result, and tell of it under practices.measures

WAT-010 = a WUE says of what it is
    .about = Categories count unlike water, and withdrawal can be many times consumption (ISO/IEC 30134-9).
    .missing = this WUE does not state which water it counts, or whether it is withdrawn or consumed: { $missing }
    .help = add what is missing of category (1, 2 or 3) and flow; the operator states both
    .electricity = this water intensity of electricity does not state whether it is withdrawn or consumed
    .help-electricity = add flow: consumption or withdrawal; the source of the intensity tells which

WAT-011 = a result of water holds the water of the activities
    .about = What the inventory states of a flow of water is part of the result of that flow. Where the result counts less, an activity is missing or a unit is wrong.
    .holds-another = this contribution is the water of its stages and of { $stages } together, which has a contribution of its own
    .help-another = count each activity in one contribution
    .holds-unnamed = this contribution is the water of its stages and of { $stages } together, which no contribution names
    .help-unnamed = name that stage in `stages` too, or take its activities out of the amount
    .less = the result counts less water for these stages than their activities state: { $stages }
    .total = the total is less water than the activities of the stages that it covers state
    .far = the total is far more water than the activities of the stages that it covers state
    .help = check whether an activity or a part of its water was left out, and the units of both
    .on-site = the result counts water on site alone, and the activities state water of their electricity as well
    .help-on-site = count the water of electricity too, or say in the report why it is left out
    .help-share = if only a share is allocated to this system, state it under goalAndScope.allocation, with training as subject and share or units; otherwise check whether a run was left out
