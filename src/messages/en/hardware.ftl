### The devices and the impacts of making them.

HW-001 = devices are occupied for no longer than they live
    .about = Device-hours above number times lifetime times utilisation cannot have taken place. Shares of embodied impacts would then exceed the devices themselves.
    .exceeds = the stated device-hours are more than these devices give in their whole life
    .together = the activities occupy these devices for { $occupied } in all, but their life gives { $limit }
    .use = counted here
    .help = check the number of devices, the lifetime, the utilisation and the unit of the device-hours

HW-002 = embodied impacts follow from the share of a device's life
    .about = An activity is allocated the part of a device's making that it occupied: time occupied over lifetime times utilisation, times the impact of one device.
    .differs = the stated embodied impact does not follow from device-hours, lifetime, utilisation and the impact of one device
    .more = the stated embodied impact is more than the listed devices give
    .help = check whether the impact is of one device, whether utilisation was applied, and whether all devices are listed
    .help-more = list the rest under inventory.hardware, such as hosts, racks and network, each with its share; or say in a note of the figure what else is in it

HW-003 = the impact of making a device is of the order of what is published
    .about = Published figures of one accelerator differ by boundary: chip, card, share of a server. An order of magnitude beyond them suggests another unit or another number of devices.
    .outside = the impact of making one device, { $impact }, lies outside of what is published of such devices
    .minerals = the minerals and metals of making one device, { $impact }, lie more than ten times outside of what is published of such devices
    .as-eight = the impact of making one { $model }, { $impact }, is what was published of a board of eight, and more than twice what was of one
    .as-card = the impact of making { $model }, a board of eight, is stated as { $impact }, less than half of what was published of one: it may be that of a card
    .as-part = the impact of making a server of { $model }, { $impact }, is what was published of a card or a board in it
    .help-form = check whether the figure is of one such device; name a board as such in `model` (HGX), or say in a note of the figure or in embodied.justification what is in it; published of one: { $published } ({ $years }; { $sources })
    .help = check the unit, the boundary, and whether the figure is of one device; published: { $published } ({ $years }; { $sources })

HW-004 = devices live for one to ten years
    .about = The lifetime spreads the impact of making over years of use. An unusual one lowers or raises every share, so it needs a source.
    .unusual = a lifetime of { $lifetime } is unusual and has no source
    .help = check the unit of the lifetime, or name its source
    .long = a lifetime of { $lifetime } is longer than any in print for such devices; over six years, the longest, the same use is allocated { $times } times as much of their making
    .help-long = say in a note of the lifetime what shows it, such as the age of devices taken out of use; or state the years over which they are written off
    .impossible = a lifetime of { $lifetime } is none of a device
    .help-unit = check the unit of the lifetime; devices live for a quarter of a year to thirty years

HW-005 = the rated power of a known model is that of its datasheet
    .about = Upper bounds of energy rest on rated power. The forms of one model, such as SXM and PCIe, differ by a factor of two.
    .differs = a thermal design power of { $power } is not among those published of { $model }
    .help = name the form of the device (SXM, PCIe) in `model`, and check the unit; where the operator lowered the limit, say so in a note; published: { $published } ({ $years }; { $sources })

HW-009 = devices are occupied for no longer than the periods last
    .about = A number of devices gives no more device-hours between two days than the number times the hours between them, whatever the activities are.
    .together = between { $start } and { $end } activities occupy these devices for { $occupied }, but they give { $limit } at most, a day added for clocks and time zones
    .use = counted here
    .help = check the number of devices, the periods, and whether two activities count the same hours

HW-010 = no more devices are used than there are
    .about = Cores or sockets counted as devices, or boards counted for chips, multiply energy and embodied impacts.
    .more = { $devices } devices are used, but there are { $count }
    .there = as many as there are
    .help = count the same thing in both places: accelerators, boards or servers

HW-006 = embodied impacts cover more than climate change
    .about = The making of chips weighs on minerals and metals more than on the climate (ITU-T L.1801, 8.1); carbon alone hides it.
    .climate-alone = the making of this device is assessed for climate change alone
    .help = add perUnit.mineralsAndMetals, from the datasheet, a product category rule or a database

HW-007 = what surrounds accelerators is counted
    .about = Host, memory, storage, network and cooling are made as well; accelerators alone are a part of the server.
    .alone = embodied impacts are given for accelerators alone
    .help = list servers, network and storage under inventory.hardware, or write boundary.hardwareManufacturing: (coverage: partial, justification: …), or embodied.justification where the figure holds them

HW-008 = an embodied impact of zero says why
    .about = Nothing is made without impact. Zero is meant for what was counted elsewhere, such as devices in their second life, and says so.
    .zero = this embodied impact is zero without a word why
    .help = add a justification or a note; if the impact is not known, leave it out or withhold it

HW-011 = the memory of a known device is that of its datasheet
    .about = Two devices of one generation are easily exchanged. Memory tells them apart, and with it power and what making them takes.
    .differs = { $memory } is not among what was published of { $model }
    .exchanged = a { $other } has this memory: check which of the two it is; published of the model: { $published } ({ $years }; { $sources })
    .help = check the datasheet; published of the model: { $published } ({ $years }; { $sources })

HW-012 = a slice of a pod is counted in chips
    .about = The number in the name of a slice of TPUs, such as v4-32, is of TensorCores. Chips of v2, v3, v4, v5p and 7x have two of them, those of v5e and v6e one. Ratings, memory and making are of chips: cores counted for chips double energy and embodied impacts.
    .cores = { $counted } devices are counted, but { $model } is { $counted } cores on { $chips } chips
    .halved = { $counted } devices are counted, but { $model } is { $chips } chips with one core each
    .same = the same number here
    .help = count chips; where there are two slices, name the generation alone in `model` (TPU v4); published cores of a chip: { $published } ({ $years }; { $sources })
    .help-drawn = count chips: a device was measured to draw { $power }, and a chip never less than { $least } W; published cores of a chip: { $published } ({ $years }; { $sources })
