### Effets de l'usage du système.

EFF-001 = les effets de l'usage restent hors de l'empreinte
    .about = Ce qu'un système peut épargner ailleurs n'est pas ce qu'il émet ; on ne déduit jamais l'un de l'autre (UIT-T L.1480).
    .credited = cette contribution déduit de l'empreinte un effet de l'usage
    .netted = ce total est la somme de ses contributions, moins un effet de l'usage
    .effect = l'effet de l'usage
    .help = déclarez l'empreinte sans lui, et gardez l'effet sous effects

EFF-002 = un bénéfice dit par rapport à quoi, dans quelles frontières et d'après quelles données
    .about = Une économie est l'écart à ce qui serait autrement ; sans ce scénario, elle est invérifiable (UIT-T L.1480).
    .unsupported = ce bénéfice ne déclare pas : { $keys }
    .help = ajoutez-les à l'effet

EFF-003 = l'effet rebond est examiné pour chaque bénéfice
    .about = Ce qui devient moins cher ou plus facile sert davantage, ce qui peut annuler le bénéfice (UIT-T L.1480).
    .silent = ce bénéfice ne dit pas comment l'effet rebond a été examiné
    .help = ajoutez rebound à l'effet, ne serait-ce que pour dire pourquoi il n'y en a pas

EFF-004 = les effets défavorables sont recherchés aussi, et pas seulement les bénéfices
    .about = L'usage change les choses dans les deux sens (UIT-T L.1480).
    .one-sided = tous les effets listés soulagent l'environnement
    .help = ajoutez les effets défavorables (adverse) qui ont été recherchés, en mots s'il n'y a pas de chiffre
