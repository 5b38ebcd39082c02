### Mending what a finding knows the right writing of.

fix-done = { $count ->
    [one] { $name }: one edit
   *[other] { $name }: { $count } edits
}; { $errors ->
    [0] no error is left up to `disclosure`
    [one] one error is left up to `disclosure`, which `ailca check` shows
   *[other] { $errors } errors are left up to `disclosure`, which `ailca check` shows
}
fix-nothing = { $name }: nothing to mend that is known for sure; { $errors ->
    [0] no error up to `disclosure`
    [one] one error up to `disclosure`, which `ailca check` shows
   *[other] { $errors } errors up to `disclosure`, which `ailca check` shows
}
fix-more = { $name }: { $count } more to mend than one run does; run it again
fix-older = { $name } is written in version { $version } of the schema: what follows from its figures is written in reports of { $newest } only; run `ailca migrate { $name }` first
fix-left = { $count ->
    [one] { $name }: one edit would have made a finding that was not there, and was not made
   *[other] { $name }: { $count } edits would have made findings that were not there, and were not made
}
fix-before-check = { $count ->
    [one] { $name }: one edit made before the check
   *[other] { $name }: { $count } edits made before the check
}
