### Corriger ce dont une constatation connaît la bonne écriture.

fix-done = { $count ->
    [one] { $name } : une modification
   *[other] { $name } : { $count } modifications
} ; { $errors ->
    [0] aucune erreur ne reste jusqu'à `disclosure`
    [one] une erreur reste jusqu'à `disclosure`, que montre `ailca check`
   *[other] { $errors } erreurs restent jusqu'à `disclosure`, que montre `ailca check`
}
fix-nothing = { $name } : rien à corriger de façon sûre ; { $errors ->
    [0] aucune erreur jusqu'à `disclosure`
    [one] une erreur jusqu'à `disclosure`, que montre `ailca check`
   *[other] { $errors } erreurs jusqu'à `disclosure`, que montre `ailca check`
}
fix-more = { $name } : { $count } corrections de plus que n'en fait une exécution ; relancez-la
fix-older = { $name } est écrit en version { $version } du schéma : ce qui découle de ses chiffres ne s'écrit que dans un rapport en { $newest } ; lancez d'abord `ailca migrate { $name }`
fix-left = { $count ->
    [one] { $name } : une modification aurait créé une constatation qui n'existait pas ; elle n'a pas été faite
   *[other] { $name } : { $count } modifications auraient créé des constatations qui n'existaient pas ; elles n'ont pas été faites
}
fix-before-check = { $count ->
    [one] { $name } : une modification faite avant la vérification
   *[other] { $name } : { $count } modifications faites avant la vérification
}
