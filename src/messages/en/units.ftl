### Units that are words; symbols are the same in every language.

unit-thousand = { $number ->
   *[other] thousand
}
unit-million = { $number ->
   *[other] million
}
unit-billion = { $number ->
   *[other] billion
}
unit-trillion = { $number ->
   *[other] trillion
}
unit-d = { $number ->
    [one] day
   *[other] days
}
unit-year = { $number ->
    [one] year
   *[other] years
}
unit-device-hour = { $number ->
    [one] device-hour
   *[other] device-hours
}
unit-device-second = { $number ->
    [one] device-second
   *[other] device-seconds
}
unit-device-day = { $number ->
    [one] device-day
   *[other] device-days
}
unit-million-device-hours = { $number ->
   *[other] million device-hours
}
unit-thousand-device-hours = { $number ->
   *[other] thousand device-hours
}
unit-million-us-gal = { $number ->
   *[other] million US gal
}
unit-us-gal = US gal
unit-us-gal-kwh = US gal/kWh
unit-us-gal-mwh = US gal/MWh
unit-imp-gal = imp gal
unit-acre-ft = acre-ft
unit-short-ton = { $number ->
    [one] short ton
   *[other] short tons
}
unit-short-ton-co2e = { $number ->
    [one] short ton CO2e
   *[other] short tons CO2e
}
unit-disease-incidence = disease incidence
