### L'unité fonctionnelle.

FU-001 = les chiffres par unité disent par quelle unité
    .about = Un chiffre par unité ne veut rien dire tant que l'unité n'est pas décrite : une réponse de 400 tokens n'est pas une image (ISO 14044, 4.2.3.2).
    .missing = ces chiffres sont par unité, mais le rapport ne décrit aucune unité fonctionnelle
    .help = ajoutez goalAndScope.functionalUnit avec description et unit

FU-002 = l'unité fonctionnelle dit la qualité du service
    .about = Sans critère de qualité, on comparerait des systèmes aux services différents (ITU-T L.1801, App. IV).
    .missing = aucun critère de qualité ou de performance n'est donné
    .help = ajoutez goalAndScope.functionalUnit.performance : un test de référence, une exactitude, une longueur, avec son résultat

FU-004 = le résultat par unité fonctionnelle multiplié par les unités délivrées est le total
    .about = Une moyenne est un total sur un nombre ; les trois chiffres doivent s'accorder sur les mêmes étapes.
    .differs = le total déclaré n'est pas le résultat par unité fonctionnelle multiplié par les unités délivrées
    .help = vérifiez que les deux couvrent les mêmes étapes et la même période ; sinon nommez les étapes sous covers

FU-006 = un chiffre par unité dit quelle statistique il est
    .about = Une médiane ne dit rien du total : quelques grandes requêtes peuvent en faire l'essentiel.
    .unstated = ces chiffres par unité ne disent pas s'ils sont une moyenne, une médiane ou ceux d'une requête de référence
    .multiplied = le total est ce chiffre multiplié par les unités délivrées, mais seule une moyenne fait un total
    .help = ajoutez statistic : mean, median, percentile, maximum ou referenceRequest
    .help-multiplied = donnez le total tel qu'il a été mesuré, ou la moyenne par unité
