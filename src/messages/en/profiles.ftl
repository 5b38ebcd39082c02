### Profiles.

PRF-001 = what the profile requires is there
    .about = A profile asks for more than the standard: a country, a sector or a buyer needs it.
    .said = { $words }
    .add = add { $path }
    .state = this figure is withheld, and the profile asks for the figure itself
    .state-or-bound = this figure is withheld: the profile asks for the figure, or for bounds of which the upper is at most ten times the lower

PRF-002 = a value is one that the profile allows
    .about = Of the values that the standard allows, the profile takes fewer.
    .said = { $words }
    .values = the profile allows: { $values }

PRF-003 = a figure lies within the bounds of the profile
    .about = No value that the figure can stand for lies within what the profile asks for.
    .said = { $words }
    .not-shown = this figure is withheld: that it lies within the bounds of the profile is not shown; give it, or bounds of it within them

PRF-004 = figures stand to each other as the profile asks
    .about = No choice of true values behind the figures as written meets the relation that the profile sets.
    .said = { $words }
    .figure = takes part
    .not-shown = a figure is withheld: that the relation holds is not shown; give it, or bounds of it that show it

PRF-005 = a profile asks for what a report can give, and loosens nothing
    .about = A profile that asks for what the schema does not know, or that weighs an error of the standard less, would say nothing or too much.
    .path = no report has “{ $path }”
    .path-help = a path goes by the keys of the schema, with * for each entry of a list: /system/models/*/totalParameters
    .value = “{ $value }” is no value of { $path } in the standard
    .value-help = a profile narrows: it takes some of the values that the standard allows
    .no-value = nothing is allowed at { $path }: no report could conform
    .unit = “{ $unit }” is no unit of { $path }
    .bounds = the least value lies above the greatest: no report could conform
    .apart = no value of { $path } meets both demands
    .other = the other demand
    .expression = a sum or a product has at least one part, a quotient has two
    .name = “{ $name }” cannot be part of an address: small letters, digits, points and hyphens can
    .name-help = write it like eu-gpai or 1.0
    .rule = “{ $rule }” is no rule
    .loosens = { $rule } is an error in the standard and stays one
    .loosens-help = a profile can raise advice and warnings, and lower a warning to advice
    .given = { $path } is no figure: what is given of it cannot be asked for

profile-sound-example = { $name } is sound, and the full starting report conforms to it
profile-sound-witness = { $name } is sound, and a report can conform to it: the full starting report does with { $changes } changes
profile-sound-report = { $name } is sound, and { $report } conforms to it
profile-report-fails = { $name } is sound, but { $report } does not conform to it:
profile-no-witness = { $name } is sound, but no report was found that conforms to it: name one with --report. What stays open in the nearest one:
