### Deux révisions d'un rapport : ce qui a changé, ce qui découle de quoi, et si cela est expliqué.

diff-naming = { $naming ->
    [revision] { $new } est une révision ultérieure de { $old }
    [supersedes] { $new } remplace { $old }
    [notRaised] { $new } a l'identifiant de { $old } sans révision plus élevée ; relevez report.revision
    [other] { $new } remplace un autre rapport que { $old } ; nommez-le dans report.supersedes
   *[none] { $new } a un autre identifiant que { $old } et ne dit pas quel rapport il remplace ; nommez-le dans report.supersedes
}
diff-counts = { $changes ->
    [0] rien n'a changé
   *[other] changements : { $changes }, de chiffres : { $figures }, modifiés sans que leurs données d'entrée l'expliquent, et sans raison : { $beyond }
}
diff-figures = Chiffres qui ont changé, chacun avec ceux qui en découlent
diff-others = Tout le reste
diff-change = { $path } : { $old } → { $new }
diff-nothing = rien
diff-entries = { $count ->
    [one] une entrée
   *[other] { $count } entrées
}
diff-followers = { $count ->
    [one] un chiffre en découle
   *[other] { $count } chiffres en découlent
}
diff-less = divisé par { $factor }
diff-more = multiplié par { $factor }
diff-given = indiqué désormais ; il était retenu
diff-within = changé dans son incertitude
diff-otherwise = écrit autrement ; ce peut être la même quantité
diff-beside = la quantité n'a pas changé ; { $keys } a changé
diff-beyond = ce à partir de quoi il est calculé n'a pas changé ({ $unchanged }), et aucune raison n'est indiquée : dites pourquoi dans une note à côté, ou dans report.statusReason
diff-elsewhere = ce à partir de quoi il est calculé a changé ({ $changed }) et n'y mène pas ; aucune raison n'est indiquée : corrigez-le, ou dites pourquoi dans une note à côté, ou dans report.statusReason
diff-alone = chiffres d'entrées que seule l'une des deux révisions contient, confrontés à rien : { $count }
diff-more-followers = { $count ->
    [one] un de plus
   *[other] { $count } de plus
}
diff-reasons = raison : { $reasons }
diff-reason = { $reason ->
    [statusReason] le rapport dit pourquoi il a été corrigé
    [note] une nouvelle note
    [basis] une autre façon d'obtenir le chiffre
    [source] une autre source, ou une autre édition
   *[method] une autre méthode ou mesure
}
