### Les unités qui sont des mots ; les symboles sont les mêmes dans chaque langue.

unit-thousand = { $number ->
    [one] millier
   *[other] milliers
}
unit-million = { $number ->
    [one] million
   *[other] millions
}
unit-billion = { $number ->
    [one] milliard
   *[other] milliards
}
unit-trillion = { $number ->
    [one] billion
   *[other] billions
}
unit-d = { $number ->
    [one] jour
   *[other] jours
}
unit-year = { $number ->
    [one] an
   *[other] ans
}
unit-device-hour = { $number ->
    [one] heure-équipement
   *[other] heures-équipement
}
unit-device-second = { $number ->
    [one] seconde-équipement
   *[other] secondes-équipement
}
unit-device-day = { $number ->
    [one] jour-équipement
   *[other] jours-équipement
}
unit-million-device-hours = { $number ->
    [one] million d'heures-équipement
   *[other] millions d'heures-équipement
}
unit-thousand-device-hours = { $number ->
    [one] millier d'heures-équipement
   *[other] milliers d'heures-équipement
}
unit-million-us-gal = { $number ->
    [one] million de gal US
   *[other] millions de gal US
}
unit-us-gal = gal US
unit-us-gal-kwh = gal US/kWh
unit-us-gal-mwh = gal US/MWh
unit-imp-gal = gal imp.
unit-acre-ft = acre-pied
unit-short-ton = { $number ->
    [one] tonne courte
   *[other] tonnes courtes
}
unit-short-ton-co2e = { $number ->
    [one] tonne courte CO2e
   *[other] tonnes courtes CO2e
}
unit-disease-incidence = incidence de maladies
