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
quantity-duration = wall-clock time
quantity-delivered = units delivered
quantity-device-hours = device-hours
quantity-hours = device-hours
quantity-devices = number of devices
quantity-power = average power
quantity-rating = rated power
quantity-drawn = energy drawn at the average power
quantity-rated = energy drawn at the rated power
quantity-part = a part of a breakdown of energy
quantity-component = a component of the energy per unit
