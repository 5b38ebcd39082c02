### Des modèles d'une famille, additionnés.

rollup-heading = { $members ->
    [one] Un rapport
   *[other] { $members } rapports
} d'une famille de { $models ->
    [one] un modèle
   *[other] { $models } modèles
} : ce que chacun a demandé pour son propre développement, compté une fois. Les parts qu'un rapport hérite d'une base sont dites et non additionnées.
rollup-column-model = Modèle
rollup-column-base = Issu de
rollup-aspect = { $aspect ->
    [energy] Énergie
    [locationBased] GES, fondés sur la localisation
    [marketBased] GES, fondés sur le marché
    [unspecified] GES, méthode non déclarée
   *[water] Eau consommée
}
rollup-nothing = non déclaré
rollup-no-report-of = pas de rapport
rollup-amount = { $amount }
rollup-part = au moins { $amount }
rollup-base = { $name }{ $relation ->
    [fineTune] {" "}(affiné)
    [adapter] {" "}(adaptateur)
    [quantised] {" "}(quantifié)
    [distilled] {" "}(distillé)
    [merged] {" "}(fusionné)
    [pruned] {" "}(élagué)
   *[none] {""}
}
rollup-inherits = { $base }, dont ses résultats portent { $share } %
rollup-total = { $aspect } : { $amount }, déclaré par { $stated } sur { $count }
rollup-basis = { $basis ->
    [metered] compté
    [measured] mesuré
    [calculated] calculé
    [estimated] estimé
    [default] valeurs par défaut
    [proxy] valeurs de substitution
   *[none] origine non déclarée
} { $amount }
rollup-by-basis = { $parts }
rollup-silent = comptés pour rien, puisqu'ils ne déclarent rien : { $names }
rollup-in-part = des rapports ne le déclarent que pour une partie de leurs activités : la somme est une borne inférieure
rollup-ratio = tout ce qui est issu de la base, rapporté à la base : { $ratio }
rollup-empty = Aucun rapport ne déclare ce que son entraînement a demandé.
rollup-severity = { $severity ->
    [error] erreur
    [warning] avertissement
   *[advice] conseil
}
rollup-told = { $kind ->
    [cycle] { $reports } : chacun est issu du suivant, en cercle ; corrigez derivedFrom
    [countedTwice] { $reports } : « { $about } » est une seule mesure que les deux déclarent ; elle a été comptée avec le premier
    [sharesAboveWhole] { $reports } : leurs résultats portent ensemble plus que la totalité de « { $about } » ; n'additionnez jamais ces résultats
    [ambiguous] { $reports } : « { $about } » est le nom de chacun, si bien qu'aucun n'a été pris pour la base ; nommez son rapport par son id sous derivedFrom
    [sameReport] { $reports } : un seul rapport ; la révision la plus récente a été comptée
    [baseIsYounger] { $reports } : le premier est paru après ce qui en est issu
    [noReport] { $reports } : il n'y a pas ici de rapport sur « { $about } », dont il est issu ; son entraînement n'est pas dans les sommes
   *[mixedBoundaries] { $reports } : des énergies de plusieurs frontières ont été additionnées ; la somme ne dit pas plus que la plus étroite
}
rollup-no-report = aucun rapport parmi les fichiers
rollup-unknown-base = aucun rapport, ou plus d'un, ne porte sur cette base ; il y a : { $known }
rollup-not-well-formed = { $name } n'est pas un rapport bien formé, et rien n'a été additionné
