### Copies d'un rapport pour un public, et l'empreinte du rapport complet.

redact-reason = Pas pour tous : destiné { $audience ->
    [regulator] aux autorités
   *[downstream] aux fournisseurs qui s'appuient sur le système
}
redact-done = { $name } : { $count ->
    [0] aucun chiffre n'est destiné à d'autres ; la copie est le rapport
    [one] un chiffre n'est pas communiqué dans la copie
   *[other] { $count } chiffres ne sont pas communiqués dans la copie
}
redact-written = { $pointer } : son nombre figure encore à la ligne { $line } de la copie
redact-follows = { $pointer } : il se calcule encore de ce qui reste : { $range }
redact-read = textes libres et commentaires restent tels quels : relisez-les avant de publier la copie
redact-copy = { $name } est déjà une copie aux chiffres non communiqués ; faites la copie à partir du rapport complet
redact-style = { $name } ne peut être récrit en place, par exemple quand un chiffre en remplace un autre par un alias ; écrivez ce chiffre en entier
redact-broken = la copie de { $name } ne serait pas bien formée :
redact-not-well-formed = { $name } n'est pas bien formé, et aucune copie n'en est faite :
