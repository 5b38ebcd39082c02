two-ways = two ways to one quantity that this report gives do not agree
through = by way of what is not stated: { $passed }
through-one = { $quantity } { $range } ({ $rule })
cause-or = or as well, alone: { $causes }
cause-column = { $count } figures in one unit are off by the same factor, such as { $figure }
    .label = off by the same factor
cause-left-out = { $count ->
    [one] this fits if `{ $activities }` was left out of it: add it to the total, or take the activity out
   *[other] this fits if { $activities } were left out of it: add them to the total, or take the activities out
}
cause-counted-twice = { $count ->
    [one] this fits if `{ $activities }` was counted twice: count it once
   *[other] this fits if { $activities } were counted twice: count them once
}
cause-left-out-figures = { $count ->
    [one] this fits if { $figures } was left out of it: add it to the total, or take it out of the contributions
   *[other] this fits if { $figures } were left out of it: add them to the total, or take them out of the contributions
}
cause-counted-twice-figures = { $count ->
    [one] this fits if { $figures } was counted twice: count it once
   *[other] this fits if { $figures } were counted twice: count them once
}
cause-part-missing = { $count } totals are more than their activities by what one further activity would have: add it, or correct the totals
    .label = { $gap } more than the activities have
quantity-energy = energy of unknown boundary
    .accelerator = energy of the accelerators
    .server = energy of the servers
    .it = energy of the IT equipment
    .facility = energy of the facility
quantity-emissions = emissions
    .location = location-based emissions
    .market = market-based emissions
    .marginal = marginal emissions
    .unspecified = emissions by an unknown method
quantity-intensity = intensity of the electricity
    .location = location-based intensity of the electricity
    .market = market-based intensity of the electricity
    .marginal = marginal intensity of the electricity
    .unspecified = intensity of the electricity by an unknown method
quantity-pue = PUE
quantity-wue = WUE
    .consumption = WUE of consumption
    .withdrawal = WUE of withdrawal
    .input = WUE of water input
    .unnamed = WUE of an unknown flow
quantity-water-intensity = water intensity of the electricity
    .consumption = water consumption of the electricity
    .withdrawal = water withdrawal of the electricity
    .input = water input of the electricity
    .unnamed = water of the electricity of an unknown flow
quantity-water-consumption = water consumption
    .on-site = water consumption on site
    .off-site = water consumption off site
    .embodied = water consumption of making the devices
    .total = total water consumption
quantity-water-withdrawal = water withdrawal
    .on-site = water withdrawal on site
    .off-site = water withdrawal off site
    .embodied = water withdrawal of making the devices
    .total = total water withdrawal
quantity-water-input = water input
    .on-site = water input on site
    .off-site = water input off site
    .embodied = water input of making the devices
    .total = total water input
quantity-water-unspecified = water of an unknown flow
    .on-site = water of an unknown flow on site
    .off-site = water of an unknown flow off site
    .embodied = water of an unknown flow of making the devices
    .total = total water of an unknown flow
quantity-duration = wall-clock time
quantity-delivered = units delivered
quantity-device-hours = device-hours
quantity-hours = device-hours
quantity-devices = number of devices
quantity-power = average power
quantity-rating = rated power
quantity-drawn = energy drawn at the average power
quantity-rated = energy drawn at the rated power
quantity-direct = direct emissions
quantity-part = a part of a breakdown of energy
quantity-component = a component of the energy per unit
quantity-idle-power = idle power
quantity-idle = energy drawn when idle
quantity-total = result
quantity-per-unit = result per functional unit
quantity-contribution = a contribution
quantity-share = a share
quantity-embodied = embodied impact
    .climate = embodied emissions
    .water = embodied water
    .minerals = embodied use of minerals and metals
    .fossil = embodied use of fossil resources
    .primary = embodied primary energy
quantity-making = impact of making one device
    .climate = emissions of making one device
    .water = water of making one device
    .minerals = minerals and metals of making one device
    .fossil = fossil resources of making one device
    .primary = primary energy of making one device
quantity-borne = impact of the devices of one use
    .climate = emissions borne of the making of the devices of one use
    .water = water borne of the making of the devices of one use
    .minerals = minerals and metals borne of the making of the devices of one use
    .fossil = fossil resources borne of the making of the devices of one use
    .primary = primary energy borne of the making of the devices of one use
quantity-lifetime = lifetime
quantity-utilisation = utilisation
quantity-subtotal = a sub-total
quantity-of-scope = a scope
quantity-compensation = a compensation
quantity-compensations = all compensations
quantity-phase = energy of a phase of inference
quantity-tokens = tokens
    .input = tokens in
    .cached = tokens in that were held ready
    .output = tokens out
    .reasoning = tokens of reasoning
    .all = tokens in and out
quantity-per-token = energy per token
    .input = energy per token in
    .cached = energy per token held ready
    .output = energy per token out
    .reasoning = energy per token of reasoning
    .all = energy per token
quantity-draw = part of its rating that a device draws
quantity-per-request = energy of one unit of service
relations-not-well-formed = { $name } is not well-formed, so nothing can be told of its figures; mend this first
coverage-relations = relations: { $held } held, { $broken } broken, { $wanting } not computed
coverage-broken = { $rule } at { $pointer }: broken ({ $severity })
coverage-not-computed = { $rule } at { $pointer }: not computed for want of { $wants }
coverage-figures = figures: { $corroborated } corroborated, { $bounded } bounded, { $alone } alone, { $questioned } in question
coverage-figure = { $pointer }: { $figure }
    .corroborated = { $pointer }: { $figure }, corroborated; all holds with { $room }
    .bounded = { $pointer }: { $figure }, bounded; all holds with { $room }
    .alone = { $pointer }: { $figure }, alone; nothing speaks of it
    .inQuestion = { $pointer }: { $figure }, in question
coverage-cut = the search was stopped before its end, so something may have been missed
derived = { $pointer }: { $quantity } { $range }
    .contested = { $pointer }: { $quantity } { $range }, which another way contradicts
    .published = { $pointer }: { $quantity } { $range }, with published figures
    .contested-published = { $pointer }: { $quantity } { $range }, with published figures, which another way contradicts
derived-with-published = { $formula } ({ $rules }), with published { $figures }
derived-published = { $quantity } { $range } ({ $years }; { $sources })
derived-sources = Published figures are those of others: they stand in where this report states nothing, and are no data of it. Sources:
derive-filled = { $count ->
    [one] one figure that { $name } does not state follows to two digits or more; { $vague } others are known less well
   *[other] { $count } figures that { $name } does not state follow to two digits or more; { $vague } others are known less well
}
derive-style = { $name } is written in a way that nothing can be added to without changing something else; nothing was changed; `ailca derive` shows what follows, to be written in by hand
derive-nothing = nothing follows that could be written into { $name }; { $vague } quantities are known to less than two digits
derive-unknown = { $path } leads to nothing in this report; give a JSON pointer, such as /inventory/training
reference-exchanged = what this activity states fits the place “{ $other }”, and not “{ $named }”, which it names
    .label = does not fit “{ $named }”
    .help = check where it took place: with “{ $other }” all { $count } relations hold that are broken as it stands
cause-exchanged = { $first } and { $second } fit in each other's place: were they exchanged?
    .label = this one fits in the other's place
