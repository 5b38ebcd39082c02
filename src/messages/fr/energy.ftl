### Énergie.

NRG-001 = le PUE vaut au moins 1
    .about = Le PUE (ISO/IEC 30134-2) est l'énergie du centre rapportée à l'énergie informatique. Le centre comprend ses équipements informatiques, donc le quotient ne peut être inférieur à 1.
    .below-one = un PUE de { $pue } est inférieur à 1
    .high = un PUE de { $pue } est très supérieur à ce qui est publié pour des centres de données
    .help = vérifiez si le quotient est inversé : l'énergie du centre vient d'abord, l'énergie informatique ensuite
    .help-high = vérifiez si l'énergie du centre couvre aussi d'autres équipements, et indiquez la période ; publié : { $published } ({ $years } ; { $sources })

NRG-002 = l'énergie du centre est l'énergie informatique fois le PUE, une seule fois
    .about = Les émissions et l'eau hors site reposent sur l'énergie du centre. Un PUE oublié ou appliqué deux fois les change toutes.
    .differs = l'énergie du centre déclarée ne découle pas de l'énergie informatique et du PUE
    .help = appliquez le PUE une fois, à l'énergie informatique, et vérifiez si les trois couvrent les mêmes jours
    .metered = l'énergie du centre relevée n'est pas l'énergie informatique fois le PUE déclaré
    .help-metered = un PUE porte sur douze mois, et l'énergie relevée d'autres jours peut s'en écarter : gardez le relevé, vérifiez si les deux énergies couvrent les mêmes équipements, et indiquez les mois du PUE sous `pue.period`

NRG-003 = l'énergie découle de la puissance moyenne et du temps d'occupation
    .about = La puissance moyenne fois les heures-équipement est une énergie. Si les trois se contredisent, l'une concerne d'autres équipements, une autre période ou un autre périmètre.
    .differs = l'énergie déclarée ne découle pas de la puissance moyenne et des heures-équipement
    .help = vérifiez si la puissance est celle d'un seul équipement, l'unité de l'énergie, et les périmètres des deux
    .help-sampled = si la puissance n'a été relevée qu'une partie du temps, dites-le dans sa note ; ou donnez comme moyenne l'énergie rapportée aux heures-équipement

NRG-005 = la somme des parts d'une ventilation est l'énergie ventilée
    .about = Les parts d'une ventilation sont disjointes et complètes. Si la somme diffère, une part manque ou compte deux fois.
    .differs = l'énergie déclarée n'est pas la somme des parts de sa ventilation
    .help = ajoutez la part qui manque, ou déclarez le périmètre des parts si c'en est un autre

NRG-004 = il n'y a pas plus d'énergie renouvelable ou réutilisée que d'énergie en tout
    .about = Les facteurs d'énergie renouvelable et de réutilisation sont des parts de l'énergie du centre de données (ISO/IEC 30134-3 et -6).
    .renewable = le facteur d'énergie renouvelable dépasse le tout
    .reused = le facteur de réutilisation dépasse le tout
    .help = écrivez une part de 0 à 1, ou en pour cent avec unit: "%"

NRG-006 = un PUE dit ce qu'il couvre
    .about = Un PUE pris à l'entrée des baies dépasse celui pris à la sortie de l'alimentation, et celui d'un mois froid est inférieur à celui d'une année (ISO/IEC 30134-2).
    .missing = ce PUE ne déclare pas où l'énergie informatique est relevée, ou sur quels douze mois il porte : { $missing }
    .help = ajoutez ce qui manque de category (1, 2 ou 3) et period ; l'exploitant déclare les deux
    .short = ce PUE porte sur { $days } jours, pas sur douze mois
    .help-short = donnez le PUE de douze mois ; l'énergie d'un temps plus court se déclare mieux telle quelle

NRG-007 = un périmètre de mesure plus large ne compte pas moins d'énergie qu'un plus étroit
    .about = Les accélérateurs font partie des serveurs, les serveurs des équipements informatiques, et ceux-ci du centre de données. Le tout ne peut pas consommer moins que sa partie.
    .less = l'énergie au périmètre { $wide } est inférieure à celle du périmètre { $narrow }, qu'il comprend
    .far = l'énergie au périmètre { $wide } dépasse ce qu'explique ce qui entoure l'énergie au périmètre { $narrow }
    .around = l'énergie du site ne s'accorde pas avec une énergie qui en fait partie
    .twice = deux chiffres d'une même énergie se contredisent
    .hosts = les serveurs consommeraient { $energy }, exactement ce que consomment leurs accélérateurs, alors que des hôtes sont listés
    .help-hosts = ajoutez ce que consomment processeurs, mémoire, stockage et ventilateurs des hôtes, ou déclarez le chiffre au seul périmètre des accélérateurs
    .help = vérifiez si les deux couvrent les mêmes jours et les mêmes équipements, ainsi que leurs unités et leurs périmètres
